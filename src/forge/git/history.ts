/** The line of commits that was published, and which of them stood at the end of a day. */
import { zoneCalendar } from '../../kit/zone-calendar.ts';
import { GitProblem, runGit } from './git.ts';
import { longestRise } from './longest-rise.ts';

export interface Commit {
  readonly id: string;
  /** Seconds since 1970 at which it was committed, by the clock of who committed it. */
  readonly time: number;
}

/** Commits of which each is followed by its first parent: newest first. */
export type CommitLine = readonly [Commit, ...Commit[]];

/** In seconds, a time in 9999, the last year that is written with four digits. A broken clock may write a later one. */
const LAST_TIME = 253_370_764_800;

/**
 * The commits that HEAD was at, newest first: HEAD, its first parent, and so on. What a merge brought in counts from
 * the merge.
 *
 * @param git The `.git` of the repository, absolute.
 * @throws {GitProblem} When Git cannot tell, or when the history is cut off.
 */
export async function firstParentLine(git: string): Promise<CommitLine> {
  if ((await runGit(git, ['rev-parse', '--is-shallow-repository'])).trim() === 'true') {
    throw new GitProblem(
      'This clone has only the latest commits (a shallow clone); fetch the whole history, for example with `git fetch --unshallow` or `fetch-depth: 0`.',
    );
  }
  // Without --ignore-missing it is a failure that there is no commit yet.
  const lines = await runGit(git, ['rev-list', '--first-parent', '--timestamp', '--ignore-missing', 'HEAD', '--']);
  const [head, ...before] = lines.split('\n').flatMap((line) => {
    const [time, id] = line.split(' ');
    return id === undefined ? [] : [{ id, time: Number(time) }];
  });
  if (!head) throw new GitProblem('Nothing was committed yet.');
  return [head, ...before];
}

/** A time that a calendar has, in seconds, near to what a clock wrote. */
export function knownTime(time: number): number {
  return Math.max(0, Math.min(Number.isNaN(time) ? 0 : time, LAST_TIME));
}

/**
 * The newest commit that stood at the end of each day; nothing for days before the first commit.
 *
 * Clocks are wrong at times. Commits whose times do not fit those of most others are passed over, so that a wrong clock
 * neither brings later content into an earlier day nor hides what came after it.
 *
 * @param days `YYYY-MM-DD`
 * @param timeZone Where those days end, an IANA name.
 */
export function commitsAt(line: CommitLine, days: readonly string[], timeZone: string): (Commit | undefined)[] {
  const dayOf = calendarIn(timeZone);
  const oldestFirst = line.toReversed();
  const steady = longestRise(oldestFirst.map(({ time }) => time)).flatMap((place) => oldestFirst[place] ?? []);
  const dated = steady.map((commit) => ({ commit, day: dayOf(commit.time) }));
  return days.map((end) => dated.findLast(({ day }) => day <= end)?.commit);
}

function calendarIn(timeZone: string): (time: number) => string {
  const day = zoneCalendar(timeZone);
  return (time) => day(knownTime(time) * 1000);
}
