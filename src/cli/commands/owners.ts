import path from 'node:path';
import { owners } from '../owners.ts';
import { addCommand, type CommandLine, type Common, dayOf } from '../program.ts';

/** `content-audit owners` */
export function addOwners(line: CommandLine): void {
  addCommand(line, 'owners', 'say who is asked for a review of which file, from people.yaml and each file’s owner')
    .option('--write', 'write CODEOWNERS and the pull-request template where the host looks for them', false)
    .option('--dry-run', 'with --write: say what would be written, and write nothing', false)
    .action(({ content, today, write, dryRun }: Common & { write: boolean; dryRun: boolean }) => {
      const day = dayOf({ today }, line.env);
      const asked = { content: path.resolve(content), today: day, write, dryRun, color: line.env.color };
      const { text, notes, exit } = owners(asked);
      process.stdout.write(text);
      process.stderr.write(notes);
      process.exitCode = exit;
    });
}
