/** Versions of a content folder to hold side by side: as it lies on disk, and as Git keeps it. Nothing is checked out. */
import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { folderOnDisk } from '../../content/disk/folder.ts';
import { type ContentPlace, placeOf, shownPath } from '../../content/disk/paths.ts';
import { type ContentFiles, pathInRepository } from '../../content/files.ts';
import { ContentVersions } from './content-at.ts';
import { GitProblem, runGit } from './git.ts';
import { hasContent, movedFrom } from './moved-folder.ts';
import { ObjectReader } from './object-reader.ts';
import { Trees } from './tree.ts';

/** The content at one point. */
export interface ContentVersion {
  /** The id of the commit; absent for the folder on disk. */
  readonly commit?: string | undefined;
  /** Absent when there is no content folder. */
  readonly files?: ContentFiles | undefined;
}

/** From where a change is counted. */
export interface Base {
  /** The id of the commit; absent when nothing was committed yet. */
  readonly commit?: string | undefined;
  /** Why it is not what one would expect, in a sentence. */
  readonly note?: string | undefined;
}

/** A file that two versions do not have alike. Paths are from the top folder of the repository. */
export interface ChangedFile {
  readonly verb: 'added' | 'changed' | 'moved' | 'removed';
  /** Where it is; where it was, when it was removed. */
  readonly path: string;
  /** Where it was, when it moved and nothing else. */
  readonly from?: string | undefined;
}

export class VersionReader {
  readonly #place: ContentPlace;
  readonly #git: string;
  readonly #objects: ObjectReader;
  readonly #trees: Trees;
  readonly #versions: ContentVersions;
  /** The trees of the versions that come from Git. */
  readonly #roots = new WeakMap<ContentFiles, string>();

