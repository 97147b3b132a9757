/** The folder of the finished site: where it is, and how a new site takes the place of the last one in one step. */
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { productDirectory } from '../check/environment.ts';
import { UsageError } from '../check/usage-error.ts';
import { expectNoLinks, expectOwnWay, isWithin, realPlace } from '../content/disk/no-links.ts';
import { placeOf } from '../content/disk/paths.ts';
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

/**
 * Where a build puts the site. The folder is replaced as a whole, so it must not hold anything but a site.
 *
 * @param option What names the folder on the command line.
 * @throws {UsageError} When content, the product or a repository would be lost with it, or when it holds anything else.
 * @throws {WriteRefused} As `siteFolder` does.
 */
export function siteToReplace(content: string, named: string | undefined, option = '--output'): string {
  const folder = siteFolder(content, named);
  // The site is put together beside the last one, and both neighbors are removed.
  for (const replaced of [folder, oldSite(folder), nextSite(folder)]) {
    const reason = whyKept(replaced, content);
    if (reason) refuse(replaced, reason, option);
  }
  if (folder !== DEFAULT_OUTPUT && existsSync(folder) && !isEmptyFolder(folder) && !isSite(folder)) {
    refuse(folder, 'holds something other than a built site', option);
  }
  return folder;
}

function refuse(folder: string, reason: string, option: string): never {
  throw new UsageError(
    `${folder} ${reason}, and a build replaces the folder as a whole. Give another folder with ${option}. Nothing was built.`,
  );
}

/** Why a folder must not be replaced, whatever it holds. Compared by where the folders really are. */
function whyKept(folder: string, content: string): string | undefined {
  const place = realPlace(folder);
  const holds = (kept: string): boolean => isWithin(realPlace(kept), place);
  if (isWithin(place, content)) return holds(content) ? 'is the content folder' : 'lies in the content folder';
  if (holds(content)) return 'contains the content folder';
  if (holds(productDirectory)) return 'contains this product';
  const repositories = [content, realPlace(content), productDirectory].map((one) => placeOf(one).git);
  if (repositories.some((git) => git !== undefined && holds(git))) return 'contains a Git repository';
  if (repositories.some((git) => git !== undefined && isWithin(place, git))) return 'lies in the .git folder';
  return undefined;
}

function isEmptyFolder(folder: string): boolean {
  return statSync(folder).isDirectory() && readdirSync(folder).length === 0;
}

/** Brings the last good site back when a build was killed in the middle of its swap. */
export function recoverSite(output: string): void {
  const old = oldSite(output);
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
  if (isSite(folder)) return;
  const build = `npx content-audit build${named === undefined ? '' : ` --output ${pasted(folder)}`}`;
  throw new UsageError(`No built site in ${folder}. Build it first:\n  ${build}`);
}

function isSite(folder: string): boolean {
  return ['index.html', INDEX].every((file) => existsSync(path.join(folder, file)));
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

/** Where the last good site is while the new one takes its place. */
function oldSite(output: string): string {
  return `${output}.old`;
}

/** Where the new site waits, on the same disk as its place. */
function nextSite(output: string): string {
  return `${output}.next`;
}

function swapIn(built: string, output: string): void {
  const [next, old] = [nextSite(output), oldSite(output)];
  rmSync(next, { recursive: true, force: true });
  mkdirSync(path.dirname(output), { recursive: true });
  move(built, next);
  if (existsSync(output)) renameSync(output, old);
  renameSync(next, output);
  rmSync(old, { recursive: true, force: true });
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
