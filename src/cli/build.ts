/** `content-audit build`: reads and checks the content, builds the site aside, verifies it, then swaps it in. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { build } from 'astro';
import type { Audit } from '../audit/audit.ts';
import type { Finding } from '../content/finding.ts';
import type { ReadOptions } from '../content/read.ts';
import type { Past } from '../site/audit.ts';
import { openContent, openPast } from '../site/load.ts';
import { writePiecePages } from '../site/piece-pages.ts';
import { productDirectory } from './environment.ts';
import { makeSearchIndex, writeSearchIndex } from './search-index.ts';
import { verifySite } from './verify-site.ts';

/** After so many milliseconds (a day) the folder of a build that was killed is cleared away. */
const LEFTOVER = 24 * 60 * 60 * 1000;

export interface BuildOptions extends ReadOptions {
  /** Where the site goes, absolute. Default: `dist` in the product's folder. */
  readonly output?: string | undefined;
}

export interface BuildResult {
  /** What reading found. With an error among it nothing was built. */
  readonly findings: readonly Finding[];
  /** The folder of the site and how many pages it has; absent when nothing was built. */
  readonly built?: { readonly output: string; readonly pages: number; readonly seconds: BuildSeconds };
}

/** How long each part of a build took. The index and the pages are made at the same time. */
export interface BuildSeconds {
  /** Reading, checking and auditing the content. */
  readonly read: number;
  /** Asking Git for the past. */
  readonly history: number;
  /** The search index, from its start until it is ready. */
  readonly index: number;
  /** The site generator: bundling, data files and every page that is not about a piece. */
  readonly generate: number;
  /** The pages about pieces. */
  readonly pieces: number;
  /** Verifying the site and putting it in its place. */
  readonly finish: number;
}

/**
 * Builds the site. The last good site stays as it is until the new one is complete: after a refusal, a failure, or a
 * kill at any moment there is one whole site, which the next build or preview finds.
 *
 * @throws When the site generator fails, or when what it wrote is not whole.
 */
export async function buildSite({
  directory,
  today,
  output = path.join(productDirectory, 'dist'),
}: BuildOptions): Promise<BuildResult> {
  const source = { directory, today };
  const [content, read] = await timed(() => openContent(source));
  const { audit, findings } = content;
  if (!audit) return { findings };
  const [{ past }, history] = await timed(() => openPast(source, content));

  recoverSite(output);
  const workshop = openWorkshop();
  try {
    // The index is made by a program of its own, so that both are made at the same time.
    const [[files, index], [generate, pieces]] = await Promise.all([
      timed(() => makeSearchIndex(audit)),
      generatePages(workshop, audit, past),
    ]);
    const [pages, finish] = await timed(() => {
      writeSearchIndex(files, workshop);
      const count = verifySite(workshop, audit);
      swapIn(workshop, output);
      return count;
    });
    return { findings, built: { output, pages, seconds: { read, history, index, generate, pieces, finish } } };
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** Everything but the search index. Answers how long the site generator took, and the pages about pieces. */
async function generatePages(workshop: string, audit: Audit, past: Past | undefined): Promise<[number, number]> {
  const [, generate] = await timed(() => build({ root: productDirectory, outDir: workshop, logLevel: 'warn' }));
  const [, pieces] = await timed(() => writePiecePages(workshop, audit, past));
  return [generate, pieces];
}

/** What a task answers, and how many seconds it took. */
async function timed<T>(task: () => T | Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const answer = await task();
  return [answer, (performance.now() - start) / 1000];
}

/** Brings the last good site back when a build was killed in the middle of its swap. */
export function recoverSite(output: string): void {
  const old = `${output}.old`;
  if (!existsSync(old)) return;
  if (existsSync(output)) rmSync(old, { recursive: true });
  else renameSync(old, output);
}

/**
 * A new folder to build in. The site generator keeps its own code beside the pages, but only below the working
 * directory, and that code must find the product's packages; so the folder lies in the product, one for each build.
 */
function openWorkshop(): string {
  process.chdir(productDirectory);
  const cache = path.join(productDirectory, '.cache');
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache).filter((name) => name.startsWith('build-'))) {
    const leftover = path.join(cache, name);
    if (Date.now() - statSync(leftover).mtimeMs > LEFTOVER) rmSync(leftover, { recursive: true, force: true });
  }
  return mkdtempSync(path.join(cache, `build-${process.pid}-`));
}

function swapIn(built: string, output: string): void {
  const next = `${output}.next`;
  rmSync(next, { recursive: true, force: true });
  mkdirSync(path.dirname(output), { recursive: true });
  move(built, next);
  if (existsSync(output)) renameSync(output, `${output}.old`);
  renameSync(next, output);
  rmSync(`${output}.old`, { recursive: true, force: true });
}

/** Renames, or copies where the target lies on another disk. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    cpSync(from, to, { recursive: true });
  }
}
