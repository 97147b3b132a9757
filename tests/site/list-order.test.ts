/** The list of pieces in an order that somebody chose: what must not be used stays apart. */
import { expect, test } from 'vitest';
import { sortNames } from '../../src/site/finding/list-state.ts';
import { sampleSite } from './sample-site.ts';

const sample = sampleSite();

const PARTS = [/OK for|Customers only|Partners only/, /Internal only/, /Do not send yet/, /Do not send/];

/** The tables of every page of the list, each with its heading, the badges and the titles of its rows. */
async function tablesOf(address: string) {
  const page = await sample.open(address);
  const statusLine = page.locator('[data-status-line]');
  await expect.poll(() => statusLine.innerText()).toMatch(/^\d+ pieces$/);
  // The list is drawn in the same breath in which its order is chosen.
  await expect.poll(() => page.getByRole('combobox').inputValue()).toBe(new URL(page.url()).searchParams.get('sort'));
  expect(await page.locator('.page-head').innerText()).not.toContain('in the order of titles');
  const tables = [];
  for (let number = 1, more = true; more; number += 1) {
    if (number > 1) await page.getByText(`Page ${number} of`).waitFor();
    for (const table of await page.locator('[data-apart] table').all()) {
      tables.push({
        heading: (await table.locator('caption').innerText()).replace(/\s*\d+ to \d+ of \d+$/, ''),
        badges: await table.locator('td[data-label="May I use it"]').allInnerTexts(),
        titles: await table.locator('tbody th').allInnerTexts(),
      });
    }
    const next = page.getByRole('button', { name: 'Next page' });
    more = (await next.count()) > 0;
    if (more) await next.click();
  }
  await page.context().close();
  return tables;
}

const { compare } = new Intl.Collator('en', { numeric: true });

test.each(sortNames)(
  'sorted by %s, what may be sent still comes first and what must not be used last',
  async (sort) => {
    const tables = await tablesOf(`/content/?sort=${sort}`);
    const headings = tables.map(({ heading }) => heading);
    expect(headings.filter((heading, index) => heading !== headings[index - 1])).toEqual([
      'Pieces',
      'For you',
      'On its way',
      'Do not use',
    ]);
    for (const { badges, heading, titles } of tables) {
      const part = ['Pieces', 'For you', 'On its way', 'Do not use'].indexOf(heading);
      for (const words of badges) expect(PARTS.findIndex((pattern) => pattern.test(words))).toBe(part);
      if (sort === 'title') expect(titles).toEqual(titles.toSorted(compare));
    }
  },
);
