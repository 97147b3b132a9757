/** Which content folder a command reads when neither `--content` nor CONTENT_DIR names one. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { placeOf } from '../content/disk/paths.ts';
import { exampleFile } from '../content/example-file.ts';
import { kinds } from '../schema/kinds.ts';

const MARK = kinds.site.place;

/** The name that a content folder has in the repository of a team. */
const CONTENT = 'content';

/** The content folder that a folder is or holds. */
export function contentIn(folder: string): string | undefined {
  return [folder, path.join(folder, CONTENT)].find((each) => existsSync(path.join(each, MARK)));
}

/**
 * The nearest content folder upwards from the current directory. The product's own sample counts only inside the
 * product, also while it has no site.yaml, so that `check` can say what it lacks.
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
 * What to do where no content was found, also for a reader who has none yet.
 *
 * @param makes Whether the command makes the folder.
 */
export function noContentFound(cwd: string, makes: boolean): string {
  const problem = `No content found: --content and CONTENT_DIR are not set, and no folder from ${cwd} upwards has ${MARK} or ${CONTENT}/${MARK}.`;
  if (makes) {
    return `${problem}
Add the content folder to the command, which makes it where it does not exist. For the current folder:
  --content .`;
  }
  return `${problem}
Add the folder of your content to the command:
  --content path/to/content
Or begin a new folder with this file, ${CONTENT}/${MARK}:
${exampleFile(kinds.site).replace(/^/gm, '  ')}`;
}

/** A team's repository that was put into the folder of the product is not the product. */
function isInOtherRepository(cwd: string, product: string): boolean {
  const { git, repository } = placeOf(cwd);
  return git !== undefined && isInside(repository, product) && path.relative(product, repository) !== '';
}

/** Whether a folder is another one or lies in it. Both absolute. */
export function isInside(folder: string, outer: string): boolean {
  const way = path.relative(outer, folder);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}
