/** The commits that were published one after the other, and which of them was current at the end of a day. */
import { zoneCalendar } from '../../kit/zone-calendar.ts';
import { gitProblems } from '../../words/history/git.ts';
import { GitProblem, runGit } from './git.ts';
import { longestRise } from './longest-rise.ts';

export interface Commit {
  readonly id: string;
  /** When it was committed, in seconds since 1970, by the committer's clock. */
  readonly time: number;
}

/** Commits, newest first. Each is followed by its first parent. */
export type CommitLine = readonly [Commit, ...Commit[]];

/** A time in 9999, the last year with four digits, in seconds. A broken clock may give a later one. */
const LAST_TIME = 253_370_764_800;

/**
 * The commits that HEAD was at, newest first: HEAD, its first parent, and so on. Merged commits count from their merge.
 *
 * @param git The `.git` of the repository, absolute.
 * @throws {GitProblem} When Git cannot read the history, or the clone has only a part of it.
 */
export async function firstParentLine(git: string): Promise<CommitLine> {
  if ((await runGit(git, ['rev-parse', '--is-shallow-repository'])).trim() === 'true') {
    throw new GitProblem(gitProblems.shallow);
  }
  // Without --ignore-missing, a repository without commits would be a failure.
  const lines = await runGit(git, ['rev-list', '--first-parent', '--timestamp', '--ignore-missing', 'HEAD', '--']);
  const [head, ...before] = lines.split('\n').flatMap((line) => {
    const [time, id] = line.split(' ');
    return id === undefined ? [] : [{ id, time: Number(time) }];
  });
  if (!head) throw new GitProblem(gitProblems.noCommits);
  return [head, ...before];
}

/** The nearest time that a calendar can show, in seconds. */
export function knownTime(time: number): number {
  return Math.max(0, Math.min(Number.isNaN(time) ? 0 : time, LAST_TIME));
}

/**
 * The commit that was current at the end of each day; undefined for days before the first commit.
 *
 * Clocks can be wrong. Commits whose times do not fit most of the others are skipped, so that a wrong clock neither
 * moves later content to an earlier day nor hides what came after it.
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
