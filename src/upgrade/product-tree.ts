/** The files of a version of the product's repository: a commit, a folder, or a tarball. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../check/usage-error.ts';
import { placeOf } from '../content/disk/paths.ts';
import { temporaryFolder } from '../content/disk/temporary-folder.ts';
import { filesOfCommit, type ListedFile } from '../forge/git/file-list.ts';
import { runGit } from '../forge/git/git.ts';
import { ObjectReader } from '../forge/git/object-reader.ts';
import { upgradeErrors } from '../words/upgrade/command.ts';

export interface ProductTree {
  /** By path from the top of the repository. */
  readonly files: ReadonlyMap<string, ListedFile>;
  read(file: string): Promise<Buffer>;
  /** Its commit with the history, where it has one. */
  readonly history?: { readonly git: string; readonly commit: string };
  close(): Promise<void>;
}

/** Folders and files that are made, and not part of the product. */
const MADE = new Set(['.git', 'node_modules', 'dist', 'dist.next', 'dist.old', '.astro', '.cache', 'program']);

/**
 * Opens a version of the product.
 *
 * @param named A tag, branch or commit of the fork; or a folder or a tarball, from the current folder.
 * @param fork The `.git` of the fork, absolute.
 * @throws {UsageError} When there is no such version.
 */
export async function openProduct(named: string, fork: string): Promise<ProductTree> {
  const there = statSync(named, { throwIfNoEntry: false });
  const idLength = (await runGit(fork, ['rev-parse', '--verify', 'HEAD^{commit}'])).trim().length;
  const algorithm = idLength === 64 ? 'sha256' : 'sha1';
  const tree = await (there?.isDirectory()
    ? fromFolder(path.resolve(named), algorithm)
    : there?.isFile()
      ? fromTarball(path.resolve(named), algorithm)
      : fromCommit(fork, await commitNamed(fork, named)));
  if (tree.files.has('src/cli/main.ts') && tree.files.has('package.json')) return tree;
  await tree.close();
  throw new UsageError(upgradeErrors.notProduct(named));
}

async function commitNamed(git: string, named: string): Promise<string> {
  try {
    if (named.startsWith('-')) throw new Error();
    return (await runGit(git, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${named}^{commit}`])).trim();
  } catch (error) {
    throw new UsageError(upgradeErrors.noSource(named), { cause: error });
  }
}

/** The files of a commit. */
export async function fromCommit(git: string, commit: string): Promise<ProductTree> {
  return { ...fromObjects(git, await filesOfCommit(git, commit)), history: { git, commit } };
}

/**
 * The files of a version that is a list of ids. Git may not have all of them.
 *
 * @param ids By path from the top of the repository.
 */
export function fromList(git: string, ids: Readonly<Record<string, string>>): ProductTree {
  return fromObjects(git, new Map(Object.entries(ids).map(([file, id]) => [file, { id, runs: false }])));
}

function fromObjects(git: string, files: ReadonlyMap<string, ListedFile>): ProductTree {
  const objects = new ObjectReader(git);
  return {
    files,
    async read(file) {
      const [object] = await objects.read([files.get(file)?.id ?? '']);
      if (!object?.bytes) throw new UsageError(upgradeErrors.unreadable(file));
      return object.bytes;
    },
    close: () => objects.close(),
  };
}

async function fromFolder(folder: string, algorithm: string): Promise<ProductTree> {
  const { git, repository } = placeOf(folder);
  if (git !== undefined && repository === folder) {
    return fromCommit(git, (await runGit(git, ['rev-parse', '--verify', 'HEAD^{commit}'])).trim());
  }
  return onDisk(folder, algorithm);
}

function onDisk(folder: string, algorithm: string, done = () => {}): ProductTree {
  const files = new Map<string, ListedFile>();
  const visit = (below: string) => {
    for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
      const file = below === '' ? entry.name : `${below}/${entry.name}`;
      if (below === '' && (MADE.has(entry.name) || entry.name.endsWith('.tgz'))) continue;
      if (entry.isDirectory()) visit(file);
      else if (entry.isFile()) {
        const place = path.join(folder, file);
        const bytes = readFileSync(place);
        const id = createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
        files.set(file, { id, runs: (statSync(place).mode & 0o100) !== 0 });
      }
    }
  };
  visit('');
  return {
    files,
    read: async (file) => readFileSync(path.join(folder, ...file.split('/'))),
    close: async () => done(),
  };
}

function fromTarball(tarball: string, algorithm: string): ProductTree {
  const { folder, remove } = temporaryFolder('product');
  try {
    execFileSync('tar', ['-xzf', tarball, '-C', folder], { stdio: 'pipe', windowsHide: true });
    const [only, ...others] = readdirSync(folder);
    const top = only !== undefined && others.length === 0 ? path.join(folder, only) : folder;
    return onDisk(existsSync(path.join(top, 'package.json')) ? top : folder, algorithm, remove);
  } catch (error) {
    remove();
    throw new UsageError(upgradeErrors.notTarball(tarball), { cause: error });
  }
}
