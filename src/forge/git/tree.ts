/** The folders of a repository at its commits, as Git stores them. What two commits share is read once. */
import { gitObjects } from '../../words/history/git.ts';
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
   * @throws {GitProblem} When the commit does not exist.
   */
  async rootOf(commit: string): Promise<string> {
    const [root] = await this.#objects.read([`${commit}^{tree}`]);
    if (!root) throw damaged(gitObjects.commit(commit));
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

  /** The folder at a path. Reads the folders above it. */
  async folderAt(root: string, folder: string): Promise<Tree | undefined> {
    let [tree] = await this.#read([root]);
    for (const name of steps(folder)) {
      const entry = tree?.get(name);
      [tree] = entry?.type === 'folder' ? await this.#read([entry.id]) : [];
    }
    return tree;
  }

  /** The entry at a path in a folder that was loaded. */
  find(root: string, file: string): TreeEntry | undefined {
    let entry: TreeEntry | undefined = { type: 'folder', id: root };
    for (const name of steps(file)) entry = entry?.type === 'folder' ? this.#loaded(entry.id).get(name) : undefined;
    return entry;
  }

  /**
   * Everything below a folder that was loaded, including folders, with paths relative to it.
   *
   * @param passedOver Whether to skip an entry and everything in it.
   */
  *below(id: string, passedOver: (path: string) => boolean): Generator<[path: string, entry: TreeEntry]> {
    // An explicit stack, because folders may be nested deeper than the call stack allows.
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
 * Entries follow each other: the mode in octal, a space, the name, a zero byte, and the id as 20 bytes, or 32 in a
 * repository that uses SHA-256.
 */
function parseTree(id: string, bytes: Buffer | undefined): Tree {
  if (bytes === undefined) throw damaged(gitObjects.tree(id));
  const tree = new Map<string, TreeEntry>();
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at);
    const zero = bytes.indexOf(0, space);
    if (space < 0 || zero < 0) throw damaged(gitObjects.tree(id));
    const mode = bytes.toString('latin1', at, space);
    const name = bytes.toString('utf8', space + 1, zero);
    at = zero + 1 + id.length / 2;
    tree.set(name, { type: typeOf(mode), id: bytes.toString('hex', zero + 1, at) });
  }
  return tree;
}

/** `40000` is a folder, `120000` a link, `160000` the commit of a submodule; all others are files. */
function typeOf(mode: string): TreeEntry['type'] {
  if (mode === '40000') return 'folder';
  if (mode === '120000') return 'symlink';
  return mode === '160000' ? 'repository' : 'file';
}
