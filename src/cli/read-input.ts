import { readFileSync } from 'node:fs';
import { UsageError } from '../check/usage-error.ts';
import { inputErrors } from '../words/commands/errors.ts';

/**
 * The text of a file that the command line names.
 *
 * @throws {UsageError} When it cannot be read.
 */
export function readInput(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
    throw new UsageError((PROBLEMS[code] ?? inputErrors.unreadable)(file, code), { cause: error });
  }
}

type Problem = (file: string, code: string) => string;

const PROBLEMS: Readonly<Record<string, Problem>> = {
  ENOENT: inputErrors.noFile,
  ENOTDIR: inputErrors.noFile,
  EISDIR: inputErrors.isFolder,
};
