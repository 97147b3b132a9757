/**
 * The compiled pages. Compiling takes longer than everything else in a small build and gives the same code for all content, so
 * the code is kept for later builds and for `dev`, which then start without the site generator. It is kept under a hash of
 * everything it is made from.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pid, version } from 'node:process';
import { environment } from '../check/environment.ts';
import { cacheDirectory, productDirectory, projectDirectory } from '../check/folders.ts';
import { expectNoLinks } from '../content/disk/no-links.ts';
import { compareText } from '../kit/order.ts';
import { hasEditor } from '../site/editor/config.ts';
import type { SiteContent } from '../site/frame/site-content.ts';
import { compiling } from '../words/build/site.ts';
import { withAstro } from './astro-home.ts';
import type { CompileOptions } from './compile-pages.ts';
import { type CompiledPages, codeIn, deleteUnused, filesIn, keepPages, keptPages } from './kept-pages.ts';
import { publishedAt } from './open-content.ts';
import { writeProblem } from './write-problem.ts';

const FOLDER = path.join(cacheDirectory, 'pages');

/**
 * The compiled pages for this content: those that were kept, or else new ones.
 *
 * @param log Receives a line before pages are compiled, because that takes long.
 * @throws {WriteRefused} When they cannot be written.
 */
export async function compiledPages(content: SiteContent, log?: (text: string) => void): Promise<CompiledPages> {
  const options = { ...publishedAt(content), editor: content.audit !== undefined && hasEditor(content.audit) };
  const folder = path.join(FOLDER, keyOf(options));
  const kept = keptPages(folder);
  if (kept) return kept;
  log?.(`${compiling}\n`);
  await compileInto(folder, options);
  deleteUnused(FOLDER);
  const pages = keptPages(folder);
  if (!pages) throw new Error(`The pages in ${folder} are not as they were written.`);
  return pages;
}

/** A hash of everything that the pages are compiled from: the product, its packages, and the settings. */
export function keyOf(options: CompileOptions): string {
  const hash = createHash('sha256');
  const { base, editor, site } = options;
  hash.update(JSON.stringify([version, environment().variable('NODE_ENV'), productDirectory, base, site, editor]));
  const packages = [projectDirectory, productDirectory].flatMap((folder) =>
    ['package.json', 'package-lock.json', 'node_modules/.package-lock.json'].map((name) => path.join(folder, name)),
  );
  const own = ['src', 'public'].flatMap((folder) => sourcesIn(path.join(productDirectory, folder)));
  for (const file of [...packages.filter(existsSync), ...own]) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 32);
}

async function compileInto(folder: string, options: CompileOptions): Promise<void> {
  expectNoLinks(projectDirectory, FOLDER);
  const draft = `${folder}.${pid}`;
  try {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    const { compilePages } = await withAstro(() => import('./compile-pages.ts'));
    const styles = await compilePages(options, { code: codeIn(draft), files: filesIn(draft) });
    keepPages(draft, styles, folder);
  } catch (error) {
    throw writeProblem(error, FOLDER);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function sourcesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => path.join(parentPath, name))
    .sort(compareText);
}
