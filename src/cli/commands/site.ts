import path from 'node:path';
import { addCommand, type CommandLine, type Common, dayOf } from '../program.ts';
import type { SiteOptions } from '../site-commands.ts';

/** `content-audit build`, `dev` and `preview`. What runs them is loaded only when it is asked for. */
export function addSite(line: CommandLine): void {
  const shared = (options: Common): Pick<SiteOptions, 'content' | 'today' | 'color'> => ({
    content: path.resolve(options.content),
    today: dayOf(options, line.env),
    color: line.env.color,
  });

  addCommand(line, 'build', 'check the content and build the site into dist')
    .option('--output <folder>', 'where the site goes (default: dist in the product’s folder)')
    .action(async (options: Common & { output?: string }) => {
      const { build } = await import('../site-commands.ts');
      process.exitCode = await build({ ...options, ...shared(options) });
    });

  addCommand(line, 'dev', 'show the site on this machine, live while content is edited')
    .option('--port <number>', 'the port to listen on; when it is taken, the next free one', Number)
    .action(async (options: Common & { port?: number }) => {
      const { dev } = await import('../site-commands.ts');
      await dev({ ...options, ...shared(options) });
    });

  addCommand(line, 'preview', 'show the site as it was built last')
    .option('--output <folder>', 'where the site was built (default: dist in the product’s folder)')
    .option('--port <number>', 'the port to listen on; when it is taken, the next free one', Number)
    .action(async (options: Common & { port?: number; output?: string }) => {
      const { preview } = await import('../site-commands.ts');
      await preview({ ...options, ...shared(options) });
    });
}
