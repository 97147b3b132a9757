import path from 'node:path';
import { mcpHelp } from '../../words/mcp/command.ts';
import { addCommand, type CommandLine, type Common, dayOf } from '../program.ts';

interface Chosen {
  readonly data?: string;
}

/** `content-audit mcp`. The SDK is loaded only when the command runs. */
export function addMcp(line: CommandLine): void {
  addCommand(line, 'mcp', mcpHelp.summary)
    .option('--data <folder>', mcpHelp.data)
    .action(async ({ content, data, today }: Common & Chosen) => {
      const [{ mcp }, { folderReader }, { publishedReader }] = await Promise.all([
        import('../mcp.ts'),
        import('../../mcp/read-folder.ts'),
        import('../../mcp/read-published.ts'),
      ]);
      const day = dayOf({ today }, line.env);
      await mcp(data === undefined ? folderReader(path.resolve(content), day) : publishedReader(path.resolve(data)));
    });
}
