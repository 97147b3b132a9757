import path from 'node:path';
import { Option } from 'commander';
import { hosts } from '../../forge/hosts/hosts.ts';
import { accessBy } from '../../forge/hosts/open-host.ts';
import { HOST_NAMES, type HostName } from '../../schema/host-names.ts';
import { type CommandLine, type Common, dayOf, withCommon } from '../program.ts';
import { requestForms } from '../requests/form.ts';

/** `content-audit requests form|pull|push` */
export function addRequests({ program, env }: CommandLine): void {
  const requests = program
    .command('requests')
    .description('the requests of sales: their form, and the issues behind them');
  const add = (name: string, description: string) => withCommon(requests.command(name)).description(description);
  const common = ({ content, today }: Common) => ({
    content: path.resolve(content),
    today: dayOf({ today }, env),
    color: env.color,
  });
  const accessTo = (host: HostName) => accessBy(hosts[host].variables, env.variable);
  const print = ({ text, exit }: { text: string; exit: number }) => {
    process.stdout.write(text);
    process.exitCode = exit;
  };

  add('form', 'make the form with which sales asks, from your own personas, stages, products and formats')
    .addOption(new Option('--host <host>', 'for which host (default: the one of site.yaml)').choices(HOST_NAMES))
    .option('--write', 'write the files into the repository', false)
    .option('--dry-run', 'with --write: say what would be written', false)
    .action((options: Common & { host?: HostName; write: boolean; dryRun: boolean }) => {
      print(requestForms({ ...common(options), host: options.host, write: options.write, dryRun: options.dryRun }));
    });

  add('pull', 'take over what the issues say into requests/, without touching what marketing decided')
    .option('--from <file>', 'read the issues from a file that `gh issue list --json …` wrote')
    .option('--allow-remove', 'let many requests go at once', false)
    .option('--dry-run', 'say what would change, and change nothing', false)
    .action(async (options: Common & { from?: string; allowRemove: boolean; dryRun: boolean }) => {
      const { pullRequests } = await import('../requests/pull.ts');
      const { from, allowRemove, dryRun } = options;
      const file = from === undefined ? undefined : path.resolve(from);
      print(await pullRequests({ ...common(options), accessTo, from: file, allowRemove, dryRun }));
    });

  add('push', 'tell each issue what was decided, once, and close what is done with')
    .option('--dry-run', 'print what would be said, and say nothing', false)
    .action(async (options: Common & { dryRun: boolean }) => {
      const { pushRequests } = await import('../requests/push.ts');
      print(await pushRequests({ ...common(options), accessTo, dryRun: options.dryRun }));
    });
}
