/** The folder that gets the site and the caches. */
import path from 'node:path';
import { isInside } from './content-folder.ts';

/**
 * In the product's own repository, its top folder. For an installed package, the project that it is installed in; the current
 * folder if that is elsewhere, as with `npx` or a global install.
 *
 * @param product The product's top folder, absolute.
 * @param cwd The current directory, absolute.
 */
export function projectOf(product: string, cwd: string): string {
  const project = installedIn(product);
  if (project === undefined) return product;
  return isInside(cwd, project) ? project : cwd;
}

/** The folder whose `node_modules` has the product. With nested folders of that name, the outermost one. */
export function installedIn(product: string): string | undefined {
  const parts = product.split(path.sep);
  const at = parts.indexOf('node_modules');
  return at < 0 ? undefined : parts.slice(0, at).join(path.sep) || path.sep;
}
