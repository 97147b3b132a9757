/** Writes every page and file of the site that is made by its pages. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { copyFolder } from './copy-folder.ts';
import type { CompiledPages } from './kept-pages.ts';
import { NOT_FOUND, openPages } from './page-app.ts';

/** As many pages are rendered at a time; the same number as in the settings of the site generator. */
const AT_ONCE = 8;

/**
 * Writes the files that are the same for all content, then every page.
 *
 * @param site An empty folder, absolute.
 * @param published Where the site is published.
 * @throws When two pages have the same address, or a page cannot be rendered.
 */
export async function renderSite(
  compiled: CompiledPages,
  site: string,
  published: Parameters<typeof openPages>[1],
): Promise<void> {
  copyFolder(compiled.files, site);
  const app = await openPages(compiled, published);
  const pages = await app.all();
  const names = new Set<string>();
  const open = pages.values();
  let failed = false;
  const renderRest = async () => {
    for (const page of open) {
      if (failed) return;
      const { isFile, name } = page;
      if (names.has(name)) throw new Error(`Two pages have the address /${name}/.`);
      names.add(name);
      const { bytes } = await app.render(page);
      const file = path.join(site, isFile ? name : name === NOT_FOUND ? '404.html' : path.join(name, 'index.html'));
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, bytes);
    }
  };
  const working = Array.from({ length: AT_ONCE }, () =>
    renderRest().catch((error: unknown) => {
      failed = true;
      throw error;
    }),
  );
  // Reports a failure only once nothing is written any more, so that the folder can be deleted.
  await Promise.allSettled(working);
  await Promise.all(working);
}
