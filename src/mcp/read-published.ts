/** Reads the data of a published site from a folder of files, such as `dist/`. Nothing is fetched. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../check/usage-error.ts';
import { mcpProblems } from '../words/mcp/problems.ts';
import type { Library, LibraryReader } from './library.ts';
import { ToolProblem } from './problem.ts';
import { publishedLibrary } from './published-library.ts';

const FILE = 'audit.json';

/**
 * @param folder The folder of the site, or its data folder, absolute.
 * @throws {UsageError} When neither has the data of an audit.
 */
export function publishedReader(folder: string): LibraryReader {
  const file = [path.join(folder, 'data', FILE), path.join(folder, FILE)].find((each) => existsSync(each));
  if (file === undefined) throw new UsageError(mcpProblems.noData(folder));
  let known: { readonly library: Library; readonly state: string } | undefined;
  return (answer) => {
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found) throw new ToolProblem(mcpProblems.noData(folder));
    const state = `${found.size} ${found.mtimeMs}`;
    if (known?.state !== state) known = { library: libraryIn(file, folder), state };
    const { library } = known;
    return Promise.resolve().then(() => answer(library));
  };
}

function libraryIn(file: string, folder: string): Library {
  const library = publishedLibrary(readFileSync(file, 'utf8'));
  if (!library) throw new ToolProblem(mcpProblems.otherVersion(folder));
  return library;
}
