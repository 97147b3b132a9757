/** The search knows the words of reps: what they type leads to the piece, and never to one that must not be sent first. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleSite } from '../sample-site.ts';
import { repLookUps, repQueries } from './rep-queries.ts';
import { firstThree, openSearch, resultsFor, type ShownResults } from './search-results.ts';

const sample = sampleSite();
let page: Page;

beforeAll(async () => {
  page = await sample.open('');
  await openSearch(page);
});

afterAll(() => page.close());

const seen = new Map<string, ShownResults>();

/** The results for words, searched for once. */
async function found(on: Page, words: string): Promise<ShownResults> {
  const results = seen.get(words) ?? (await resultsFor(on, words));
  seen.set(words, results);
  return results;
}

test('at least 95 of 100 of the searches that reps type show their piece among the first three', async () => {
  expect(repQueries.length).toBeGreaterThanOrEqual(80);
  const { missed, share } = await firstThree(page, found);
  expect(share, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
});

test('no such search says that nothing was found, or shows a piece that must not be sent above one that may', async () => {
  for (const [typed] of [...repQueries, ...repLookUps]) {
    const { others, pieces, status } = await found(page, typed);
    expect(pieces.length + others.length, typed).toBeGreaterThan(0);
    expect(status, typed).not.toMatch(/^No results for “[^”]*” in/);
    const firstBarred = pieces.findIndex(({ barred }) => barred);
    const later = firstBarred < 0 ? [] : pieces.slice(firstBarred);
    expect(
      later.filter(({ barred }) => !barred),
      typed,
    ).toEqual([]);
  }
});

test('a search for a term, a buyer, a question or a request leads to it', async () => {
  for (const [typed, address] of repLookUps) {
    expect((await found(page, typed)).others, typed).toContain(address);
  }
});

test('where only questions have all the words, pieces with some of them follow, of the format that was typed first', async () => {
  const { others, pieces } = await resultsFor(page, 'case study manufacturing');
  expect(others.length).toBeGreaterThan(0);
  expect(pieces.length).toBeGreaterThan(0);
  const { pieces: studies } = await resultsFor(page, 'case study');
  const ids = studies.map(({ id }) => id);
  for (const { id } of pieces) expect(ids).toContain(id);
  await resultsFor(page, 'case study manufacturing');
  expect(await page.locator('dialog.search h3').allInnerTexts()).toContain('Pieces with some of the words (3)');
  expect(
    await page
      .locator('dialog.search')
      .getByRole('link', { name: /^Request “case study/ })
      .count(),
  ).toBe(1);
});

test('a piece that must not be used is named, but never as something to send', async () => {
  const stale = await resultsFor(page, 'price overview');
  expect(stale.pieces).toContainEqual({ id: 'price-overview', barred: true, part: 'Do not use' });
  const retired = await resultsFor(page, 'brochure 2023');
  expect(retired.pieces.map(({ id }) => id)).toContain('company-deck');
  const unfinished = await resultsFor(page, 'Muster Betriebsvereinbarung');
  expect(unfinished.pieces).toContainEqual({ id: 'betriebsvereinbarung-muster', barred: true, part: 'In progress' });
});
