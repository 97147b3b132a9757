/** Reads the content folder again when it has changed, so that a client that stays open for days has the newest state. */
import { checkContent } from '../check/check-content.ts';
import { placeOf } from '../content/disk/paths.ts';
import type { ReadOptions } from '../content/disk/read-content.ts';
import { GitProblem, runGit } from '../forge/git/git.ts';
import { VersionReader } from '../forge/git/versions.ts';
import { contentErrors } from '../words/mcp/problems.ts';
import { folderLibrary, type Version } from './folder-library.ts';
import { folderLister } from './folder-lister.ts';
import type { Library, LibraryReader } from './library.ts';
import { ToolProblem } from './problem.ts';

/** The most errors that an answer names. */
const MOST_ERRORS = 5;

/**
 * @param directory The content folder, absolute.
 * @returns A reader that throws a {@link ToolProblem} while the content has errors: an answer from half of it would be
 * wrong.
 */
export function folderReader(directory: string, today: ReadOptions['today']): LibraryReader {
  const listed = folderLister(directory);
  let known: { readonly library: Library; readonly state: string; readonly day: () => string } | undefined;
  const read = async (): Promise<Library> => {
    // From before the content is read, so that what changes meanwhile is read again for the next answer.
    const state = (await Promise.all([headOf(directory), listed()])).join('\n');
    if (known?.state === state && known.library.source.day === known.day()) return known.library;
    const { audit, findings } = checkContent({ directory, today });
    if (!audit) {
      const errors = findings.filter(({ severity }) => severity === 'error');
      const named = errors.slice(0, MOST_ERRORS).map(({ file, line, message }) => `${file}:${line}: ${message}`);
      throw new ToolProblem(contentErrors(errors.length, named));
    }
    const { timeZone } = audit.model.site;
    const day = () => (typeof today === 'string' ? today : today(timeZone));
    const library = folderLibrary(audit, await versionOf(directory));
    await warmUp(library);
    known = { library, day, state };
    return library;
  };
  let reading: Promise<Library> | undefined;
  const newest = (): Promise<Library> => {
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  };
  return async (answer) => {
    const before = known?.library;
    const now = newest();
    // Most answers are from an unchanged folder, so they are worked out while another thread looks at the files.
    const early = before && Promise.resolve(before).then(answer);
    // Only the answer that is given may fail.
    early?.catch(() => undefined);
    const library = await now;
    return early && library === before ? early : answer(library);
  };
}

/** One search with several words, so that the code of a search is compiled before the first question. */
async function warmUp(library: Library): Promise<void> {
  await library.find(library.questions.find(({ ask }) => ask.includes(' '))?.ask ?? '');
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
