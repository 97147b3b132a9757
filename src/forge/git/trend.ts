/** The trend of a content folder, rebuilt from the history of its repository. Nothing is checked out. */
import type { Audit } from '../../audit/audit.ts';
import { type PastDay, type Trend, trend, trendFigures } from '../../audit/trend.ts';
import { placeOf, shownPath } from '../../content/disk/paths.ts';
import { gitProblems } from '../../words/history/git.ts';
import { GitProblem } from './git.ts';
import { commitsAt, firstParentLine } from './history.ts';
import { monthEnds } from './month-ends.ts';
import { ObjectReader } from './object-reader.ts';
import { PastDays } from './past-days.ts';
import { rulesFingerprint } from './rules-fingerprint.ts';
import { TrendCache } from './trend-cache.ts';

/** How many months the trend covers. */
const MONTHS = 24;

export interface TrendOptions {
  /** The content folder, absolute. */
  readonly directory: string;
  /** The current audit of that folder, without a lens. It gives the last point, today's date and the time zone. */
  readonly audit: Audit;
  /** A cache file, absolute. Without it, everything is read again. */
  readonly cache?: string | undefined;
}

/**
 * The figures at the end of each of the last 24 months, and today's.
 *
 * The content at a month's end is that of the last commit on HEAD's first-parent line before the day ended in the site's
 * time zone. It is counted by today's rules, as of that day. Content that breaks these rules has unknown figures. What is
 * not committed shows in today's figures only.
 *
 * When the history cannot be read, the result says why.
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
  if (place.git === undefined) throw new GitProblem(gitProblems.notInRepository);
  const line = await firstParentLine(place.git);
  const dates = monthEnds(audit.today, MONTHS);
  const commits = commitsAt(line, dates, audit.model.site.timeZone);
  const objects = new ObjectReader(place.git);
  try {
    const kept = new TrendCache(cache, rulesFingerprint());
    const days = await PastDays.before(line[0].id, shownPath(place, directory), objects, kept);
    const past: PastDay[] = [];
    // Newest first, because the folder is followed backward, and a clone that lacks old files still has the latest ones.
    for (const [index, date] of [...dates.entries()].reverse()) {
      past.unshift(await days.count(date, commits[index]?.id));
    }
    kept.save();
    return past;
  } finally {
    await objects.close();
  }
}
