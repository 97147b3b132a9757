import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFolder, type Files, temporaryFolder } from '../content-folder.ts';
import { below, openRepository, repository, summer, type TestRepository } from './repository.ts';
import { broken, daysOf, deck, draft, guide, start, threeMonths, threeMonthsDays, trendOf } from './trend-days.ts';

describe('the trend', () => {
  it('counts each month from its content on its last day, and today from the folder', async () => {
    const repo = threeMonths();
    expect(await daysOf(repo)).toEqual(threeMonthsDays);
    repo.write({ 'content/pieces/deck.mdx': deck('2026-11-10') });
    expect((await daysOf(repo)).at(-1)).toBe('2026-11-16 4+0/4 2/2 0');
  });

  it('has only today when all months are before the first commit', async () => {
    const repo = repository();
    repo.commit('2026-11-05T12:00:00Z', start);
    expect(await trendOf(repo)).toEqual({ points: [expect.objectContaining({ date: '2026-11-16' })] });
  });

  it('goes back for 24 months', async () => {
    const repo = repository();
    repo.commit('2019-01-01T12:00:00Z', below('content', dated('2018-12-01')));
    const { points } = await trendOf(repo);
    expect(points.map(({ date }) => date).slice(0, 2)).toEqual(['2024-11-30', '2024-12-31']);
    expect(points).toHaveLength(25);
  });

  it('ends a month in the time zone of site.yaml', async () => {
    const repo = repository();
    const site = (timeZone: string) => ({
      'content/site.yaml': `${start['content/site.yaml']}timeZone: ${timeZone}\n`,
    });
    repo.commit('2026-10-10T12:00:00Z', { ...start, ...draft, ...site('Europe/Berlin') });
    repo.commit('2026-10-31T23:30:00Z', { [guide]: String(start[guide]) });
    expect((await daysOf(repo))[0]).toBe('2026-10-31 0+0/4 0/0 1');
    repo.write(site('America/New_York'));
    expect((await daysOf(repo))[0]).toBe('2026-10-31 2+0/4 1/1 1');
  });

  it('counts merged changes from the day of the merge', async () => {
    const repo = repository();
    repo.commit('2026-07-20T12:00:00Z', { ...start, ...draft });
    repo.git('switch', '--quiet', '--create', 'branch');
    repo.commit('2026-08-10T12:00:00Z', { [guide]: String(start[guide]) });
    repo.git('switch', '--quiet', 'main');
    repo.commit('2026-09-10T12:00:00Z', { 'other.txt': 'x' });
    repo.git('merge', '--quiet', '--no-ff', '--no-commit', 'branch');
    repo.commit('2026-10-10T12:00:00Z');
    expect((await daysOf(repo)).slice(0, -1)).toEqual([
      '2026-07-31 0+0/4 0/0 1',
      '2026-08-31 0+0/4 0/0 1',
      '2026-09-30 0+0/4 0/0 1',
      '2026-10-31 2+0/4 1/1 1',
    ]);
  });
});

