import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFolder, temporaryFolder } from '../content-folder.ts';
import { openRepository, summer, type TestRepository } from './repository.ts';
import { broken, daysOf, guide, start, threeMonths, threeMonthsDays, trendOf } from './trend-days.ts';

describe('the cache', () => {
  const cacheFile = () => path.join(temporaryFolder(), 'new', 'trend.json');
  /** Makes every month from the cache recognizable. */
  const forge = (cache: string) =>
    writeFileSync(cache, readFileSync(cache, 'utf8').replaceAll('"openRequests":1', '"openRequests":77'));
  const requestsOf = async (repo: TestRepository, cache: string, today = '2026-11-16') =>
    (await trendOf(repo, { cache, today })).points.map(({ figures }) => figures?.openRequests);

  it('returns what was counted before, and leaves no other file', async () => {
    const [repo, cache] = [threeMonths(), cacheFile()];
    expect(await daysOf(repo, { cache })).toEqual(threeMonthsDays);
    expect(await daysOf(repo, { cache })).toEqual(threeMonthsDays);
    expect(readdirSync(path.dirname(cache))).toEqual(['trend.json']);
    forge(cache);
    expect(await requestsOf(repo, cache)).toEqual([77, 77, 77, 77, 0]);
  });

  it('counts only new months, and months with another commit', async () => {
    const [repo, cache] = [threeMonths(), cacheFile()];
    await trendOf(repo, { cache });
    forge(cache);
    expect(await requestsOf(repo, cache, '2026-12-01')).toEqual([77, 77, 77, 77, 0, 0]);
    repo.git('reset', '--quiet', '--hard', 'HEAD~2');
    repo.commit('2026-09-20T12:00:00Z', { 'other.txt': 'x' });
    expect(await requestsOf(repo, cache)).toEqual([77, 77, 1, 1, 1]);
  });

  it.each([
    ['empty', () => ''],
    ['cut off', (text: string) => text.slice(0, -20)],
    ['made under other rules', (text: string) => text.replace(/"rules":"\w+"/, '"rules":"older"')],
    ['of another shape', (text: string) => text.replaceAll('"needs"', '"wants"')],
    ['impossible', (text: string) => text.replaceAll('"met":2', '"met":-2')],
  ])('is ignored when it is %s', async (_what, change) => {
    const [repo, cache] = [threeMonths(), cacheFile()];
    await trendOf(repo, { cache });
    forge(cache);
    writeFileSync(cache, change(readFileSync(cache, 'utf8')));
    expect(await requestsOf(repo, cache)).toEqual([1, 1, 1, 1, 0]);
    expect(readFileSync(cache, 'utf8')).not.toContain('"openRequests":77');
  });

  it('keeps reasons from the content, and asks again where Git could not answer', async () => {
    const [repo, cache] = [threeMonths(), cacheFile()];
    repo.commit('2026-11-06T12:00:00Z', broken);
    repo.commit('2026-12-06T12:00:00Z', { [guide]: String(start[guide]) });
    repo.git('config', 'uploadpack.allowFilter', 'true');
    const clone = path.join(temporaryFolder(), 'clone');
    repo.git('clone', '--quiet', '--filter=blob:none', `file://${repo.folder}`, clone);
    const options = { cache, today: '2026-12-16' };
    expect((await daysOf(openRepository(clone), options))[4]).toContain('partial clone');
    expect((await daysOf(repo, options))[4]).toContain('breaks today’s rules');
    expect(readFileSync(cache, 'utf8')).toContain('breaks today’s rules');
    expect(readFileSync(cache, 'utf8')).not.toContain('partial clone');
  });

  it('changes nothing when it cannot be written', async () => {
    const cache = path.join(contentFolder(summer), 'site.yaml', 'trend.json');
    expect(await daysOf(threeMonths(), { cache })).toEqual(threeMonthsDays);
  });
});
