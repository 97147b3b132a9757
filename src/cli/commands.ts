/** All commands, in the order in which the help lists them. */
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
import type { CommandLine } from './program.ts';

/** Adds every command to a command line. */
export function addCommands(line: CommandLine): void {
  const all = [
    ...[addCheck, addReport, addDiff, addNew, addReview, addRequests, addSign],
    ...[addImport, addExport, addLinks, addOwners, addPull, addSite],
  ];
  for (const add of all) add(line);
}
