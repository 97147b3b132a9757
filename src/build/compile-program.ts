/**
 * Compiles the pages and keeps them: a program that `compiled-pages.ts` starts, with the options as JSON and the folder in which
 * the pages are to be kept. It ends early, and leaves nothing, when that process ends or no longer wants the pages.
 */
import { mkdirSync, rmSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { kill, pid } from 'node:process';
import { environment } from '../check/environment.ts';
import { cacheDirectory, projectDirectory } from '../check/folders.ts';
import { expectNoLinks } from '../content/disk/no-links.ts';
import { WriteRefused } from '../content/disk/write-refused.ts';
import { productChanged } from '../words/build/site.ts';
import { withAstro } from './astro-home.ts';
import type { CompileOptions } from './compile-pages.ts';
import { codeIn, deleteUnused, draftOf, filesIn, keepPages } from './kept-pages.ts';
import { keyOf } from './pages-key.ts';
import { writeProblem } from './write-problem.ts';

/** Why there are no pages: nothing can be written, with advice; or an error. */
export type CompileFailure =
  | { readonly refused: string; readonly error?: undefined }
  | { readonly error: unknown; readonly refused?: undefined };

const [options = '', folder = ''] = process.argv.slice(2);
const all = path.dirname(folder);
const draft = draftOf(folder);
// Astro sets it.
const mode = environment().variable('NODE_ENV');

async function compile(): Promise<void> {
  expectNoLinks(projectDirectory, all);
  try {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    const { compilePages } = await withAstro(() => import('./compile-pages.ts'));
    const { base, editor, site }: CompileOptions = JSON.parse(options);
    const styles = await compilePages({ base, editor, site }, { code: codeIn(draft), files: filesIn(draft) });
    if (keyOf({ base, editor, site }, mode) !== path.basename(folder)) throw new Error(productChanged);
    keepPages(draft, styles, folder);
    deleteUnused(all);
  } catch (error) {
    throw writeProblem(error, all);
  } finally {
    deleteDraft();
  }
}

/** The bundler’s threads may still write into it. What they leave, the next program that compiles deletes. */
function deleteDraft(): void {
  try {
    rmSync(draft, { recursive: true, force: true, maxRetries: 5, retryDelay: 10 });
  } catch {
    // The pages are compiled or not, whatever is left.
  }
}

function end(): never {
  deleteDraft();
  process.exit();
}

// Astro is loaded in half the time.
module.enableCompileCache(path.join(cacheDirectory, 'compiled'));
process.once('disconnect', end);
for (const signal of ['SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    deleteDraft();
    kill(pid, signal);
  });
}
// From the keyboard, it also goes to the process that started this one, which then ends or takes no notice.
process.on('SIGINT', () => undefined);
await compile().then(end, (error: unknown) => {
  const failure: CompileFailure = error instanceof WriteRefused ? { refused: error.message } : { error };
  process.send?.(failure, undefined, {}, end);
});
