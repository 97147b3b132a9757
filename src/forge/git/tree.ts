/** The folders of a repository at its commits, as Git keeps them. What two commits share is read once. */
import { damaged } from './git.ts';
import type { ObjectReader } from './object-reader.ts';

export interface TreeEntry {
  readonly type: 'file' | 'folder' | 'symlink' | 'repository';
  readonly id: string;
}

/** A folder: its entries by name. */
export type Tree = ReadonlyMap<string, TreeEntry>;

export class Trees {
  readonly #objects: ObjectReader;
  readonly #trees = new Map<string, Tree>();

  constructor(objects: ObjectReader) {
    this.#objects = objects;
  }

  /**
   * The id of the top folder of a commit.
   *
   * @param commit Its id, or a name on one line such as `main` or `HEAD~3`.
   * @throws {GitProblem} When there is no such commit.
   */
  async rootOf(commit: string): Promise<string> {
    const [root] = await this.#objects.read([`${commit}^{tree}`]);
    if (!root) throw damaged(`the commit ${commit}`);
    return root.id;
  }

  /** Reads a folder and every folder below it. */
  async load(id: string): Promise<void> {
    const seen = new Set<string>();
    for (let level = [id]; level.length > 0; ) {
      const trees = await this.#read(level);
      for (const tree of level) seen.add(tree);
      const below = trees.flatMap((tree) => [...tree.values()]).filter(({ type }) => type === 'folder');
      level = [...new Set(below.map((entry) => entry.id))].filter((tree) => !seen.has(tree));
    }
  }

  /** The folder that a path leads to. Reads what lies on the way. */
  async folderAt(root: string, folder: string): Promise<Tree | undefined> {
    let [tree] = await this.#read([root]);
    for (const name of steps(folder)) {
      const entry = tree?.get(name);
      [tree] = entry?.type === 'folder' ? await this.#read([entry.id]) : [];
    }
    return tree;
  }

  /** What a path leads to in a folder that was loaded. */
  find(root: string, file: string): TreeEntry | undefined {
    let entry: TreeEntry | undefined = { type: 'folder', id: root };
    for (const name of steps(file)) entry = entry?.type === 'folder' ? this.#loaded(entry.id).get(name) : undefined;
    return entry;
  }

  /**
   * Everything below a folder that was loaded, folders too, with the paths from it.
   *
   * @param passedOver Which of them are left out, with everything in them.
   */
  *below(id: string, passedOver: (path: string) => boolean): Generator<[path: string, entry: TreeEntry]> {
    // A stack of its own: folders may be nested deeper than calls can be.
    const open = [{ prefix: '', entries: this.#loaded(id).entries() }];
    for (let folder = open.at(-1); folder; folder = open.at(-1)) {
      const next = folder.entries.next();
      if (next.done) {
        open.pop();
        continue;
      }
      const [name, entry] = next.value;
      const path = folder.prefix + name;
      if (passedOver(path)) continue;
      yield [path, entry];
      if (entry.type !== 'folder') continue;
      open.push({ prefix: `${path}/`, entries: this.#loaded(entry.id).entries() });
    }
  }

  #loaded(id: string): Tree {
    const tree = this.#trees.get(id);
    if (!tree) throw new Error(`The tree ${id} was not loaded.`);
    return tree;
  }

  async #read(ids: readonly string[]): Promise<Tree[]> {
    const missing = ids.filter((id) => !this.#trees.has(id));
    const objects = await this.#objects.read(missing);
    for (const [index, id] of missing.entries()) this.#trees.set(id, parseTree(id, objects[index]?.bytes));
    return ids.map((id) => this.#loaded(id));
  }
}

function steps(file: string): string[] {
  return file === '' ? [] : file.split('/');
}

/**
 * Entries stand one behind the other: the mode in octal, a blank, the name, a zero byte, and the id in bytes, of which
 * there are 20, or 32 where a repository uses SHA-256.
 */
function parseTree(id: string, bytes: Buffer | undefined): Tree {
  if (bytes === undefined) throw damaged(`the tree ${id}`);
  const tree = new Map<string, TreeEntry>();
  for (let at = 0; at < bytes.length; ) {
    const blank = bytes.indexOf(0x20, at);
    const zero = bytes.indexOf(0, blank);
    if (blank < 0 || zero < 0) throw damaged(`the tree ${id}`);
    const mode = bytes.toString('latin1', at, blank);
    const name = bytes.toString('utf8', blank + 1, zero);
    at = zero + 1 + id.length / 2;
    tree.set(name, { type: typeOf(mode), id: bytes.toString('hex', zero + 1, at) });
  }
  return tree;
}

/** Beside files there are `40000` (folder), `120000` (link) and `160000` (the commit of a submodule). */
function typeOf(mode: string): TreeEntry['type'] {
  if (mode === '40000') return 'folder';
  if (mode === '120000') return 'symlink';
  return mode === '160000' ? 'repository' : 'file';
}
