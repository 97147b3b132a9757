/** Errors of the file system, in words for people. */
import { getSystemErrorName } from 'node:util';
import { WriteRefused } from '../content/disk/write-refused.ts';
import { outputErrors } from '../words/build/output-folder.ts';

/** What to throw when writing to a folder has failed: what to do if the disk or a permission is the reason, else the error itself. */
export function writeProblem(error: unknown, folder: string): unknown {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new WriteRefused(outputErrors.diskFull(folder), { cause: error });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new WriteRefused(outputErrors.noPermission(folder), { cause: error });
    case 'EBUSY':
      return new WriteRefused(outputErrors.inUse(pathOf(error) ?? folder), { cause: error });
    default:
      return error;
  }
}

/** The file or folder that the system has refused to change. */
function pathOf(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).path : undefined;
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  // The bundler has the number of the error only in its text.
  const [, number] = /\(os error (\d+)\)/.exec(error.message) ?? [];
  if (number !== undefined) return getSystemErrorName(-Number(number));
  const { code, syscall }: NodeJS.ErrnoException = error;
  // So Node reports a read-only disk when it makes a folder with those above it.
  return code === 'ENOENT' && syscall === 'mkdir' ? 'EROFS' : code;
}
