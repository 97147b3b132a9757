/** The answer to a question in a terminal. */
import { isCancel } from '@clack/prompts';
import { UsageError } from '../check/usage-error.ts';
import { CANCELED } from '../words/commands/files.ts';

/** @throws {UsageError} When the user cancels. */
export async function answered<Value>(question: Promise<Value>): Promise<Exclude<Value, symbol>> {
  const answer = await question;
  if (isCancel(answer)) throw new UsageError(CANCELED);
  return answer as Exclude<Value, symbol>;
}
