/**
 * The compiled pages. Compiling takes longer than everything else in a small build and gives the same code for all content, so
 * the code is kept for later builds and for `dev`, which then start without the site generator. It is kept under a hash of
 * everything it is made from.
 *
 * A separate program compiles (`compile-program.ts`), while the content is read, and returns its memory when it ends.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { environment } from '../check/environment.ts';
import { cacheDirectory } from '../check/folders.ts';
import { readSite } from '../content/disk/read-content.ts';
import { WriteRefused } from '../content/disk/write-refused.ts';
import type { Site } from '../schema/site.ts';
import { hasEditor } from '../site/editor/config.ts';
import type { SiteContent } from '../site/frame/site-content.ts';
import { endedEarly } from '../words/build/ended-early.ts';
import { compiling } from '../words/build/site.ts';
import type { CompileOptions } from './compile-pages.ts';
import type { CompileFailure } from './compile-program.ts';
import { type CompiledPages, keptPages } from './kept-pages.ts';
import { publishedAt } from './open-content.ts';
import { keyOf } from './pages-key.ts';

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
  const folder = path.join(FOLDER, keyOf(options, environment().variable('NODE_ENV')));
  const kept = keptPages(folder);
  if (kept) return { pages: Promise.resolve(kept), compiles: false, stop() {} };
  const program = fork(PROGRAM, [JSON.stringify(options), folder], { serialization: 'advanced' });
  const pages = compiledBy(program, folder);
  // The error is reported where the pages are awaited. This only prevents an unhandled rejection before that.
  pages.catch(() => undefined);
  return {
    pages,
    compiles: true,
    // At once, also while the program only starts, when it would not notice the end of the connection.
    stop: () => void program.kill(),
  };
}

async function compiledBy(program: ChildProcess, folder: string): Promise<CompiledPages> {
  let failure: CompileFailure | undefined;
  program.once('message', (sent: CompileFailure) => {
    failure = sent;
  });
  const ended = once(program, 'exit');
  // A program that did not start has no end, which is reported below.
  ended.catch(() => undefined);
  await once(program, 'disconnect');
  const pages = keptPages(folder);
  if (pages) return pages;
  if (failure?.refused !== undefined) throw new WriteRefused(failure.refused);
  if (failure) throw failure.error;
  const [code, signal] = await ended;
  throw new Error(endedEarly.pages(signal ?? `exit code ${code}`));
}
