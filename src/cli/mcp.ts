import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { productVersion } from '../check/folders.ts';
import type { LibraryReader } from '../mcp/read-folder.ts';
import { mcpServer } from '../mcp/server.ts';

/** The most bytes of one message. Questions are short. */
const MOST_MESSAGE = 1_000_000;

/** `content-audit mcp`: answers on standard output until standard input ends. */
export async function mcp(read: LibraryReader): Promise<void> {
  const transport = new StdioServerTransport(process.stdin, process.stdout, { maxBufferSize: MOST_MESSAGE });
  const server = mcpServer(read, productVersion());
  await new Promise<void>((resolve, reject) => {
    process.stdin.once('end', resolve);
    transport.onclose = resolve;
    server.connect(transport).catch(reject);
  });
  await server.close();
}
