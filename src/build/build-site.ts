/** `content-audit build`: reads and checks the content, builds the site aside, verifies it, then swaps it in. */
import './lean-memory.ts';

import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { build } from 'astro';
import type { Audit } from '../audit/audit.ts';
import { productDirectory } from '../check/environment.ts';
import { expectNoLinks, expectOwnWay } from '../content/disk/no-links.ts';
import type { ReadOptions } from '../content/disk/read-content.ts';
import { WriteRefused } from '../content/disk/write-refused.ts';
import type { Finding } from '../content/finding.ts';
import type { Past } from '../site/frame/site-content.ts';
import { DEFAULT_OUTPUT, noteBuilt } from './built-from.ts';
import { writeDataFiles } from './data-files.ts';
import { openContent, openPast } from './open-content.ts';
import { writePiecePages } from './piece-pages.ts';
import { SEARCH_FOLDER, writeSearchIndex } from './search-index.ts';
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
  /** The site generator: bundling, and every page that is not about a piece. */
  readonly generate: number;
  /** The pages about pieces. */
  readonly pieces: number;
  /** Lists, the workbook, feeds and calendars. */
  readonly data: number;
  /** Verifying the site and putting it in its place. */
  readonly finish: number;
}

/**
 * Builds the site. The last good site stays as it is until the new one is complete: after a refusal, a failure, or a
 * kill at any moment there is one whole site, which the next build or preview finds.
 *
 * @throws When the site generator fails, or when what it wrote is not whole.
 */
export async function buildSite({ directory, today, output: named }: BuildOptions): Promise<BuildResult> {
  const output = siteFolder(directory, named);
  // Every body gets a page and goes into the search.
  const source = { directory, today, readBodies: true };
  const [content, read] = await timed(() => openContent(source));
  const { audit, findings } = content;
  if (!audit) return { findings };
  const [{ past }, history] = await timed(() => openPast(source, content));

  recoverSite(output);
  const workshop = openWorkshop();
  // Apart: the site generator empties its folder when it begins.
  const [site, search] = [path.join(workshop, 'site'), path.join(workshop, 'search')];
  try {
    // The index is made by a program of its own, so that both are made at the same time.
    const [[, index], [generate, pieces, data]] = await Promise.all([
      timed(() => writeSearchIndex(audit, search)),
      generateSite(site, audit, past),
    ]);
    const [pages, finish] = await timed(() => {
      renameSync(search, path.join(site, SEARCH_FOLDER));
      const count = verifySite(site, audit);
      // Forgotten first, so that a kill in between leaves a site of unknown content and never of the wrong one.
      if (output === DEFAULT_OUTPUT) noteBuilt(undefined);
      swapIn(site, output);
      if (output === DEFAULT_OUTPUT) noteBuilt(directory);
      return count;
    });
    return { findings, built: { output, pages, seconds: { read, history, index, generate, pieces, data, finish } } };
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** Everything but the search index. Answers how long each of its parts took. */
async function generateSite(site: string, audit: Audit, past: Past | undefined) {
  const [generate, pieces] = await generatePages(site, audit, past);
  const [, data] = await timed(() => writeDataFiles(site, audit));
  return [generate, pieces, data] as const;
}

/** Every page of the content that was opened last. Answers how long the site generator took, and the pages about pieces. */
export async function generatePages(site: string, audit: Audit, past: Past | undefined): Promise<[number, number]> {
  const [, generate] = await timed(() => build({ root: productDirectory, outDir: site, logLevel: 'warn' }));
  const [, pieces] = await timed(() => writePiecePages(site, audit, past));
  return [generate, pieces];
}

/** What a task answers, and how many seconds it took. */
async function timed<T>(task: () => T | Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const answer = await task();
  return [answer, (performance.now() - start) / 1000];
}

/**
 * Where the site goes. No link in the repository is followed; a folder outside of it may be a link, which was chosen.
 *
 * @throws {WriteRefused} When a link is in the way, or the chosen one leads nowhere.
 */
export function siteFolder(content: string, named: string | undefined): string {
  const folder = named ?? DEFAULT_OUTPUT;
  if (named === undefined) expectNoLinks(productDirectory, folder);
  else expectOwnWay(content, named);
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return folder;
  if (!existsSync(folder)) throw new WriteRefused(`${folder} is a symbolic link that leads nowhere. Remove it.`);
  return realpathSync(folder);
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
  expectNoLinks(productDirectory, cache);
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