  /**
   * @param directory The content folder, absolute. It need not exist on disk.
   * @throws {GitProblem} When it is not in a Git repository.
   */
  constructor(directory: string) {
    this.#place = placeOf(directory);
    if (this.#place.git === undefined) throw new GitProblem('The content folder is not in a Git repository.');
    this.#git = this.#place.git;
    this.#objects = new ObjectReader(this.#git);
    this.#trees = new Trees(this.#objects);
    this.#versions = new ContentVersions(this.#objects, this.#trees);
  }

  /** The folder as it lies on disk, with everything that is not committed. */
  onDisk(): ContentVersion {
    const { directory } = this.#place;
    const there = statSync(directory, { throwIfNoEntry: false })?.isDirectory();
    return there ? { files: folderOnDisk(this.#place) } : {};
  }

  /**
   * The folder as it was at a commit, also where it lay elsewhere then.
   *
   * @param commit The id of the commit.
   * @param later The id of a commit after it, from which the folder is followed. Default: HEAD.
   */
  async at(commit: string, later?: string): Promise<ContentVersion> {
    const folder = shownPath(this.#place, this.#place.directory);
    const root = await this.#trees.rootOf(commit);
    const found = (await hasContent(this.#trees, root, folder)) ? folder : await this.#movedFrom(root, folder, later);
    if (found === undefined) return { commit };
    const files = await this.#versions.contentAt(root, found);
    this.#roots.set(files, root);
    return { commit, files };
  }

  /**
   * The id of the commit that a name stands for; nothing when there is none.
   *
   * @param name Such as `main`, `HEAD~2` or an id.
   */
  async resolve(name: string): Promise<string | undefined> {
    if (name === '' || name.startsWith('-') || /[\s\0]/.test(name)) return undefined;
    return await this.#ask(['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
  }

  /**
   * The id of the commit that a name stands for.
   *
   * @throws {GitProblem} When there is none; the message says what to do.
   */
  async expect(name: string): Promise<string> {
    const commit = await this.resolve(name);
    if (commit !== undefined) return commit;
    const help = (await this.#isShallow())
      ? 'This clone has only the latest commits: fetch it with `git fetch --unshallow`, or `fetch-depth: 0` in a workflow.'
      : 'Give a branch, a tag or the id of a commit; `git fetch` brings those of the host.';
    throw new GitProblem(`There is no commit "${name}". ${help}`);
  }

  /**
   * Where a change begins: the commit at which a line of work left another one, so that what happened there since then
   * does not show as undone. Where the two have nothing in common, or it is not known, the other line as it is.
   *
   * @param base The id of the other line's newest commit.
   * @param head The id of the change's newest commit.
   */
  async beginning(base: string, head: string): Promise<Base> {
    const common = await this.#ask(['merge-base', base, head]);
    if (common !== undefined) return { commit: common };
    const note = (await this.#isShallow())
      ? 'This clone has only the latest commits, so it is not known where the change begins: what was changed on the other branch since then shows as undone. Fetch the whole history to see the change alone.'
      : 'The two have no history in common, so everything that differs is shown.';
    return { commit: base, note };
  }

  /**
   * What a file beside the records holds, such as the list of leads; nothing when there is none.
   *
   * @param file Its path in the content folder.
   * @param most A larger file is not read.
   */
  async fileIn({ files }: ContentVersion, file: string, most: number): Promise<Uint8Array | 'too-large' | undefined> {
    if (!files) return undefined;
    const root = this.#roots.get(files);
    if (root !== undefined) {
      const entry = this.#trees.find(root, pathInRepository(files, file));
      if (entry?.type !== 'file') return undefined;
      return (await this.#objects.read([entry.id], most))[0]?.bytes ?? 'too-large';
    }
    const absolute = path.join(this.#place.directory, file);
    const found = lstatSync(absolute, { throwIfNoEntry: false });
    if (!found?.isFile()) return undefined;
    return found.size > most ? 'too-large' : readFileSync(absolute);
  }

  /** The files in which two versions differ, one of which comes from Git, in the order of their paths. */
  changedFiles(older: ContentVersion, newer: ContentVersion): ChangedFile[] {
    const algorithm = (older.commit ?? newer.commit)?.length === 64 ? 'sha256' : 'sha1';
    const [old, now] = [this.#blobs(older, algorithm), this.#blobs(newer, algorithm)];
    const shown = ({ files }: ContentVersion, file: string) => (files ? pathInRepository(files, file) : file);
    const gone = new Map([...old].filter(([file]) => !now.has(file)));
    const places = new Map([...gone].flatMap(([file, ids]) => ids.map((id) => [id, file] as const)));
    const changes = [...now].flatMap(([file, ids]): ChangedFile[] => {
      const was = old.get(file);
      const where = shown(newer, file);
      if (was) return sameBlob(was, ids) ? [] : [{ verb: 'changed', path: where }];
      const from = ids.flatMap((id) => places.get(id) ?? []).find((file) => gone.delete(file));
      if (from === undefined) return [{ verb: 'added', path: where }];
      return [{ verb: 'moved', path: where, from: shown(older, from) }];
    });
    return [...changes, ...[...gone.keys()].map((file) => ({ verb: 'removed', path: shown(older, file) }) as const)];
  }

  /** What every file holds, by its path in the content folder, as Git names it. */
  #blobs({ files }: ContentVersion, algorithm: string): Map<string, string[]> {
    const named = (files?.list() ?? []).filter(({ type }) => type === 'file').map((entry) => entry.path);
    const root = files && this.#roots.get(files);
    return new Map(
      named.map((file) => {
        if (files && root !== undefined)
          return [file, [this.#trees.find(root, pathInRepository(files, file))?.id ?? '']];
        return [file, blobIds(path.join(this.#place.directory, file), algorithm)];
      }),
    );
  }

  /** Nothing can be read any more. */
  close(): Promise<void> {
    return this.#objects.close();
  }

  async #movedFrom(root: string, folder: string, later = 'HEAD'): Promise<string | undefined> {
    const commit = await this.resolve(later);
    if (commit === undefined) return undefined;
    const newer = await this.#trees.rootOf(commit);
    return newer === root ? undefined : movedFrom(this.#trees, root, newer, folder);
  }

  async #isShallow(): Promise<boolean> {
    return (await this.#ask(['rev-parse', '--is-shallow-repository'])) === 'true';
  }

  /** What a command prints on one line; nothing when it ends with 1, which is its way to say no. */
  async #ask(command: readonly string[]): Promise<string | undefined> {
    try {
      return (await runGit(this.#git, command)).trim().split('\n', 1)[0] || undefined;
    } catch (error) {
      if (error instanceof GitProblem && (error.cause as { code?: unknown }).code === 1) return undefined;
      throw error;
    }
  }
}

/**
 * How Git names what a file holds; also with line feeds alone, as Git may keep what has other line ends on disk. None
 * for a file that cannot be read.
 */
function blobIds(absolute: string, algorithm: string): string[] {
  const id = (content: Buffer) =>
    createHash(algorithm).update(`blob ${content.length}\0`).update(content).digest('hex');
  try {
    const bytes = readFileSync(absolute);
    if (!bytes.includes('\r\n')) return [id(bytes)];
    return [id(bytes), id(Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'))];
  } catch {
    return [];
  }
}

function sameBlob(some: readonly string[], others: readonly string[]): boolean {
  return some.some((id) => others.includes(id));
}
