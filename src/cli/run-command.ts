/** `content-audit <command>`: parses arguments, calls, prints. Exit 0 fine, 1 findings, 2 wrong use or failure. */
import { CommanderError } from 'commander';
import { addCheck } from './commands/check.ts';
import { addDiff } from './commands/diff.ts';
import { addExport } from './commands/export.ts';
import { addImport } from './commands/import.ts';
import { addLinks } from './commands/links.ts';
import { addNew } from './commands/new.ts';
import { addOwners } from './commands/owners.ts';
import { addPull } from './commands/pull.ts';
import { addReport } from './commands/report.ts';
import { addRequests } from './commands/requests.ts';
import { addReview } from './commands/review.ts';
import { addSign } from './commands/sign.ts';
import { addSite } from './commands/site.ts';
import { environment } from './environment.ts';
import { EXIT } from './exit.ts';
import { plain, withoutCommands } from './print/plain.ts';
import { commandLine } from './program.ts';

const line = commandLine(environment());
const commands = [
  ...[addCheck, addReport, addDiff, addNew, addReview, addRequests],
  addSign,
  ...[addImport, addExport, addLinks, addOwners, addPull, addSite],
];
for (const add of commands) add(line);

try {
  await line.program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.fine : EXIT.failure;
  } else {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(withoutCommands(`content-audit: ${plain(message)}\n`));
    process.exitCode = EXIT.failure;
  }
}
