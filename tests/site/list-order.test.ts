/** The sorted list of pieces keeps pieces that must not be used apart. */
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
  // The order is chosen when the list is drawn.
  await expect.poll(() => page.getByRole('combobox').inputValue()).toBe(new URL(page.url()).searchParams.get('sort'));
  const tables = [];
  for (let number = 1, more = true; more; number += 1) {
    if (number > 1) await page.getByText(`Page ${number} of`).waitFor();
    for (const table of await page.locator('[data-apart] table').all()) {
      tables.push({
        heading: (await table.locator('caption').innerText()).replace(/\s*\d+ to \d+ of \d+$/, ''),
        badges: await table.locator('td[data-label="Status"]').allInnerTexts(),
        titles: await table.locator('tbody th').allInnerTexts(),
      });
    }
    const next = page.getByRole('button', { name: 'Next page' });
    more = (await next.count()) > 0;
    if (more) await next.click();
  }
  await page.close();
  return tables;
}

const { compare } = new Intl.Collator('en', { numeric: true });

test.each(sortNames)(
  'sorted by %s, pieces that may be sent come first and those that must not be used last',
  async (sort) => {
    const tables = await tablesOf(`/content/?sort=${sort}`);
    const headings = tables.map(({ heading }) => heading);
    expect(headings.filter((heading, index) => heading !== headings[index - 1])).toEqual([
      'Pieces',
      'For you',
      'In progress',
      'Do not use',
    ]);
    for (const { badges, heading, titles } of tables) {
      const part = ['Pieces', 'For you', 'In progress', 'Do not use'].indexOf(heading);
      for (const words of badges) expect(PARTS.findIndex((pattern) => pattern.test(words))).toBe(part);
      if (sort === 'title') expect(titles).toEqual(titles.toSorted(compare));
    }
  },
);
