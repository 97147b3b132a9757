import path from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { WEB_HOST_NAMES, type WebHostName } from '../../build/hosts/hosts.ts';
import { badPort, siteHelp } from '../../words/commands/site.ts';
import { addCommand, type CommandLine, type Common, dayOf } from '../program.ts';
import type { SiteOptions } from '../site-commands.ts';

/** The last port of a machine. 0 takes any free one. */
const LAST_PORT = 65_535;

/** `content-audit build`, `dev` and `preview`. Their code is loaded only when one of them runs. */
export function addSite(line: CommandLine): void {
  const shared = (options: Common): Pick<SiteOptions, 'content' | 'today' | 'color'> => ({
    content: path.resolve(options.content),
    today: dayOf(options, line.env),
    color: line.env.color,
  });

  addCommand(line, 'build', siteHelp.build.summary)
    .option('--output <folder>', siteHelp.build.output)
    .addOption(new Option('--host <host>', siteHelp.build.host).choices(WEB_HOST_NAMES))
    .action(async (options: Common & { output?: string; host?: WebHostName }) => {
      const { build } = await import('../site-commands.ts');
      process.exitCode = await build({ ...options, ...shared(options), variable: line.env.variable });
    });

  addCommand(line, 'dev', siteHelp.dev.summary)
    .option('--port <number>', siteHelp.dev.port, port)
    .action(async (options: Common & { port?: number }) => {
      const { dev } = await import('../site-commands.ts');
      await dev({ ...options, ...shared(options) });
    });

  addCommand(line, 'preview', siteHelp.preview.summary)
    .option('--output <folder>', siteHelp.preview.output)
    .option('--port <number>', siteHelp.preview.port, port)
    .action(async (options: Common & { port?: number; output?: string }) => {
      const { preview } = await import('../site-commands.ts');
      await preview({ ...options, ...shared(options) });
    });
}

function port(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > LAST_PORT) throw new InvalidArgumentError(badPort(LAST_PORT));
  return Number(text);
}
