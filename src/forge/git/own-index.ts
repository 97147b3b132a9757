/** Makes a commit without touching what a person has staged, checked out or configured. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gitProblems } from '../../words/history/git.ts';
import { GitProblem, runGit } from './git.ts';

export interface Clone {
  /** The `.git`, absolute. */
  readonly git: string;
  /** The top folder, absolute. */
  readonly top: string;
  /** All variables of this program, and some more. */
  readonly variables: (more: Readonly<Record<string, string>>) => NodeJS.ProcessEnv;
}

/** What differs between two trees. */
export interface TreeChange {
  /** From the top folder of the repository. */
  readonly path: string;
  /** Git's mode of the file after the change: `100644` is a file, `000000` one that was removed. */
  readonly mode: string;
}

/** Who makes the commits of this program. */
export const OWN_EMAIL = 'content-audit@users.noreply.github.com';

const IDENTITY = ['-c', 'user.name=content-audit', '-c', `user.email=${OWN_EMAIL}`];

/** The tree of HEAD with the files of a folder as they are on disk. */
export function treeWithFolder(clone: Clone, folder: string): Promise<string> {
  return withOwnIndex(clone, async (git) => {
    const known = await git(['ls-files', '--', folder]);
    const others = await git(['ls-files', '--others', '--', folder]);
    if (known !== '' || others !== '') await git(['add', '--all', '--', folder]);
  });
}

/**
 * The tree of HEAD with a patch.
 *
 * @throws {GitProblem} When the patch does not fit.
 */
export function treeWithPatch(clone: Clone, patch: string): Promise<string> {
  return withOwnIndex(clone, async (git) => {
    await git(['apply', '--cached', '--whitespace=nowarn', patch]).catch((error: unknown) => {
      throw new GitProblem(gitProblems.patch, { cause: error });
    });
  });
}

/** What becomes of a file in a tree: its bytes, and whether it can be run; or that it is removed. */
export type TreeFile = { readonly bytes: Uint8Array; readonly runs?: boolean | undefined } | 'removed';

/** The tree of HEAD with some files changed. Paths are from the top folder. */
export async function treeWithFiles(clone: Clone, files: ReadonlyMap<string, TreeFile>): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'content-audit-tree-'));
  const [top, list] = [path.join(folder, 'tree'), path.join(folder, 'removed')];
  try {
    mkdirSync(top);
    const removed: string[] = [];
    for (const [name, file] of files) {
      if (file === 'removed') {
        removed.push(name);
        continue;
      }
      const place = path.join(top, ...name.split('/'));
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, file.bytes, { mode: file.runs ? 0o755 : 0o644 });
    }
    writeFileSync(list, removed.join('\0'));
    return await withOwnIndex({ ...clone, top }, async (git) => {
      const fromList = [`--pathspec-from-file=${list}`, '--pathspec-file-nul'];
      if (removed.length > 0) await git(['rm', '--cached', '--force', '--quiet', '--ignore-unmatch', ...fromList]);
      if (files.size > removed.length) await git(['add', '--force', '--ignore-removal', '--', '.']);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a tree changes, as a patch; empty where it is the tree of HEAD. */
export function patchOf({ git }: Clone, tree: string): Promise<string> {
  return runGit(git, ['diff-tree', '-p', '--binary', '--full-index', ...PLAIN, 'HEAD', tree]);
}

/** The files that a tree changes. */
export async function changesOf({ git }: Clone, tree: string): Promise<TreeChange[]> {
  const parts = (await runGit(git, ['diff-tree', '-r', '-z', '--raw', ...PLAIN, 'HEAD', tree])).split('\0');
  const changes: TreeChange[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [, mode = ''] = (parts[at] ?? '').split(' ');
    changes.push({ mode, path: parts[at + 1] ?? '' });
  }
  return changes;
}

/** A commit of a tree on top of HEAD, made by this program. It is on no branch yet. */
export async function commitOf({ git, variables }: Clone, tree: string, message: string): Promise<string> {
  const command = [...IDENTITY, 'commit-tree', tree, '-p', 'HEAD', '-m', message];
  return (await runGit(git, command, variables({}))).trim();
}

/** The same, made by the person who runs this program, if Git knows their name. */
export async function commitByUser(clone: Clone, tree: string, message: string): Promise<string> {
  try {
    const command = ['-c', 'user.useConfigOnly=true', 'commit-tree', tree, '-p', 'HEAD', '-m', message];
    return (await runGit(clone.git, command, clone.variables({}))).trim();
  } catch {
    return commitOf(clone, tree, message);
  }
}

/** Whether files that Git knows differ from the latest commit. */
export async function hasChanges({ git, top }: Clone): Promise<boolean> {
  return (await runGit(git, ['-C', top, `--work-tree=${top}`, 'status', '--porcelain', '--untracked-files=no'])) !== '';
}

/** Makes a new branch at a commit, and checks it out; on that branch, continues it. */
export async function switchTo({ git, top }: Clone, branch: string, commit: string): Promise<void> {
  const inTop = (...command: string[]) => runGit(git, ['-C', top, `--work-tree=${top}`, ...command]);
  if (await isOn({ git }, branch)) await inTop('merge', '--quiet', '--ff-only', commit);
  else await inTop('switch', '--quiet', '--no-track', '--create', branch, commit);
}

/** Whether a branch is checked out. */
export async function isOn({ git }: Pick<Clone, 'git'>, branch: string): Promise<boolean> {
  return (await runGit(git, ['rev-parse', '--symbolic-full-name', 'HEAD'])).trim() === `refs/heads/${branch}`;
}

/** Whether there is a branch of this name. */
export async function hasBranch({ git }: Clone, branch: string): Promise<boolean> {
  return (await runGit(git, ['for-each-ref', '--format=%(refname)', `refs/heads/${branch}`])) !== '';
}

/** The commit that is checked out. */
export async function headOf({ git }: Clone): Promise<string> {
  return (await runGit(git, ['rev-parse', '--verify', 'HEAD^{commit}'])).trim();
}

const PLAIN = ['--no-renames', '--no-ext-diff', '--no-textconv', '--src-prefix=a/', '--dst-prefix=b/'];

async function withOwnIndex(
  { git, top, variables }: Clone,
  change: (git: (command: readonly string[]) => Promise<string>) => Promise<void>,
): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'content-audit-index-'));
  try {
    const env = variables({ GIT_INDEX_FILE: path.join(folder, 'index') });
    const run = (command: readonly string[]) => runGit(git, ['-C', top, `--work-tree=${top}`, ...command], env);
    await run(['read-tree', 'HEAD']);
    await change(run);
    return (await run(['write-tree'])).trim();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
