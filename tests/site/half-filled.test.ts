/** The site of a team in its first week: it sees its own map, what no one has reviewed yet, and what to do first. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Files } from '../content-folder.ts';
import { halfFilled } from '../half-filled.ts';
import { axeProblems } from './axe.ts';
import { type Page, readPages, textOf } from './html.ts';
import { build, temporaryFolder } from './product.ts';
import { sampleSite } from './sample-site.ts';

function writeAll(content: string, files: Files): void {
  for (const name of readdirSync(content)) rmSync(path.join(content, name), { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    const place = path.join(content, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, String(text));
  }
}

const team = sampleSite('firstWeek');

const ASK_OWNER = 'Not reviewed yet: check with the owner';

/** Widths and color schemes in which the home page and the review page are looked at. */
const looks = [
  { width: 360, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;

describe('the home page of a half-filled folder', () => {
  test.each(looks)(
    'at $width pixels, $colorScheme, starts with the five steps, fits and is accessible',
    async (look) => {
      const { colorScheme, width } = look;
      const page = await team.open('/', { colorScheme, viewport: { width, height: 900 } });
      const panel = page.locator('.first-steps');
      expect(await panel.locator('h3').allInnerTexts()).toEqual([
        'Write down your buyers and their questions',
        expect.stringMatching(/^Add the content you have\s*Done$/),
        'Say who each piece is for',
        'Say which questions each piece answers',
        'Review each piece once',
      ]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await axeProblems(page)).toEqual([]);
      await page.close();
    },
  );

  test('says how far each step is, and links to what is left', async () => {
    const page = await team.open('/');
    const steps = page.locator('.first-steps li');
    const texts = await steps.allInnerTexts();
    expect(texts[0]).toContain('1 of 2 active personas has questions. 1 draft is not on the grid yet.');
    expect(texts[1]).toContain('8 live pieces.');
    expect(texts[2]).toContain('6 of 7 live pieces to keep name a persona and a stage.');
    expect(texts[3]).toContain('1 of 2 questions is answered. 1 other is in cells that have pieces.');
    expect(texts[4]).toContain('1 of 7 live pieces to keep was reviewed.');
    expect(texts[4]).toContain('until February 7, 2027');
    await steps.nth(2).getByRole('link').click();
    expect(await page.locator('main').innerText()).toContain('Webinar: planning without a spreadsheet');
    await page.close();
  });

  test('shows how many pieces every cell has, needed or not', async () => {
    const page = await team.open('/');
    const cells = await page.locator('.grid .cell').allInnerTexts();
    expect(cells.map((text) => /No pieces|\d+ (?:usable )?pieces?.*/.exec(text)?.[0])).toEqual([
      ...['1 usable piece', '2 usable pieces', '3 pieces, 2 usable'],
      ...['No pieces', 'No pieces', '1 usable piece'],
    ]);
    await page.close();
  });
});

describe('a pricing page that no one has reviewed', () => {
  test('is offered to a rep, with advice to check with its owner', async () => {
    const page = await team.open('/map/head-nurse/decision/');
    const pricing = page.locator('.ranked > li', { hasText: 'Pricing' });
    expect(await pricing.innerText()).toContain(ASK_OWNER);
    expect(await pricing.getByRole('button', { name: 'Copy link' }).count()).toBe(1);
    await page.goto(team.at('/content/pricing/'));
    expect(await page.locator('.page-head').innerText()).toContain(ASK_OWNER);
    expect(await page.locator('main').innerText()).not.toContain('Do not send');
    await page.close();
  });

  test.each([
    ['2027-02-07', ASK_OWNER, 'OK for anyone'],
    ['2027-02-08', 'Overdue', 'OK for anyone'],
    ['2027-05-08', 'Overdue', 'OK for anyone'],
    ['2027-05-09', 'Stale', 'Do not send'],
  ])('read on %s from the same build says %s and %s', async (day, state, label) => {
    const page = await team.open('/content/pricing/', { day });
    expect(await page.locator('.page-head [data-freshness]').innerText()).toBe(state);
    expect(await page.locator('.page-head [data-send]').innerText()).toBe(label);
    await page.close();
  });

  test('is found under its state, in the list that scripts filter and in the search', async () => {
    const page = await team.open('/content/?freshness=unreviewed');
    await expect.poll(() => page.locator('[data-status-line]').innerText()).toContain('7 of 8 pieces');
    expect(await page.locator('table.list').first().innerText()).toContain(ASK_OWNER);
    await page.goto(team.at('/?q=pricing'));
    await expect.poll(() => page.locator('dialog').innerText()).toContain(ASK_OWNER);
    await page.close();
  });
});

test('the review page spreads the first reviews over the weeks, and at 360 pixels it fits', async () => {
  const page = await team.open('/review/', { viewport: { width: 360, height: 900 } });
  const plan = page.locator('table', { hasText: 'spread evenly over the weeks' }).locator('tbody tr');
  expect((await plan.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim())[0]).toBe(
    'November 16, 2026 3 Content team 2, Product marketing 1',
  );
  expect(await plan.count()).toBe(6);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.close();
});

describe('a folder with nothing but its lists', () => {
  let pages: ReadonlyMap<string, Page>;

  beforeAll(() => {
    const { folder, remove } = temporaryFolder();
    try {
      const content = path.join(folder, 'content');
      mkdirSync(content);
      const lists = Object.entries(halfFilled).filter(([file]) => !file.includes('/'));
      writeAll(content, Object.fromEntries(lists));
      const { status, text } = build(content, path.join(folder, 'dist'));
      if (status !== 0) throw new Error(text);
      pages = readPages(path.join(folder, 'dist'));
    } finally {
      remove();
    }
  });

  test('has no page and no entry in the menu about questions and competitors that it does not have', () => {
    const addresses = [...pages.keys()].filter((address) => /answers|competitors/.test(address));
    expect(addresses).toEqual([]);
    expect(pages.get('/')?.html).not.toMatch(/\/(?:answers|competitors)\//);
  });

  const textAt = (address: string) => {
    const main = pages.get(address)?.elements.find(({ tagName }) => tagName === 'main');
    return main === undefined ? '' : textOf(main);
  };

  test.each([
    ['/content/', 'No pieces yet. Every piece of content will be here', 'Import your spreadsheet with'],
    ['/requests/', 'No requests yet. What sales requests will be here', 'Send the first one with Request content'],
    ['/requests/closed/', 'No closed requests yet.', 'See the open requests'],
    ['/review/', 'No reviews to do, because no piece is live yet.', 'Import your spreadsheet with'],
    ['/decisions/', 'No pending decisions.', 'See the reviews'],
    ['/candidates/', 'No pieces to merge or retire.', 'See all content'],
    ['/changes/', 'Nothing changed in the last 90 days.', 'See what is due for review'],
    ['/personas/', 'No personas yet.', 'npx content-audit new persona'],
    ['/gaps/', 'No gaps yet, because no persona is on the grid.', 'Start with your personas'],
  ])('says on %s why the list is empty, and the next step', (address, why, next) => {
    expect(textAt(address)).toContain(why);
    expect(textAt(address)).toContain(next);
  });

  test('shows no controls, columns and figures of lists that are empty', () => {
    const shown = ['/content/', '/requests/', '/requests/closed/', '/review/', '/personas/'].map(
      (address) => pages.get(address)?.html.match(/<table|data-do="csv"|<dl|of 0|all 0/g) ?? [],
    );
    expect(shown).toEqual([[], [], [], [], []]);
  });

  test('has an entry for the agreement in the menu, which leads to its start', () => {
    for (const address of ['/', '/review/', '/agreement/start/']) {
      const entries = pages
        .get(address)
        ?.elements.filter(({ tagName }) => tagName === 'a')
        .filter((link) => textOf(link).trim() === 'Agreement')
        .map((link) => link.attrs.find(({ name }) => name === 'href')?.value);
      expect(entries, address).toContain('/agreement/start/');
    }
  });

  test('becomes a site that says what to do first', () => {
    const text = textAt('/');
    expect(text).toContain('0 of the first 20 needs are met.');
    expect(text).toContain('No personas yet. npx content-audit new persona asks for both.');
    expect(text).toContain('No live pieces yet. Import your spreadsheet with npx content-audit import audit.xlsx');
  });
});
