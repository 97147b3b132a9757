/** The version of the product that a copy of its repository started from, and which files of it are the product's. */
import { UsageError } from '../check/usage-error.ts';
import { runGit } from '../forge/git/git.ts';
import { MANIFEST } from '../generated/manifest-name.ts';
import type { Manifest } from '../init/manifest.ts';
import { upgradeErrors } from '../words/upgrade/command.ts';
import { fromCommit, fromList, type ProductTree } from './product-tree.ts';

export interface OldProduct {
  readonly tree: ProductTree;
  /** Files of the tree that may be the product's or the team's: nothing shows which. They are never removed. */
  readonly unknown: ReadonlySet<string>;
}

/**
 * The product as the fork started from it, without the files that the team added.
 *
 * A commit of the fork can hold both. Only what the manifest lists, or what the product's history has, came from the product.
 *
 * @param named The commit that the user names, if any.
 * @param version The version in the fork's package.json.
 * @throws {UsageError} When it cannot be found.
 */
export async function oldProduct(
  git: string,
  source: ProductTree,
  manifest: Manifest | undefined,
  version: string | undefined,
  named?: string,
): Promise<OldProduct> {
  const list = manifest?.product;
  if (list && named === undefined) return { tree: fromList(git, list), unknown: new Set() };
  const commit = await baseOf(git, source, version, named);
  const tree = await fromCommit(git, commit);
  const history = await historyOf(source);
  if (history?.commits.has(commit)) return { tree, unknown: new Set() };
  const files = new Map(tree.files);
  const unknown = new Set<string>();
  for (const [file, { id }] of tree.files) {
    const ids = history?.files.get(file);
    if (ids?.has(id) || list?.[file] || manifest?.edited[file] !== undefined) continue;
    // In a commit that the user names, other bytes can be the product's too: a template may replace words.
    const isTeams = history?.isWhole && (ids === undefined || (source.files.has(file) && named === undefined));
    if (isTeams) files.delete(file);
    else unknown.add(file);
  }
  return { tree: { ...tree, files }, unknown };
}

interface History {
  readonly commits: ReadonlySet<string>;
  /** The ids of every file that the product ever had, by path. */
  readonly files: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether all of it is there: a shallow clone has only a part. */
  readonly isWhole: boolean;
}

/** The history of the product; undefined for a folder or tarball without one. */
async function historyOf({ history }: ProductTree): Promise<History | undefined> {
  if (!history) return undefined;
  const { commit, git } = history;
  const commits = await commitsOf(git, commit);
  const isWhole = (await runGit(git, ['rev-parse', '--is-shallow-repository'])).trim() === 'false';
  const files = new Map<string, Set<string>>();
  const log = ['log', '--format=', '--raw', '-z', '-m', '--no-abbrev', '--no-renames', '--no-ext-diff'];
  const parts = (await runGit(git, [...log, '--end-of-options', commit])).split('\0');
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [, , , id = ''] = (parts[at] ?? '').trim().split(' ');
    const file = parts[at + 1] ?? '';
    files.set(file, (files.get(file) ?? new Set()).add(id));
  }
  return { commits: new Set(commits), files, isWhole };
}

async function commitsOf(git: string, commit: string): Promise<string[]> {
  return (await runGit(git, ['rev-list', '--topo-order', '--end-of-options', commit])).trim().split('\n');
}

/**
 * The commit of the fork with the product as it was copied, or as the last upgrade left it.
 *
 * @param named The commit that the user names, if any.
 * @param version The version in the fork's package.json.
 * @throws {UsageError} When it cannot be found.
 */
async function baseOf(git: string, source: ProductTree, version: string | undefined, named?: string): Promise<string> {
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
  const known = new Set(await commitsOf(history.git, history.commit));
  return (await commitsOf(git, 'HEAD')).find((commit) => known.has(commit));
}
