/** The folder of the finished site: where it is, and how a new site takes the place of the last one in one step. */
import { cpSync, existsSync, lstatSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { productDirectory } from '../check/environment.ts';
import { UsageError } from '../check/usage-error.ts';
import { expectNoLinks, expectOwnWay } from '../content/disk/no-links.ts';
import { WriteRefused } from '../content/disk/write-refused.ts';
import { pasted } from '../print/ready-to-paste.ts';
import { builtFrom, DEFAULT_OUTPUT, noteBuilt } from './built-from.ts';
import { INDEX } from './verify-site.ts';

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

/** Puts a site in the place of the last one, and notes which content the one in `dist` is from. */
export function publishSite(built: string, output: string, content: string): void {
  // Forgotten first, so that a kill in between leaves a site of unknown content and never of the wrong one.
  if (output === DEFAULT_OUTPUT) noteBuilt(undefined);
  swapIn(built, output);
  if (output === DEFAULT_OUTPUT) noteBuilt(content);
}

/**
 * The folder of the site that was built last from this content.
 *
 * @throws {UsageError} When there is none.
 */
export function builtSite(content: string, named: string | undefined): string {
  const folder = siteFolder(content, named);
  recoverSite(folder);
  expectSite(folder, named);
  if (named === undefined) expectBuiltFrom(content);
  return folder;
}

/** Anything else must not be served: it may be the content itself, with what is not published. */
function expectSite(folder: string, named: string | undefined): void {
  if (['index.html', INDEX].every((file) => existsSync(path.join(folder, file)))) return;
  const build = `npx content-audit build${named === undefined ? '' : ` --output ${pasted(folder)}`}`;
  throw new UsageError(`No built site in ${folder}. Build it first:\n  ${build}`);
}

/** The default folder is shared by all content: the site of another company must not be shown as this one. */
function expectBuiltFrom(directory: string): void {
  const from = builtFrom();
  if (from === undefined || from === directory) return;
  throw new UsageError(
    `The site in ${DEFAULT_OUTPUT} was built from ${from}, not from ${directory}. Show that site:
  npx content-audit preview --content ${pasted(from)}
Or build this content over it:
  npx content-audit build --content ${pasted(directory)}`,
  );
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

/** Renames, or copies where the target is on another disk. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    cpSync(from, to, { recursive: true });
  }
}
