import { MAX_ENTRIES } from '../../content/files.ts';
import type { Kind } from '../../schema/kind.ts';
import { kinds } from '../../schema/kinds.ts';
import type { Tree, Trees } from './tree.ts';

/** A file at the top of every content folder, and of hardly any other folder. */
const MARK = kinds.site.place;

/** The files and folders of content. */
const PLACES = (Object.values(kinds) as Kind[]).map(({ place }) => place);

/** Whether a commit has a content folder at a path. */
export async function hasContent(trees: Trees, root: string, folder: string): Promise<boolean> {
  return isContent(await trees.folderAt(root, folder));
}

/**
 * Where a content folder was before it was moved: the content folder of an older commit that no longer exists in the
 * newer one and shares a file or folder with the moved one. Undefined unless exactly one folder fits, because another
 * team's folder must not be mistaken for this one.
 *
 * @param older The id of the older commit's tree.
 * @param newer The id of the newer commit's tree.
 * @param folder Where the content folder is in the newer one.
 */
export async function movedFrom(
  trees: Trees,
  older: string,
  newer: string,
  folder: string,
): Promise<string | undefined> {
  const moved = await trees.folderAt(newer, folder);
  if (!moved) return undefined;
  await trees.load(older);
  const folders: string[] = [];
  for (const [path, { type }] of trees.below(older, () => false)) {
    if (folders.length > MAX_ENTRIES) break;
    if (type === 'folder') folders.push(path);
  }
  const found: string[] = [];
  for (const path of ['', ...folders]) {
    const before = await trees.folderAt(older, path);
    if (!isContent(before) || !shareContent(before, moved)) continue;
    if (!(await hasContent(trees, newer, path))) found.push(path);
  }
  return found.length === 1 ? found[0] : undefined;
}

function isContent(tree: Tree | undefined): tree is Tree {
  return tree?.get(MARK)?.type === 'file';
}

function shareContent(a: Tree, b: Tree): boolean {
  return PLACES.some((place) => a.has(place) && a.get(place)?.id === b.get(place)?.id);
}
