import path from 'node:path';
import { Option } from 'commander';
import { hosts } from '../../forge/hosts/hosts.ts';
import { accessBy } from '../../forge/hosts/open-host.ts';
import { type DateOrder, dateOrders } from '../../import/date-cells.ts';
import { HOST_NAMES, type HostName } from '../../schema/host-names.ts';
import { commonOptions } from '../../words/commands/program.ts';
import { requestsHelp } from '../../words/commands/requests.ts';
import { type CommandLine, type Common, dayOf, withCommon } from '../program.ts';
import { requestForms } from '../requests/form.ts';
import { encoding } from './encoding.ts';

interface PullFlags {
  readonly from?: string;
  readonly dates?: DateOrder;
  readonly sheet?: string;
  readonly encoding?: string;
  readonly allowRemove: boolean;
  readonly dryRun: boolean;
}

/** `content-audit requests form|pull|push` */
export function addRequests({ program, env }: CommandLine): void {
  const requests = program.command('requests').description(requestsHelp.summary);
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

  add('form', requestsHelp.form.summary)
    .addOption(new Option('--host <host>', requestsHelp.form.host).choices(HOST_NAMES))
    .option('--write', requestsHelp.form.write, false)
    .option('--dry-run', commonOptions.dryRunOfWrite, false)
    .action((options: Common & { host?: HostName; write: boolean; dryRun: boolean }) => {
      print(requestForms({ ...common(options), host: options.host, write: options.write, dryRun: options.dryRun }));
    });

  add('pull', requestsHelp.pull.summary)
    .option('--from <path>', requestsHelp.pull.from)
    .addOption(new Option('--dates <order>', requestsHelp.pull.dates).choices(dateOrders))
    .option('--sheet <sheet>', requestsHelp.pull.sheet)
    .option('--encoding <name>', requestsHelp.pull.encoding, encoding)
    .option('--allow-remove', requestsHelp.pull.allowRemove, false)
    .option('--dry-run', commonOptions.dryRun, false)
    .action(async (options: Common & PullFlags) => {
      const { pullRequests } = await import('../requests/pull.ts');
      const { from, ...more } = options;
      const file = from === undefined ? undefined : path.resolve(from);
      print(await pullRequests({ ...more, ...common(options), accessTo, from: file }));
    });

  add('push', requestsHelp.push.summary)
    .option('--dry-run', requestsHelp.push.dryRun, false)
    .action(async (options: Common & { dryRun: boolean }) => {
      const { pushRequests } = await import('../requests/push.ts');
      print(await pushRequests({ ...common(options), accessTo, dryRun: options.dryRun }));
    });
}
