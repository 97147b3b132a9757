/** Asking whether an import may remove what it would remove. */
import { confirm, isCancel } from '@clack/prompts';
import { UsageError } from '../check/usage-error.ts';
import type { Removal } from '../import/update.ts';
import { count } from '../kit/count.ts';
import { removalLines } from '../print/import-report.ts';
import { CANCELED } from '../words/commands/files.ts';
import type { Terminal } from './create/prompts.ts';

/**
 * Shows what would be removed, and asks.
 *
 * @throws {UsageError} When the user cancels.
 */
export async function mayRemove(removals: readonly Removal[], source: string, terminal: Terminal): Promise<boolean> {
  terminal.output.write(`${removalLines(removals, source).join('\n')}\n`);
  const message = `Remove ${count(removals.length, 'value')}? With No they stay, and everything else is imported.`;
  const answer = await confirm({ ...terminal, message, initialValue: false });
  if (isCancel(answer)) throw new UsageError(CANCELED);
  return answer;
}
