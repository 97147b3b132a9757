/**
 * The compiled pages. Compiling takes longer than everything else in a small build and gives the same code for all content, so
 * the code is kept for later builds and for `dev`, which then start without the site generator. It is kept under a hash of
 * everything it is made from, and used only while each of its files has the bytes that were kept.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
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
import { expectNoLinks } from '../content/disk/no-links.ts';
import { compareText } from '../kit/order.ts';
import { hasEditor } from '../site/editor/config.ts';
import type { SiteContent } from '../site/frame/site-content.ts';
import { withAstro } from './astro-home.ts';
import type { CompileOptions, PageStyles } from './compile-pages.ts';
import { publishedAt } from './open-content.ts';

export interface CompiledPages {
  /** The module that renders the pages, absolute. */
  readonly entry: string;
  /** The folder with the scripts, styles and other files that are the same for all content, absolute. */
  readonly files: string;
  readonly styles: PageStyles;
}

/** What is kept, besides the files. */
interface Kept {
  readonly styles: PageStyles;
  /** The hash of each file, by its path. */
  readonly hashes: Readonly<Record<string, string>>;
}

const FOLDER = path.join(cacheDirectory, 'pages');

const LIST = 'kept.json';
const CODE = 'code';
const FILES = 'files';

/** As many are kept, and any that another process may be using: those used in the last hour, in milliseconds. */
const KEPT = 6;
const IN_USE = 60 * 60 * 1000;

/** The compiled pages for this content: those that were kept, or else new ones. */
export async function compiledPages(content: SiteContent): Promise<CompiledPages> {
  const options = { ...publishedAt(content), editor: content.audit !== undefined && hasEditor(content.audit) };
  const kept = path.join(FOLDER, keyOf(options));
  return keptPages(kept) ?? (await compiled(options, kept));
}

/** A hash of everything that the pages are compiled from: the product, its packages, and the settings. */
export function keyOf(options: CompileOptions): string {
  const hash = createHash('sha256');
  const { base, editor, site } = options;
  hash.update(JSON.stringify([version, environment().variable('NODE_ENV'), productDirectory, base, site, editor]));
  const packages = [projectDirectory, productDirectory].flatMap((folder) =>
    ['package.json', 'package-lock.json', 'node_modules/.package-lock.json'].map((name) => path.join(folder, name)),
  );
  const own = ['src', 'public'].flatMap((folder) => filesIn(path.join(productDirectory, folder)));
  for (const file of [...packages.filter(existsSync), ...own]) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 32);
}

function keptPages(folder: string): CompiledPages | undefined {
  const kept = keptList(path.join(folder, LIST));
  if (!kept) return undefined;
  for (const [name, hash] of Object.entries(kept.hashes)) {
    const file = path.join(folder, name);
    if (!existsSync(file) || hashOf(file) !== hash) return undefined;
  }
  const now = new Date();
  utimesSync(folder, now, now);
  return pagesIn(folder, kept.styles);
}

/** The list, or nothing where it is missing or not whole, as after a power cut. */
function keptList(file: string): Kept | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

async function compiled(options: CompileOptions, kept: string): Promise<CompiledPages> {
  expectNoLinks(projectDirectory, FOLDER);
  const draft = `${kept}.${pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  const { compilePages } = await withAstro(() => import('./compile-pages.ts'));
  const styles = await compilePages(options, { code: path.join(draft, CODE), files: path.join(draft, FILES) });
  const hashes = Object.fromEntries(filesIn(draft).map((file) => [path.relative(draft, file), hashOf(file)]));
  writeFileSync(path.join(draft, LIST), JSON.stringify({ styles, hashes } satisfies Kept));
  // Another process may have kept the same in the meantime, and may use it.
  if (keptPages(kept)) rmSync(draft, { recursive: true });
  else {
    rmSync(kept, { recursive: true, force: true });
    renameSync(draft, kept);
  }
  deleteOld();
  return pagesIn(kept, styles);
}

function pagesIn(folder: string, styles: PageStyles): CompiledPages {
  const code = path.join(folder, CODE);
  const [entry = ''] = readdirSync(code).filter((name) => name.startsWith('prerender-entry.'));
  return { entry: path.join(code, entry), files: path.join(folder, FILES), styles };
}

function deleteOld(): void {
  const all = readdirSync(FOLDER).map((name) => {
    const folder = path.join(FOLDER, name);
    return { folder, used: statSync(folder).mtimeMs };
  });
  all.sort((a, b) => b.used - a.used);
  for (const { folder, used } of all.slice(KEPT)) {
    if (Date.now() - used > IN_USE) rmSync(folder, { recursive: true, force: true });
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
