/**
 * The compiled pages of earlier builds. Compiling takes most of the time of a small build and gives the same code for all
 * content, so a build keeps that code and later builds render with it, without loading the site generator. It is kept under
 * a hash of everything it is made from, and used only while each of its files has the bytes that were kept.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pid, version } from 'node:process';
import { environment } from '../check/environment.ts';
import { cacheDirectory, productDirectory, projectDirectory } from '../check/folders.ts';
import { compareText } from '../kit/order.ts';
import { hasEditor } from '../site/editor/config.ts';
import type { SiteContent } from '../site/frame/site-content.ts';
import { publishedAt } from './open-content.ts';

/** The styles of each page, as the site generator lists them. */
export type PageStyles = Readonly<Record<string, readonly unknown[]>>;

export interface CompiledPages {
  /** The module that renders the pages, absolute. */
  readonly entry: string;
  /** The folder with the scripts, styles and other files that are the same for all content, absolute. */
  readonly files: string;
  readonly styles: PageStyles;
}

/** What is kept of one build, besides its files. */
interface Kept {
  readonly entry: string;
  readonly styles: PageStyles;
  /** The hash of each file, by its path. */
  readonly hashes: Readonly<Record<string, string>>;
}

const FOLDER = path.join(cacheDirectory, 'pages');

const LIST = 'kept.json';

/** Older ones than these are deleted, unless a build that still runs may use them. */
const KEPT = 6;
const MAY_BE_USED = 60 * 60 * 1000;

/** A hash of everything that compiled pages are made from: the product, its packages, and the few settings of the content. */
export function compiledKey(content: SiteContent): string {
  const hash = createHash('sha256');
  const editor = content.audit !== undefined && hasEditor(content.audit);
  hash.update(
    JSON.stringify([version, environment().variable('NODE_ENV'), productDirectory, publishedAt(content), editor]),
  );
  const locks = [projectDirectory, productDirectory].flatMap((folder) =>
    ['package-lock.json', 'package.json', 'node_modules/.package-lock.json'].map((name) => path.join(folder, name)),
  );
  const own = ['src', 'public'].flatMap((folder) => filesIn(path.join(productDirectory, folder)));
  for (const file of [...locks, ...own]) {
    if (existsSync(file)) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 32);
}

/** The compiled pages with this key, if they were kept and are complete. */
export function compiledPages(key: string): CompiledPages | undefined {
  const folder = path.join(FOLDER, key);
  const list = path.join(folder, LIST);
  if (!existsSync(list)) return undefined;
  const { entry, hashes, styles }: Kept = JSON.parse(readFileSync(list, 'utf8'));
  for (const [file, hash] of Object.entries(hashes)) {
    const kept = path.join(folder, file);
    if (!existsSync(kept) || hashOf(kept) !== hash) return undefined;
  }
  const now = new Date();
  utimesSync(folder, now, now);
  return { entry: path.join(folder, 'code', entry), files: path.join(folder, 'files'), styles };
}

/**
 * Keeps the compiled pages of a build. Where they cannot be written, such as on a full disk, the next build compiles again.
 *
 * @param site The folder of the site, with everything but the pages; the code is in its folder `.prerender`.
 */
export function keepCompiled(key: string, site: string, styles: PageStyles): void {
  const kept = path.join(FOLDER, key);
  const draft = `${kept}.${pid}`;
  const code = path.join(site, CODE);
  try {
    const entry = readdirSync(code).find((name) => name.startsWith('prerender-entry.'));
    // Another build may have kept the same in the meantime, and may use it.
    if (entry === undefined || compiledPages(key)) return;
    cpSync(code, path.join(draft, 'code'), { recursive: true });
    cpSync(site, path.join(draft, 'files'), { recursive: true, filter: (file) => file !== code });
    const hashes = Object.fromEntries(filesIn(draft).map((file) => [path.relative(draft, file), hashOf(file)]));
    writeFileSync(path.join(draft, LIST), JSON.stringify({ entry, styles, hashes } satisfies Kept));
    rmSync(kept, { recursive: true, force: true });
    renameSync(draft, kept);
    deleteOld();
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Where the site generator puts the code that renders the pages, until all are rendered. */
const CODE = '.prerender';

function deleteOld(): void {
  const all = readdirSync(FOLDER).map((name) => {
    const folder = path.join(FOLDER, name);
    return { folder, used: statSync(folder).mtimeMs };
  });
  all.sort((a, b) => b.used - a.used);
  for (const { folder, used } of all.slice(KEPT)) {
    if (Date.now() - used > MAY_BE_USED) rmSync(folder, { recursive: true, force: true });
  }
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => path.join(parentPath, name))
    .sort(compareText);
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
