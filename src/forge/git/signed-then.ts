/** What teams signed before a text changed: each record at the commit that brought the signature. Nothing is checked out. */
import { signables } from '../../audit/agreement/shared-records.ts';
import { recordKey, recordState, type Signable } from '../../audit/agreement/state.ts';
import type { Audit } from '../../audit/audit.ts';
import { placeOf, shownPath } from '../../content/disk/paths.ts';
import { readFiles } from '../../content/read.ts';
import { publish } from '../../publish/publish.ts';
import { signingTeam } from '../../schema/agreement/agreed.ts';
import { ContentVersions } from './content-at.ts';
import { GitProblem, runGit } from './git.ts';
import { hasContent } from './moved-folder.ts';
import { ObjectReader } from './object-reader.ts';
import { Trees } from './tree.ts';

/** Signed texts by their stamps. A text that the history does not have is missing. */
export type SignedThen = ReadonlyMap<string, Signable>;

/** Reading a whole version takes time, so no more are read. */
const MOST_COMMITS = 20;

/** The earlier texts of all records that changed after a team signed. Empty when the history cannot be read. */
export async function readSignedThen({ directory, audit }: { directory: string; audit: Audit }): Promise<SignedThen> {
  const place = placeOf(directory);
  if (place.git === undefined) return new Map();
  try {
    return await read(place.git, shownPath(place, directory), audit);
  } catch (error) {
    if (error instanceof GitProblem) return new Map();
    throw error;
  }
}

async function read(git: string, folder: string, { model, today }: Audit): Promise<SignedThen> {
  const found = new Map<string, Signable>();
  const commits = new Set<string>();
  const wanted = new Set<string>();
  for (const record of signables(model)) {
    const judged = recordState(record, today);
    for (const team of signingTeam.options) {
      const { stamp, state } = judged[team];
      if (state !== 'changed' || stamp === undefined) continue;
      wanted.add(`${recordKey(record)} ${stamp}`);
      // The oldest commit that has the stamp is the signature itself.
      const log = await runGit(git, ['log', `-S${stamp}`, '--format=%H', 'HEAD', '--', record.path]);
      const commit = log.trim().split('\n').at(-1);
      if (commit) commits.add(commit);
    }
  }
  if (commits.size === 0) return found;
  const objects = new ObjectReader(git);
  try {
    const trees = new Trees(objects);
    const versions = new ContentVersions(objects, trees);
    for (const commit of [...commits].slice(0, MOST_COMMITS)) {
      const root = await trees.rootOf(commit);
      if (!(await hasContent(trees, root, folder))) continue;
      const then = readFiles(await versions.contentAt(root, folder), today).model;
      for (const record of then ? signables(publish(then)) : []) {
        if (wanted.has(`${recordKey(record)} ${record.stamp}`)) found.set(record.stamp, record);
      }
    }
  } finally {
    await objects.close();
  }
  return found;
}
