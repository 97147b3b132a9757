/** Finds the content folder when neither `--content` nor CONTENT_DIR names one. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { placeOf } from '../content/disk/paths.ts';
import { kinds } from '../schema/kinds.ts';
import { contentFolderErrors } from '../words/check/content-folder.ts';

const MARK = kinds.site.place;

/** The usual name of a content folder in a team's repository. */
const CONTENT = 'content';

/** The content folder that a folder is or contains. */
export function contentIn(folder: string): string | undefined {
  return [folder, path.join(folder, CONTENT)].find((each) => existsSync(path.join(each, MARK)));
}

/**
 * Whether a folder is for content: it has any of its files or folders at its top, or nothing yet. If its site.yaml is missing,
 * `check` reports that. Another folder of the machine is not.
 */
export function isForContent(folder: string): boolean {
  return (
    readdirSync(folder).length === 0 || Object.values(kinds).some(({ place }) => existsSync(path.join(folder, place)))
  );
}

/**
 * The nearest content folder upward from the current directory. The product's own sample counts only inside the product,
 * even without a site.yaml, so that `check` can report what is missing.
 *
 * @param cwd The current directory, absolute.
 * @param product The product's top folder, absolute.
 */
export function findContentFolder(cwd: string, product: string): string | undefined {
  const sample = path.join(product, CONTENT);
  const inProduct = isInside(cwd, product) && !isInOtherRepository(cwd, product);
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    const found = contentIn(folder);
    if (found !== undefined && (inProduct || !isInside(found, sample))) return found;
    if (path.dirname(folder) === folder) return inProduct ? sample : undefined;
  }
}

/**
 * What to do when no content folder is found, also for a user who has none yet.
 *
 * @param makes Whether the command creates the folder.
 */
export function noContentFound(cwd: string, makes: boolean): string {
  const names = { mark: MARK, usual: CONTENT };
  return makes ? contentFolderErrors.nameFolderToCreate(cwd, names) : contentFolderErrors.nameOrStart(cwd, names);
}

/** A team's repository inside the product's folder is not part of the product. */
function isInOtherRepository(cwd: string, product: string): boolean {
  const { git, repository } = placeOf(cwd);
  return git !== undefined && isInside(repository, product) && path.relative(product, repository) !== '';
}

/** Whether a folder is another one or is inside it. Both absolute. */
export function isInside(folder: string, outer: string): boolean {
  const way = path.relative(outer, folder);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}
