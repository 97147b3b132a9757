/** Versions of a content folder to compare: on disk, and at commits. Nothing is checked out. */
import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { folderOnDisk } from '../../content/disk/folder.ts';
import { type ContentPlace, placeOf, shownPath } from '../../content/disk/paths.ts';
import { type ContentFiles, pathInRepository } from '../../content/files.ts';
import type { Migration } from '../../content/formats/migration.ts';
import { migrations } from '../../content/formats/migrations.ts';
import { gitProblems } from '../../words/history/git.ts';
import { baseNotes } from '../../words/history/past.ts';
import { ContentVersions } from './content-at.ts';
import { GitProblem, runGit } from './git.ts';
import { hasContent, movedFrom } from './moved-folder.ts';
import { ObjectReader } from './object-reader.ts';
import { Trees } from './tree.ts';

/** The content at one point. */
export interface ContentVersion {
  /** The id of the commit; absent for the folder on disk. */
  readonly commit?: string | undefined;
  /** Absent when this version has no content folder. */
  readonly files?: ContentFiles | undefined;
}

/** The version that a change is compared with. */
export interface Base {
  /** The id of the commit; absent in a repository without commits. */
  readonly commit?: string | undefined;
  /** A sentence that says why another version than the expected one is used. */
  readonly note?: string | undefined;
}

/** A file that differs between two versions. Paths start at the top folder of the repository. */
export interface ChangedFile {
  readonly verb: 'added' | 'changed' | 'moved' | 'removed';
  /** The current path; of a removed file, the last one. */
  readonly path: string;
  /** The earlier path of a file that moved without other changes. */
  readonly from?: string | undefined;
}

export class VersionReader {
  readonly #place: ContentPlace;
  readonly #git: string;
  readonly #objects: ObjectReader;
  readonly #trees: Trees;
  readonly #versions: ContentVersions;
  readonly #all: readonly Migration[];
  /** The trees of the versions that come from Git. */
  readonly #roots = new WeakMap<ContentFiles, string>();

  /**
   * @param directory The content folder, absolute. It does not need to exist on disk.
   * @param all Every migration. Tests pass others.
   * @throws {GitProblem} When it is not in a Git repository.
   */
  constructor(directory: string, all = migrations) {
    this.#all = all;
    this.#place = placeOf(directory);
    if (this.#place.git === undefined) throw new GitProblem(gitProblems.notInRepository);
    this.#git = this.#place.git;
    this.#objects = new ObjectReader(this.#git);
    this.#trees = new Trees(this.#objects);
    this.#versions = new ContentVersions(this.#objects, this.#trees, all);
  }

  /** The folder on disk, including uncommitted changes. */
  onDisk(): ContentVersion {
    const { directory } = this.#place;
    const there = statSync(directory, { throwIfNoEntry: false })?.isDirectory();
    return there ? { files: folderOnDisk(this.#place, {}, this.#all) } : {};
  }

  /**
   * The folder at a commit, even if it was in another place then.
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
   * The id of the commit that a name stands for; undefined when no commit has that name.
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
   * @throws {GitProblem} When no commit has that name. The message says what to do.
   */
  async expect(name: string): Promise<string> {
    const commit = await this.resolve(name);
    if (commit !== undefined) return commit;
    const shallow = await this.#isShallow();
    throw new GitProblem(shallow ? gitProblems.unknownCommitInShallow(name) : gitProblems.unknownCommit(name));
  }

  /**
   * Where a change starts: the commit at which its branch left the base, so that later changes on the base do not show as
   * undone. When the two share no history, or it is not known, the latest commit of the base, with a note.
   *
   * @param base The id of the base's latest commit.
   * @param head The id of the change's latest commit.
   */
  async beginning(base: string, head: string): Promise<Base> {
    const common = await this.#ask(['merge-base', base, head]);
    if (common !== undefined) return { commit: common };
    return { commit: base, note: (await this.#isShallow()) ? baseNotes.shallow : baseNotes.unrelated };
  }

  /**
   * The bytes of a file that is not a record, such as the list of leads; undefined when the file does not exist.
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

  /** The files that differ between two versions, in the order of their paths. One of the versions must come from Git. */
  changedFiles(older: ContentVersion, newer: ContentVersion): ChangedFile[] {
    const algorithm = (older.commit ?? newer.commit)?.length === 64 ? 'sha256' : 'sha1';
    const [old, now] = [this.#blobs(older, algorithm), this.#blobs(newer, algorithm)];
    const shown = ({ files }: ContentVersion, file: string) => (files ? pathInRepository(files, file) : file);
    const removed = new Map([...old].filter(([file]) => !now.has(file)));
    const places = new Map([...removed].flatMap(([file, ids]) => ids.map((id) => [id, file] as const)));
    const changes = [...now].flatMap(([file, ids]): ChangedFile[] => {
      const was = old.get(file);
      const where = shown(newer, file);
      if (was) return sameBlob(was, ids) ? [] : [{ verb: 'changed', path: where }];
      const from = ids.flatMap((id) => places.get(id) ?? []).find((file) => removed.delete(file));
      if (from === undefined) return [{ verb: 'added', path: where }];
      return [{ verb: 'moved', path: where, from: shown(older, from) }];
    });
    return [...changes, ...[...removed.keys()].map((file) => ({ verb: 'removed', path: shown(older, file) }) as const)];
  }

  /** Git's ids for the content of every file, by its path in the content folder. */
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

  /** Ends the process that reads objects. Nothing can be read after this. */
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

  /** The first line that a command prints; undefined when it ends with exit code 1, which means no. */
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
 * Git's ids for the content of a file: as it is, and with line feeds only, because Git may convert line endings. Empty for
 * a file that cannot be read.
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
