/** The folder of the finished site: where it is, and how a new site replaces the last one in one step. */
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { outputDirectory, productDirectory, projectDirectory } from '../check/folders.ts';
import { UsageError } from '../check/usage-error.ts';
import { expectNoLinks, expectOwnWay, isWithin, realPlace } from '../content/disk/no-links.ts';
import { placeOf } from '../content/disk/paths.ts';
import { WriteRefused } from '../content/disk/write-refused.ts';
import { pasted } from '../print/ready-to-paste.ts';
import { keptFolders, outputErrors } from '../words/build/output-folder.ts';
import { builtFrom, noteBuilt } from './built-from.ts';
import { besideSite, recoverSite, replaceSite } from './replace-site.ts';
import { INDEX } from './verify-site.ts';

/**
 * Where the site goes. Links inside the repository are not followed. A folder outside of it may be a link, because the
 * user chose it.
 *
 * @throws {WriteRefused} When a link is in the path, or the chosen link is broken.
 */
export function siteFolder(content: string, named: string | undefined): string {
  const folder = named ?? outputDirectory;
  if (named === undefined) expectNoLinks(projectDirectory, folder);
  else expectOwnWay(content, named);
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return folder;
  if (!existsSync(folder)) throw new WriteRefused(outputErrors.brokenLink(folder));
  return realpathSync(folder);
}

/**
 * Where a build puts the site. The folder is replaced as a whole, so it must not hold anything but a site.
 *
 * @param option The command-line option that names the folder.
 * @throws {UsageError} When content, the product or a repository would be lost with it, or when it holds anything else, or cannot be replaced.
 * @throws {WriteRefused} As `siteFolder` does.
 */
export function siteToReplace(content: string, named: string | undefined, option = '--output'): string {
  const folder = siteFolder(content, named);
  for (const replaced of [folder, ...besideSite(folder)]) {
    const reason = whyKept(replaced, content);
    if (reason) refuse(replaced, reason, option);
  }
  if (isMountPoint(folder)) {
    const instead = `${option} ${pasted(path.join(folder, 'site'))}`;
    throw new UsageError(outputErrors.mountPoint(folder, instead));
  }
  if (folder !== outputDirectory && existsSync(folder) && !isEmptyFolder(folder) && !isSite(folder)) {
    refuse(folder, keptFolders.somethingElse, option);
  }
  return folder;
}

function refuse(folder: string, reason: string, option: string): never {
  throw new UsageError(outputErrors.kept(folder, reason, option));
}

/** Why a folder must not be replaced, even if it is empty. Compares real paths. */
function whyKept(folder: string, content: string): string | undefined {
  const place = realPlace(folder);
  const holds = (kept: string): boolean => isWithin(realPlace(kept), place);
  if (isWithin(place, content)) return holds(content) ? keptFolders.content : keptFolders.insideContent;
  if (holds(content)) return keptFolders.aboveContent;
  if (holds(productDirectory) || holds(projectDirectory)) return keptFolders.aboveProduct;
  const repositories = [content, realPlace(content), productDirectory].map((one) => placeOf(one).git);
  if (repositories.some((git) => git !== undefined && holds(git))) return keptFolders.aboveRepository;
  if (repositories.some((git) => git !== undefined && isWithin(place, git))) return keptFolders.insideRepository;
  return undefined;
}

/** A mount point cannot be renamed. One with the same disk as the folder above it is not found here, but refused by the system. */
function isMountPoint(folder: string): boolean {
  return existsSync(folder) && statSync(folder).dev !== statSync(path.dirname(folder)).dev;
}

function isEmptyFolder(folder: string): boolean {
  return statSync(folder).isDirectory() && readdirSync(folder).length === 0;
}

/**
 * Replaces the last site with a new one, and notes which content the site in `dist` was built from.
 *
 * @param waits Called once if it takes longer until another build has replaced the site.
 */
export async function publishSite(built: string, output: string, content: string, waits?: () => void): Promise<void> {
  const note = (from: string | undefined) => output === outputDirectory && noteBuilt(from);
  const replacing = (replace: () => void) => {
    // Forgets the old content first, so that a kill in between leaves a site of unknown content, never of the wrong one.
    note(undefined);
    replace();
    note(content);
  };
  await replaceSite(built, output, replacing, waits);
}

/**
 * The folder of the site that was last built from this content.
 *
 * @throws {UsageError} When no site of this content exists.
 */
export async function builtSite(content: string, named: string | undefined): Promise<string> {
  const folder = siteFolder(content, named);
  await recoverSite(folder);
  expectSite(folder, named);
  if (named === undefined) expectBuiltFrom(content);
  return folder;
}

/** The path that a built site is for, with a slash at its end. Each page names it for its scripts. */
export function baseOfSite(folder: string): string {
  const home = readFileSync(path.join(folder, 'index.html'), 'utf8');
  return /<html[^>]* data-base="([^"]*)"/.exec(home)?.[1] ?? '/';
}

/** No other folder may be served: it could be the content itself, with unpublished data. */
function expectSite(folder: string, named: string | undefined): void {
  if (isSite(folder)) return;
  const build = `npx content-audit build${named === undefined ? '' : ` --output ${pasted(folder)}`}`;
  throw new UsageError(outputErrors.noSite(folder, build));
}

function isSite(folder: string): boolean {
  return ['index.html', INDEX].every((file) => existsSync(path.join(folder, file)));
}

/** All content shares the default folder. Another company's site must not be shown as this one. */
function expectBuiltFrom(directory: string): void {
  const from = builtFrom();
  if (from === undefined || from === directory) return;
  const show = `npx content-audit preview --content ${pasted(from)}`;
  const build = `npx content-audit build --content ${pasted(directory)}`;
  throw new UsageError(outputErrors.otherContent(outputDirectory, from, directory, show, build));
}
