import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CommitLine, commitsAt, firstParentLine } from '../../src/forge/git/history.ts';
import { temporaryFolder } from '../content-folder.ts';
import { openRepository, repository, type TestRepository } from './repository.ts';

const lineOf = ({ folder }: TestRepository) => firstParentLine(path.join(folder, '.git'));

/** Commits named a, b, c … from the oldest, at these times; the newest is first. */
function lineAt(...times: string[]): CommitLine {
  const commits = times.map((time, index) => ({ id: 'abcdef'.charAt(index), time: Date.parse(time) / 1000 }));
  const [head, ...before] = commits.reverse();
  if (!head) throw new Error('A line has at least one commit.');
  return [head, ...before];
}

const at = (line: CommitLine, days: string[], timeZone = 'UTC') =>
  commitsAt(line, days, timeZone).map((commit) => commit?.id);

describe('the commit at the end of a day', () => {
  it('is the newest one until then, and none before the first commit', () => {
    const line = lineAt('2026-08-10T09:00:00Z', '2026-08-20T09:00:00Z', '2026-10-05T09:00:00Z');
    expect(at(line, ['2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31'])).toEqual([undefined, 'b', 'b', 'c']);
  });

  it.each([
    ['UTC', '2026-10-31T23:59:59Z', '2026-11-01T00:00:00Z'],
    // On the last Sunday of October the clock was set back, so midnight is at 23:00 in UTC.
    ['Europe/Berlin', '2026-10-31T22:59:59Z', '2026-10-31T23:00:00Z'],
    ['America/New_York', '2026-11-01T03:59:59Z', '2026-11-01T04:00:00Z'],
    ['Pacific/Kiritimati', '2026-10-31T09:59:59Z', '2026-10-31T10:00:00Z'],
  ])('counts until midnight in %s', (timeZone, last, next) => {
    expect(at(lineAt('2026-10-01T00:00:00Z', last, next), ['2026-10-31'], timeZone)).toEqual(['b']);
  });

  it.each(['1970-01-01T00:00:00Z', '2038-01-01T00:00:00Z'])('is not changed by a wrong clock that says %s', (wrong) => {
    const times = ['2026-08-10T00:00:00Z', '2026-09-10T00:00:00Z', '2026-10-10T00:00:00Z', '2026-10-11T00:00:00Z'];
    const days = ['2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31'];
    expect(at(lineAt(...times.toSpliced(2, 1, wrong)), days)).toEqual([undefined, 'a', 'b', 'd']);
  });

  it('is found even when a clock wrote an impossible time', () => {
    const [head, ...before] = lineAt('2026-08-10T00:00:00Z', '2026-09-10T00:00:00Z');
    expect(at([{ ...head, time: 2 ** 60 }, ...before], ['2026-09-30'])).toEqual(['a']);
  });
});

describe('the line of commits', () => {
  it('follows the first parent through merges, so a branch counts from its merge', async () => {
    const repo = repository();
    const first = repo.commit('2026-07-01T12:00:00Z', { 'a.txt': '1' });
    repo.git('switch', '--quiet', '--create', 'branch');
    repo.commit('2026-07-10T12:00:00Z', { 'b.txt': '1' });
    repo.git('switch', '--quiet', 'main');
    const second = repo.commit('2026-07-20T12:00:00Z', { 'a.txt': '2' });
    repo.git('merge', '--quiet', '--no-ff', '--no-edit', 'branch');
    const merge = repo.git('rev-parse', 'HEAD');
    expect((await lineOf(repo)).map(({ id }) => id)).toEqual([merge, second, first]);
  });

  it('can be read in a second working tree', async () => {
    const repo = repository();
    const id = repo.commit('2026-07-01T12:00:00Z', { 'a.txt': '1' });
    const other = path.join(temporaryFolder(), 'other');
    repo.git('worktree', 'add', '--quiet', '--detach', other);
    expect(await lineOf(openRepository(other))).toEqual([{ id, time: Date.parse('2026-07-01T12:00:00Z') / 1000 }]);
  });

  it('is not that of another repository that a hook set', async () => {
    const repo = repository();
    const id = repo.commit('2026-07-01T12:00:00Z', { 'a.txt': '1' });
    const other = repository();
    other.commit('2026-07-02T12:00:00Z', { 'a.txt': '2' });
    process.env.GIT_DIR = path.join(other.folder, '.git');
    try {
      expect((await lineOf(repo)).map((commit) => commit.id)).toEqual([id]);
    } finally {
      delete process.env.GIT_DIR;
    }
  });

  it('does not exist before the first commit', async () => {
    await expect(lineOf(repository())).rejects.toThrow('Nothing has been committed yet.');
  });

  it('is unknown in a shallow clone', async () => {
    const repo = repository();
    for (const day of ['01', '02', '03']) repo.commit(`2026-07-${day}T12:00:00Z`, { 'a.txt': day });
    const clone = path.join(temporaryFolder(), 'clone');
    repo.git('clone', '--quiet', '--depth=2', `file://${repo.folder}`, clone);
    await expect(lineOf(openRepository(clone))).rejects.toThrow('shallow clone');
  });
});
