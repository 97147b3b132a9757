/** The gaps and the coverage of the content as it was at the end of a day in the past. Nothing is checked out. */
import type { PastGaps } from '../../audit/agreement/gap-moves.ts';
import { type Audit, audit } from '../../audit/audit.ts';
import { placeOf, shownPath } from '../../content/disk/paths.ts';
import { readFiles } from '../../content/read.ts';
import { publish } from '../../publish/publish.ts';
import { ContentVersions } from './content-at.ts';
import { GitProblem } from './git.ts';
import { commitsAt, firstParentLine } from './history.ts';
import { hasContent, movedFrom } from './moved-folder.ts';
import { ObjectReader } from './object-reader.ts';
import { Trees } from './tree.ts';

export interface GapsThenOptions {
  /** The content folder, absolute. */
  readonly directory: string;
  /** The current audit of that folder. Its time zone decides when a day ends. */
  readonly audit: Audit;
  /** The day, `YYYY-MM-DD`. */
  readonly date: string;
}

/** Counts by today's rules, as of that day. When the history cannot be read, the result says why. */
export async function readGapsThen(options: GapsThenOptions): Promise<PastGaps> {
  const { date } = options;
  try {
    return await read(options);
  } catch (error) {
    if (error instanceof GitProblem) return { date, unknown: { code: 'git-failed', message: error.message } };
    throw error;
  }
}

async function read({ directory, audit: now, date }: GapsThenOptions): Promise<PastGaps> {
  const place = placeOf(directory);
  if (place.git === undefined) return { date, unknown: { code: 'no-repository' } };
  const line = await firstParentLine(place.git);
  const [commit] = commitsAt(line, [date], now.model.site.timeZone);
  if (!commit) return { date, unknown: { code: 'before-history' } };
  const objects = new ObjectReader(place.git);
  try {
    const trees = new Trees(objects);
    const folder = shownPath(place, directory);
    const root = await trees.rootOf(commit.id);
    const here = await hasContent(trees, root, folder);
    const found = here ? folder : await movedFrom(trees, root, await trees.rootOf(line[0].id), folder);
    if (found === undefined) return { date, unknown: { code: 'before-content' } };
    const { model } = readFiles(await new ContentVersions(objects, trees).contentAt(root, found), date);
    if (!model) return { date, unknown: { code: 'invalid-content' } };
    const { coverage, gaps } = audit(publish(model), date);
    return { date, coverage, gaps: gaps.map(({ id, missing }) => ({ id, missing })) };
  } finally {
    await objects.close();
  }
}
