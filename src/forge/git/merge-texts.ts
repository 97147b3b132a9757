/** Merges two changed versions of a text, as Git does. */
import { spawnSync } from 'node:child_process';
import { temporaryFolder } from '../../content/disk/temporary-folder.ts';
import { gitProblem } from './git.ts';

/**
 * The text with the changes of both; undefined when both changed the same lines.
 *
 * @param base What both started from.
 * @throws {GitProblem} When Git is not installed or fails.
 */
export function mergeTexts(mine: string, base: string, theirs: string): string | undefined {
  const { remove, write } = temporaryFolder('merge');
  try {
    const files = Object.entries({ mine, base, theirs }).map(([name, text]) => write(name, text));
    const { error, status, stderr, stdout } = spawnSync('git', ['merge-file', '-p', '--quiet', ...files], {
      encoding: 'utf8',
      windowsHide: true,
      maxBuffer: 64 * 1024 * 1024,
    });
    if (error || status === null) throw gitProblem({ code: (error as { code?: unknown } | undefined)?.code, stderr });
    // The number of conflicts; above this one, a failure.
    if (status > 127) throw gitProblem({ code: status, stderr });
    return status === 0 ? stdout : undefined;
  } finally {
    remove();
  }
}
