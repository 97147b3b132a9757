import path from 'node:path';
import { newHelp } from '../../words/commands/new.ts';
import { creations, type NewKind } from '../create/kinds.ts';
import { type CommandLine, type Common, dayOf, withCommon } from '../program.ts';

/** `content-audit new piece|persona|request` */
export function addNew(line: CommandLine): void {
  const parent = line.program.command('new').description(newHelp.summary);
  for (const [kind, { fields }] of Object.entries(creations) as [NewKind, (typeof creations)[NewKind]][]) {
    const command = withCommon(parent.command(kind)).description(newHelp.kind(kind));
    for (const { flag, help, many, repeated } of fields) {
      if (repeated) command.option(`--${flag} <value>`, help, (value: string, before = '') => `${before}${value}\n`);
      else command.option(`--${flag} <${many ? 'list' : 'value'}>`, help);
    }
    command.option('--id <id>', newHelp.id);
    if (kind === 'piece') command.option('--folder <folder>', newHelp.folder);
    command
      .option('--dry-run', newHelp.dryRun, false)
      .action(async ({ content, today, dryRun, ...options }: Common & { dryRun: boolean } & Record<string, string>) => {
        const { create } = await import('../create/create.ts');
        const { input, output } = line.env.terminal ?? {};
        const { text, exit } = await create({
          content: path.resolve(content),
          today: dayOf(today === undefined ? {} : { today }, line.env),
          kind,
          answers: Object.fromEntries(Object.entries(options).map(([name, value]) => [flagOf(name), value])),
          terminal: input && output ? { input, output } : undefined,
          dryRun,
          color: line.env.color,
        });
        process.stdout.write(text);
        process.exitCode = exit;
      });
  }
}

/** `whenToUse`, as the parser names it, is the flag `when-to-use`. */
function flagOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
