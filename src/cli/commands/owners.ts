import path from 'node:path';
import { ownersHelp } from '../../words/commands/owners.ts';
import { commonOptions } from '../../words/commands/program.ts';
import { owners } from '../owners.ts';
import { addCommand, type CommandLine, type Common, dayOf } from '../program.ts';

/** `content-audit owners` */
export function addOwners(line: CommandLine): void {
  addCommand(line, 'owners', ownersHelp.summary)
    .option('--write', ownersHelp.write, false)
    .option('--dry-run', commonOptions.dryRunOfWrite, false)
    .action(({ content, today, write, dryRun }: Common & { write: boolean; dryRun: boolean }) => {
      const day = dayOf({ today }, line.env);
      const asked = { content: path.resolve(content), today: day, write, dryRun, color: line.env.color };
      const { text, notes, exit } = owners(asked);
      process.stdout.write(text);
      process.stderr.write(notes);
      process.exitCode = exit;
    });
}
