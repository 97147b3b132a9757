/** A content folder at a commit, with the same interface as a folder on disk. Nothing is checked out. */
import { parseFile } from '../../content/disk/parse-file.ts';
import { type ContentFiles, compareEntries, type FolderEntry, MAX_ENTRIES } from '../../content/files.ts';
import { currentFormat, formatOf, pendingMigrations } from '../../content/formats/format.ts';
import type { Migration } from '../../content/formats/migration.ts';
import { migrations } from '../../content/formats/migrations.ts';
import { isIgnored } from '../../content/ignored-files.ts';
import { kindOf } from '../../content/load.ts';
import { type ParsedFile, unreadFile } from '../../content/parse.ts';
import { decodeText, MAX_FILE_BYTES, tooLarge } from '../../content/text-file.ts';
import { type KindName, kinds } from '../../schema/kinds.ts';
import { gitObjects } from '../../words/history/git.ts';
import { damaged } from './git.ts';
import type { ObjectReader } from './object-reader.ts';
import type { Trees } from './tree.ts';

/** A record's file in Git: the id of its content, and the kind it is parsed as. */
interface Blob {
  readonly id: string;
  readonly kind: KindName;
}

/**
 * Reads content folders from Git, one commit after the other. A file that did not change from one to the next is parsed
 * only once, so reading commits in the order of history is fastest.
 */
export class ContentVersions {
  readonly #objects: ObjectReader;
  readonly #trees: Trees;
  /** The parsed files of the last version, by format and blob. Older ones are dropped, so that memory does not grow. */
  #parsed: ReadonlyMap<string, ParsedFile> = new Map();
  /** The site.yaml of the last version. */
  #site: { readonly id: string; readonly format: number } | undefined;

  readonly #all: readonly Migration[];

  /** @param all Every migration. Tests pass others. */
  constructor(objects: ObjectReader, trees: Trees, all = migrations) {
    this.#all = all;
    this.#objects = objects;
    this.#trees = trees;
  }

  /**
   * @param root The id of the commit's tree.
   * @param folder The content folder from the repository's top folder, with forward slashes; it exists there.
   * @throws {GitProblem} When Git cannot read all of it.
   */
  async contentAt(root: string, folder: string): Promise<ContentFiles> {
    await this.#trees.load(root);
    const { entries, blobs } = this.#list(root, folder);
    const format = await this.#formatOf(blobs.get(kinds.site.place));
    const keyOf = ({ id, kind }: Blob) => `${format} ${kind} ${id}`;
    const parsed = await this.#parse([...blobs.values()], keyOf, pendingMigrations(format, this.#all));
    this.#parsed = parsed;
    return {
      folder,
      newerFormat: format > currentFormat(this.#all) ? format : undefined,
      list: () => entries,
      parse(file) {
        const blob = blobs.get(file);
        const found = blob && parsed.get(keyOf(blob));
        if (!found) throw new Error(`${file} is not a record of this commit.`);
        return found;
      },
      find: (file) => (this.#trees.find(root, file)?.type === 'file' ? 'inside' : undefined),
    };
  }

  #list(root: string, folder: string): { entries: FolderEntry[]; blobs: Map<string, Blob> } {
    const top = this.#trees.find(root, folder);
    if (top?.type !== 'folder') throw new Error(`There is no folder "${folder}" at this commit.`);
    const entries: FolderEntry[] = [];
    const blobs = new Map<string, Blob>();
    let visited = 0;
    for (const [path, entry] of this.#trees.below(top.id, (file) => isIgnored(file, folder === ''))) {
      visited += 1;
      if (visited > 10 * MAX_ENTRIES) throw damaged(gitObjects.endlessFolder(folder));
      if (entry.type === 'folder') continue;
      // A few objects can pretend to be thousands of files: the reader refuses more than this many.
      if (entries.length > MAX_ENTRIES) return { entries, blobs: new Map() };
      const kind = entry.type === 'file' ? kindOf(path) : undefined;
      if (kind) blobs.set(path, { id: entry.id, kind });
      entries.push({ path, type: entry.type === 'repository' ? 'other' : entry.type });
    }
    return { entries: entries.sort(compareEntries), blobs };
  }

  /** The format of a version, from its site.yaml. */
  async #formatOf(site: Blob | undefined): Promise<number> {
    if (!site) return formatOf(undefined, this.#all);
    if (this.#site?.id !== site.id) {
      const [object] = await this.#objects.read([site.id], MAX_FILE_BYTES);
      if (!object) throw damaged(gitObjects.file(site.id));
      this.#site = { id: site.id, format: formatOf(object.bytes && decodeText(object.bytes).text, this.#all) };
    }
    return this.#site.format;
  }

  async #parse(
    blobs: readonly Blob[],
    keyOf: (blob: Blob) => string,
    pending: readonly Migration[],
  ): Promise<Map<string, ParsedFile>> {
    const parsed = new Map<string, ParsedFile>();
    const unread = new Map<string, Blob>();
    for (const blob of blobs) {
      const key = keyOf(blob);
      const known = this.#parsed.get(key);
      if (known) parsed.set(key, known);
      else unread.set(key, blob);
    }
    const ids = [...unread.values()].map(({ id }) => id);
    const objects = await this.#objects.read(ids, MAX_FILE_BYTES);
    for (const [index, [key, { id, kind }]] of [...unread].entries()) {
      const object = objects[index];
      if (!object) throw damaged(gitObjects.file(id));
      parsed.set(key, object.bytes ? parseFile(kind, object.bytes, { pending }) : unreadFile(tooLarge(object.size)));
    }
    return parsed;
  }
}
