import { Option } from 'commander';
import { WEB_HOST_NAMES, type WebHostName } from '../../build/hosts/hosts.ts';
import { ciHelp } from '../../words/commands/ci.ts';
import type { Common } from '../program.ts';
import type { Job } from './job.ts';

/** `content-audit ci publish`: builds the site with the files of the host that it goes to. */
export const publish: Job = {
  summary: ciHelp.publish.summary,
  add: (command, run) =>
    command
      .addOption(new Option('--host <host>', ciHelp.publish.host).choices(WEB_HOST_NAMES))
      .action((options: Common & { host?: WebHostName }) =>
        run(options, async ({ content, today, env: { color, variable }, system }) => {
          const { build } = await import('../site-commands.ts');
          return build({ content, today, color, variable, host: options.host ?? system.host });
        }),
      ),
};
