/** The trend of a content folder, rebuilt from the history of its repository. Nothing is checked out. */
import type { Audit } from '../../audit/audit.ts';
import { type PastDay, type Trend, trend, trendFigures } from '../../audit/trend.ts';
import { placeOf, shownPath } from '../../content/disk/paths.ts';
import { GitProblem } from './git.ts';
import { commitsAt, firstParentLine } from './history.ts';
import { monthEnds } from './month-ends.ts';
import { ObjectReader } from './object-reader.ts';
import { PastDays } from './past-days.ts';
import { rulesFingerprint } from './rules-fingerprint.ts';
import { TrendCache } from './trend-cache.ts';

/** How many ends of months are looked at. */
const MONTHS = 24;

export interface TrendOptions {
  /** The content folder, absolute. */
  readonly directory: string;
  /** The audit of that folder as it is now, without a lens: the last point, and the day and the time zone to go by. */
  readonly audit: Audit;
  /** A file in which to keep what was worked out, absolute. Without it everything is read anew. */
  readonly cache?: string | undefined;
}

/**
 * The figures at the end of each of the last 24 months, and today's.
 *
 * A month's end is what HEAD, or its first parent, or that one's and so on, held when the day ended in the site's time
 * zone. It is counted by today's rules and with its own day as today; where these rules refuse the content, its
 * figures are unknown. What is not committed shows in today's figures alone.
 *
 * Where there is no history to read, the answer says why.
 */
export async function readTrend(options: TrendOptions): Promise<Trend> {
  const { audit } = options;
  const today = { date: audit.today, figures: trendFigures(audit) };
  try {
    return trend(await readPast(options), today);
  } catch (error) {
    if (error instanceof GitProblem) return { ...trend([], today), unknown: error.message };
    throw error;
  }
}

async function readPast({ directory, audit, cache }: TrendOptions): Promise<PastDay[]> {
  const place = placeOf(directory);
  if (place.git === undefined) throw new GitProblem('The content folder is not in a Git repository.');
  const line = await firstParentLine(place.git);
  const dates = monthEnds(audit.today, MONTHS);
  const commits = commitsAt(line, dates, audit.model.site.timeZone);
  const objects = new ObjectReader(place.git);
  try {
    const kept = new TrendCache(cache, rulesFingerprint());
    const days = await PastDays.before(line[0].id, shownPath(place, directory), objects, kept);
    const past: PastDay[] = [];
    // Newest first: that is how the folder is followed, and a clone that lacks old files still has the newest ones.
    for (const [index, date] of [...dates.entries()].reverse()) {
      past.unshift(await days.count(date, commits[index]?.id));
    }
    kept.save();
    return past;
  } finally {
    await objects.close();
  }
}
