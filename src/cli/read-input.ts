import { readFileSync } from 'node:fs';
import { UsageError } from '../check/usage-error.ts';

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
    throw new UsageError((PROBLEMS[code] ?? UNREADABLE)(file, code), { cause: error });
  }
}

type Problem = (file: string, code: string) => string;

const PROBLEMS: Readonly<Record<string, Problem>> = {
  ENOENT: (file) => `There is no file ${file}.`,
  ENOTDIR: (file) => `There is no file ${file}.`,
  EISDIR: (file) => `${file} is a folder. Name a file.`,
};

const UNREADABLE: Problem = (file, code) => `${file} cannot be read (${code}).`;
