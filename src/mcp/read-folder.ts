/** Reads the content folder again when it has changed, so that a client that stays open for days has the newest state. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { checkContent } from '../check/check-content.ts';
import { canBeRead } from '../content/disk/folder.ts';
import { isTop, placeOf } from '../content/disk/paths.ts';
import type { ReadOptions } from '../content/disk/read-content.ts';
import { isIgnored } from '../content/files.ts';
import { GitProblem, runGit } from '../forge/git/git.ts';
import { VersionReader } from '../forge/git/versions.ts';
import { contentErrors } from '../words/mcp/problems.ts';
import { folderLibrary, type Version } from './folder-library.ts';
import type { Library } from './library.ts';
import { ToolProblem } from './problem.ts';

/** The most errors that an answer names. */
const MOST_ERRORS = 5;

/** Gets the library as of now. */
export type LibraryReader = () => Promise<Library>;

/**
 * @param directory The content folder, absolute.
 * @returns A function that throws a {@link ToolProblem} while the content has errors: an answer from half of it would be
 * wrong.
 */
export function folderReader(directory: string, today: ReadOptions['today']): LibraryReader {
  let known: { readonly library: Library; readonly state: string; readonly day: () => string } | undefined;
  const stateOn = async (day: string | undefined): Promise<string> => {
    // Git answers while the files are listed.
    const head = headOf(directory);
    const files = filesIn(directory);
    return `${await head}\n${files}\n${day}`;
  };
  const read = async (): Promise<Library> => {
    const state = await stateOn(known?.day());
    if (known?.state === state) return known.library;
    const { audit, findings } = checkContent({ directory, today });
    if (!audit) {
      const errors = findings.filter(({ severity }) => severity === 'error');
      const named = errors.slice(0, MOST_ERRORS).map(({ file, line, message }) => `${file}:${line}: ${message}`);
      throw new ToolProblem(contentErrors(errors.length, named));
    }
    const { timeZone } = audit.model.site;
    const day = () => (typeof today === 'string' ? today : today(timeZone));
    const library = folderLibrary(audit, await versionOf(directory));
    known = { library, day, state: await stateOn(day()) };
    return library;
  };
  let reading: Promise<Library> | undefined;
  return () => {
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  };
}

/**
 * Every file with its size and time, as text to compare. A client asks this before every answer, so it lists and looks in one
 * pass: at 10,000 files that takes half the time.
 */
function filesIn(directory: string): string {
  const top = isTop(placeOf(directory));
  const found: string[] = [];
  const visit = (folder: string, prefix: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const shown = prefix + entry.name;
      if (isIgnored(shown, top)) continue;
      const inside = `${folder}${path.sep}${entry.name}`;
      const { mtimeMs, size } = statSync(inside, { throwIfNoEntry: false }) ?? {};
      found.push(`${shown} ${size} ${mtimeMs}`);
      if (entry.isDirectory() && canBeRead(inside)) visit(inside, `${shown}/`);
    }
  };
  visit(directory, '');
  return found.join('\n');
}

/** The id of the latest commit; empty where there is none. */
async function headOf(directory: string): Promise<string> {
  const { git } = placeOf(directory);
  if (git === undefined) return '';
  try {
    return (await runGit(git, ['rev-parse', '--verify', '--quiet', 'HEAD'])).trim();
  } catch (error) {
    if (error instanceof GitProblem) return '';
    throw error;
  }
}

/** The commit that the folder is at, and how many of its files differ from it. Unknown without Git. */
async function versionOf(directory: string): Promise<Version> {
  const head = await headOf(directory);
  if (head === '') return { commit: null, uncommittedFiles: null };
  const reader = new VersionReader(directory);
  try {
    const changed = reader.changedFiles(await reader.at(head), reader.onDisk());
    return { commit: head, uncommittedFiles: changed.length };
  } catch (error) {
    if (error instanceof GitProblem) return { commit: head, uncommittedFiles: null };
    throw error;
  } finally {
    await reader.close();
  }
}
