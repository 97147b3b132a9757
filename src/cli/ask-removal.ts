/** Asks before an import removes values. */
import { confirm, isCancel } from '@clack/prompts';
import { UsageError } from '../check/usage-error.ts';
import type { Removal } from '../import/update.ts';
import { removalLines } from '../print/import-report.ts';
import { CANCELED } from '../words/commands/files.ts';
import { importCommand } from '../words/import/command.ts';
import type { Terminal } from './create/prompts.ts';

/**
 * Shows the values that would be removed, and asks whether to remove them.
 *
 * @throws {UsageError} If the user cancels.
 */
export async function mayRemove(removals: readonly Removal[], source: string, terminal: Terminal): Promise<boolean> {
  terminal.output.write(`${removalLines(removals, source).join('\n')}\n`);
  const message = importCommand.mayRemove(removals.length);
  const answer = await confirm({ ...terminal, message, initialValue: false });
  if (isCancel(answer)) throw new UsageError(CANCELED);
  return answer;
}
