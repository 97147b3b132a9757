/** The version of the product that a copy of its repository started from. */
import { UsageError } from '../check/usage-error.ts';
import { runGit } from '../forge/git/git.ts';
import { MANIFEST } from '../generated/manifest-name.ts';
import { upgradeErrors } from '../words/upgrade/command.ts';
import type { ProductTree } from './product-tree.ts';

/**
 * The commit of the fork with the product as it was copied, or as the last upgrade left it.
 *
 * @param named The commit that the user names, if any.
 * @param version The version in the fork's package.json.
 * @throws {UsageError} When it cannot be found.
 */
export async function baseOf(
  git: string,
  source: ProductTree,
  version: string | undefined,
  named?: string,
): Promise<string> {
  const first = async (command: readonly string[]) => {
    const out = await runGit(git, command).catch(() => '');
    return out.trim().split('\n', 1)[0] || undefined;
  };
  if (named !== undefined) {
    const commit = named.startsWith('-')
      ? undefined
      : await first(['rev-parse', '--verify', '--quiet', `${named}^{commit}`]);
    if (commit === undefined) throw new UsageError(upgradeErrors.noBase(named));
    return commit;
  }
  const upgraded = await first(['log', '-1', '--format=%H', 'HEAD', '--', MANIFEST]);
  const found =
    upgraded ??
    (await sharedCommit(git, source)) ??
    (version === undefined ? undefined : await first(['rev-parse', '--verify', '--quiet', `v${version}^{commit}`]));
  if (found === undefined) throw new UsageError(upgradeErrors.unknownBase);
  return found;
}

/** The newest commit of the fork that the source has too. They may be in two repositories. */
async function sharedCommit(git: string, { history }: ProductTree): Promise<string | undefined> {
  if (!history) return undefined;
  const list = async (from: string, commit: string) =>
    (await runGit(from, ['rev-list', '--topo-order', '--end-of-options', commit])).trim().split('\n');
  const known = new Set(await list(history.git, history.commit));
  return (await list(git, 'HEAD')).find((commit) => known.has(commit));
}