describe('a day that cannot be counted', () => {
  it('is a gap with a reason, and the other days stay', async () => {
    const repo = repository();
    repo.commit('2026-08-10T12:00:00Z', start);
    repo.commit('2026-09-10T12:00:00Z', broken);
    repo.commit('2026-10-10T12:00:00Z', { [guide]: String(start[guide]) });
    const reason = `The content of that day breaks today’s rules in 1 place, first in ${guide}, line 13: Unknown field`;
    expect(await daysOf(repo)).toEqual([
      '2026-08-31 2+0/4 1/1 1',
      expect.stringContaining(`2026-09-30 ${reason}`),
      '2026-10-31 2+0/4 1/1 1',
      '2026-11-16 2+0/4 1/1 1',
    ]);
  });

  it('can be one with a review in the future', async () => {
    const repo = repository();
    repo.commit('2026-09-10T12:00:00Z', { ...start, 'content/pieces/deck.mdx': deck('2026-10-01') });
    expect(await daysOf(repo)).toEqual([
      expect.stringContaining('The review date, 2026-10-01, is in the future (today is 2026-09-30).'),
      '2026-10-31 4+0/4 2/2 1',
      '2026-11-16 4+0/4 2/2 1',
    ]);
  });

  it('can be the first one', async () => {
    const repo = repository();
    repo.commit('2026-09-10T12:00:00Z', { ...start, ...broken });
    repo.commit('2026-10-10T12:00:00Z', { [guide]: String(start[guide]) });
    expect((await daysOf(repo))[0]).toMatch(/^2026-09-30 The content of that day breaks today’s rules/);
  });

  it('is a gap when the content was removed for a while', async () => {
    const repo = repository();
    repo.commit('2026-08-10T12:00:00Z', { ...start, 'other.txt': 'x' });
    repo.commit('2026-09-10T12:00:00Z', { content: null });
    repo.commit('2026-10-10T12:00:00Z', start);
    expect((await daysOf(repo)).slice(0, 2)).toEqual(['2026-08-31 2+0/4 1/1 1', '2026-09-30 no content']);
  });
});

describe('only today is known', () => {
  const unknown = async (repo: TestRepository, options = {}) => {
    const trend = await trendOf(repo, options);
    expect(trend.points).toHaveLength(1);
    return trend.unknown;
  };

  it('in a folder without Git', async () => {
    const directory = contentFolder(summer);
    expect(await unknown(openRepository(path.dirname(directory)))).toBe(
      'The content folder is not in a Git repository.',
    );
  });

  it('in a repository without a commit', async () => {
    const repo = repository();
    repo.write(start);
    expect(await unknown(repo)).toBe('Nothing has been committed yet.');
  });

  it('in a folder that was never committed', async () => {
    const repo = repository();
    repo.commit('2026-08-10T12:00:00Z', { '.gitignore': 'content/\n', 'other.txt': 'x' });
    repo.write(start);
    expect(await unknown(repo)).toContain('never committed under its current name');
  });

  it('in a shallow clone', async () => {
    const repo = threeMonths();
    const clone = path.join(temporaryFolder(), 'clone');
    repo.git('clone', '--quiet', '--depth=1', `file://${repo.folder}`, clone);
    expect(await unknown(openRepository(clone))).toContain('git fetch --unshallow');
  });

  it('where Git is not installed', async () => {
    const repo = threeMonths();
    const { PATH } = process.env;
    process.env.PATH = temporaryFolder();
    try {
      expect(await unknown(repo)).toBe('Git is not installed on this machine.');
    } finally {
      process.env.PATH = PATH;
    }
  });

  it('in a broken repository', async () => {
    const repo = threeMonths();
    repo.write({ '.git': 'gitdir: nowhere\n' });
    expect(await unknown(repo)).toContain('Git cannot read the repository');
  });
});

it('counts the newest months in a partial clone, and says why the others are unknown', async () => {
  const repo = threeMonths();
  repo.git('config', 'uploadpack.allowFilter', 'true');
  const clone = path.join(temporaryFolder(), 'clone');
  repo.git('clone', '--quiet', '--filter=blob:none', `file://${repo.folder}`, clone);
  // October needs the request as it was then, which the clone does not have.
  expect((await daysOf(openRepository(clone), { today: '2026-12-01' })).slice(-3)).toEqual([
    expect.stringMatching(/^2026-10-31 .*partial clone/),
    '2026-11-30 2+2/4 1/2 0',
    '2026-12-01 2+2/4 1/2 0',
  ]);
});

/** The base content with all its days set to one. */
function dated(day: string): Files {
  return Object.fromEntries(
    Object.entries(summer).map(([name, text]) => [name, String(text).replaceAll(/2026-\d\d-\d\d/g, day)]),
  );
}
