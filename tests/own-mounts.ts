/** Programs that may mount file systems which no other program sees: full disks, and folders that are really read-only. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';

const [command, ...options] =
  [
    ['unshare', '--mount'],
    ['unshare', '--user', '--map-root-user', '--mount'],
  ].find(
    ([file = '', ...rest]) => spawnSync(file, [...rest, 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()]).status === 0,
  ) ?? [];

/** How to start such a program: the words before its own; undefined where this machine cannot. */
export const ownMounts = command === undefined ? undefined : ([command, ...options] as const);

/**
 * Runs a script of the shell that may mount, and waits for it.
 *
 * @param values The script has them as "$1", "$2" and so on.
 */
export function runWithMounts(script: string, values: readonly string[], env = process.env): SpawnSyncReturns<string> {
  const [file, ...before] = ownMounts ?? [''];
  return spawnSync(file, [...before, 'sh', '-c', script, 'sh', ...values], { encoding: 'utf8', env });
}
