/**
 * The compiled pages. Compiling takes longer than everything else in a small build and gives the same code for all content, so
 * the code is kept for later builds and for `dev`, which then start without the site generator. It is kept under a hash of
 * everything it is made from.
 *
 * A separate program compiles (`compile-program.ts`), while the content is read, and returns its memory when it ends.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { version } from 'node:process';
import { isDeepStrictEqual } from 'node:util';
import { environment } from '../check/environment.ts';
import { cacheDirectory, productDirectory, projectDirectory } from '../check/folders.ts';
import { readSite } from '../content/disk/read-content.ts';
import { WriteRefused } from '../content/disk/write-refused.ts';
import { compareText } from '../kit/order.ts';
import type { Site } from '../schema/site.ts';
import { hasEditor } from '../site/editor/config.ts';
import type { SiteContent } from '../site/frame/site-content.ts';
import { compiling } from '../words/build/site.ts';
import type { CompileOptions } from './compile-pages.ts';
import type { CompileFailure } from './compile-program.ts';
import { type CompiledPages, keptPages } from './kept-pages.ts';
import { publishedAt } from './open-content.ts';

const FOLDER = path.join(cacheDirectory, 'pages');

/** The program that compiles. It gets the options as JSON, and the folder in which the pages are kept. */
const PROGRAM = new URL('./compile-program.ts', import.meta.url);

export interface PreparedPages {
  /**
   * The compiled pages for content that was read.
   *
   * @throws {WriteRefused} When they cannot be written.
   */
  for(content: SiteContent): Promise<CompiledPages>;
  /** Ends a program that still compiles. */
  stop(): void;
}

/**
 * Begins to compile the pages, unless they are kept, with the settings that site.yaml has now.
 *
 * @param directory The content folder, absolute.
 * @param log Receives a line if pages are compiled, because that takes long, once the content has been read.
 */
export function preparePages(directory: string, log?: (text: string) => void): PreparedPages {
  const begin = (options: CompileOptions) => ({ options, ...pagesFor(options) });
  let begun = begin(optionsOf(readSite(directory)));
  return {
    for({ audit }) {
      const options = optionsOf(audit?.model.site);
      // The content has errors, or site.yaml has changed meanwhile.
      if (!isDeepStrictEqual(options, begun.options)) {
        begun.stop();
        begun = begin(options);
      }
      if (begun.compiles) log?.(`${compiling}\n`);
      return begun.pages;
    },
    stop: () => begun.stop(),
  };
}

function optionsOf(site: Site | undefined): CompileOptions {
  return { ...publishedAt(site), editor: site !== undefined && hasEditor(site) };
}

interface Begun {
  readonly pages: Promise<CompiledPages>;
  /** Whether they were not kept. */
  readonly compiles: boolean;
  stop(): void;
}

function pagesFor(options: CompileOptions): Begun {
  const folder = path.join(FOLDER, keyOf(options));
  const kept = keptPages(folder);
  if (kept) return { pages: Promise.resolve(kept), compiles: false, stop() {} };
  const program = fork(PROGRAM, [JSON.stringify(options), folder], {
    cwd: projectDirectory,
    serialization: 'advanced',
  });
  const pages = compiledBy(program, folder);
  // The error is reported where the pages are awaited. This only prevents an unhandled rejection before that.
  pages.catch(() => undefined);
  return {
    pages,
    compiles: true,
    stop() {
      if (program.connected) program.disconnect();
    },
  };
}

async function compiledBy(program: ChildProcess, folder: string): Promise<CompiledPages> {
  let failure = { error: new Error('The program that compiles the pages has ended without them.') } as CompileFailure;
  program.once('message', (sent: CompileFailure) => {
    failure = sent;
  });
  await once(program, 'disconnect');
  const pages = keptPages(folder);
  if (pages) return pages;
  throw failure.refused === undefined ? failure.error : new WriteRefused(failure.refused);
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

function sourcesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => path.join(parentPath, name))
    .sort(compareText);
}
