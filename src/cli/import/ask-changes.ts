/** Asks before an import removes values or changes pieces. */
import { confirm, isCancel } from '@clack/prompts';
import { UsageError } from '../../check/usage-error.ts';
import type { Plan } from '../../import/plan.ts';
import type { Removal } from '../../import/update.ts';
import { changeLines } from '../../print/import-blocks.ts';
import { removalLines } from '../../print/import-report.ts';
import { CANCELED } from '../../words/commands/files.ts';
import { importChanges } from '../../words/import/changes.ts';
import { importCommand } from '../../words/import/command.ts';
import type { Terminal } from '../create/prompts.ts';

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

/**
 * Shows what would change in existing pieces, and asks whether to change it.
 *
 * @throws {UsageError} If the user cancels or answers no.
 */
export async function expectChanges(plan: Plan, terminal: Terminal): Promise<void> {
  const pieces = plan.files.filter(({ changed }) => changed.length > 0).length;
  if (pieces === 0) return;
  terminal.output.write(`${changeLines(plan).join('\n')}\n`);
  const answer = await confirm({ ...terminal, message: importChanges.mayChange(pieces), initialValue: true });
  if (isCancel(answer) || !answer) throw new UsageError(CANCELED);
}
