/** What scripts add to pages: states that stay true, a color scheme that is remembered, and texts to copy. */
import { expect, test } from 'vitest';
import { sampleSite } from './sample-site.ts';

const sample = sampleSite();

/** The days around the notice of 30 days, the review and the grace period of a piece that is due on May 26, 2027. */
test.each([
  ['2026-11-16', 'Fresh'],
  ['2027-04-25', 'Fresh'],
  ['2027-04-26', 'Due'],
  ['2027-05-26', 'Due'],
  ['2027-05-27', 'Overdue'],
  ['2027-08-24', 'Overdue'],
  ['2027-08-25', 'Stale'],
])('a page built on November 16, 2026 and read on %s says %s', async (day, word) => {
  const page = await sample.open('/content/roi-calculator/', { day });
  expect(await page.locator('.page-head [data-freshness]').innerText()).toBe(word);
  await page.close();
});

test('a piece that expired shows it, and a clock behind the build changes nothing', async () => {
  const stale = await sample.open('/content/foundry-energy/', { day: '2020-01-01' });
  expect(await stale.locator('.page-head [data-freshness]').innerText()).toBe('Expired');
  await stale.close();
  const years = await sample.open('/content/roi-calculator/', { day: '2020-01-01' });
  expect(await years.locator('.page-head [data-freshness]').innerText()).toBe('Fresh');
  await years.close();
});

/** The permissions that a label can give. */
const PERMISSION = /OK for (prospects|anyone)|Customers only|Partners only/;

test.each([
  ['foundry-energy', 'Do not use it. Its last day of use was September 30, 2026.'],
  ['price-overview-2025', 'Do not use it. It is retired.'],
  ['vendor-stability-sheet', 'Do not send it yet. It is planned, but nothing is written yet.'],
  ['packaging-printer', 'Do not use it. The team decided to merge or remove it.'],
])('the page of a piece that must not be sent shows no permission: %s', async (id, notice) => {
  const page = await sample.open(`/content/${id}/`);
  expect(await page.locator('.notice').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringContaining(notice)]),
  );
  for (const part of ['.page-head .badges', '.facts']) {
    const words = (await page.locator(part).allInnerTexts()).join(' ');
    expect(words).toContain('Do not send');
    expect(words).not.toMatch(PERMISSION);
  }
  expect(await page.getByRole('button', { name: /^Copy/ }).count()).toBe(0);
  expect(await page.locator('.button:not(.plain)', { hasText: 'Open piece' }).count()).toBe(0);
  await page.close();
});

test('lists and cells show no permission for a piece that must not be sent', async () => {
  const page = await sample.open('/map/finance-lead/awareness/');
  const unusable = page.locator('.more-pieces', { hasText: 'Do not use' }).locator('li', { hasText: 'foundry' });
  expect(await unusable.innerText()).toContain('Do not send');
  expect(await unusable.innerText()).not.toMatch(/OK for/);
  await page.goto(sample.at('/content/?status=idea'));
  const statusLine = page.locator('[data-status-line]');
  await expect.poll(() => statusLine.innerText()).toMatch(/^\d+ of \d+ pieces$/);
  const rows = await page.locator('tbody tr').allInnerTexts();
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(row).toContain('Do not send yet');
    expect(row).not.toMatch(PERMISSION);
  }
  await page.close();
});

test('an old build withdraws permissions, reasons and counts once a review is long past', async () => {
  const day = '2027-12-01';
  const page = await sample.open('/map/finance-lead/decision/', { day });
  const age = 'These numbers are 380 days old (November 16, 2026). Content that became due since then may be missing.';
  await page.getByText(age).waitFor();
  const doNotUse = page.locator('section', { has: page.getByRole('heading', { level: 2, name: 'Do not use' }) }).last();
  const moved = doNotUse.locator('li', { hasText: 'Board presentation in eight slides' });
  expect(await moved.locator('.badges').innerText()).toMatch(/Stale\s+Do not send/);
  expect(await page.locator('.ranked .why').allInnerTexts()).not.toContainEqual(expect.stringMatching(/Fresh\./));
  expect(await moved.locator('.why').innerText()).toContain('Stale: its review was due on ');
  expect(await moved.innerText()).not.toMatch(/OK for|Rank 1/);
  expect(await page.locator('[data-copy]').count()).toBe(0);
  expect(await page.locator('[data-use="send"] > *').count()).toBe(0);
  expect(await page.getByRole('heading', { name: 'For you' }).isVisible()).toBe(false);
  await page.getByText('No piece for this buyer is OK to send yet.').waitFor();
  const answer = page.locator('#question-board-paper li', { hasText: 'Board presentation in eight slides' });
  expect(await answer.innerText()).toContain('Do not send');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText('Slide 3 takes the figure from the calculator').isVisible()).toBe(false);
  await page.emulateMedia({ media: null });

  await page.goto(sample.at('/map/finance-lead/decision/?question=board-paper'));
  await page.getByText('Pieces that answer').waitFor();
  await page.locator('.ranked[data-use="send"]:empty').waitFor({ state: 'attached' });
  expect(await doNotUse.getByText('Board presentation in eight slides').isVisible()).toBe(true);
  expect(await page.locator('[data-copy]').count()).toBe(0);

  await page.goto(sample.at('/content/?format=calculator'));
  const worn = page.locator('table', { has: page.getByRole('heading', { name: 'Do not use' }) });
  expect(await worn.locator('tr', { hasText: 'Payback calculator' }).innerText()).toMatch(/Stale\s+Do not send/);
  expect(await page.locator('table:visible').last().locator('caption').innerText()).toContain('Do not use');

  await page.goto(sample.at('/content/roi-calculator/'));
  await page.getByText('Do not use it. It is stale: its review was due on May 26, 2027.').waitFor();
  expect(await page.locator('.facts').first().innerText()).toMatch(/Sharing\s+Do not send/);
  expect(await page.locator('.facts').first().innerText()).toMatch(
    /Freshness\s+Stale\s+Review was due on May 26, 2027 \(189 days late\)/,
  );
  expect(await page.getByRole('button', { name: /^Copy/ }).count()).toBe(0);
  expect(await page.locator('.button:not(.plain)', { hasText: 'Open piece' }).count()).toBe(0);
  await page.goto(sample.at('/'));
  await page.getByText(age).waitFor();
  await page.close();
});

test('the age of the numbers is shown from the second day after a build', async () => {
  for (const day of ['2026-11-16', '2026-11-17']) {
    const page = await sample.open('/', { day });
    expect(await page.locator('[data-counted]').isVisible()).toBe(false);
    await page.close();
  }
  const page = await sample.open('/', { day: '2026-11-18' });
  await page.getByText('These numbers are 2 days old (November 16, 2026)').waitFor();
  await page.close();
});

test('colors follow the system until the reader chooses, and the next page remembers the choice', async () => {
  const page = await sample.open('/', { colorScheme: 'light' });
  const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(await scheme()).toBe('light dark');
  await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
  expect(await scheme()).toBe('dark');
  await page.goto(sample.at('/method/'));
  expect(await scheme()).toBe('dark');
  expect(await page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
  await page.getByRole('radio', { name: 'System' }).check({ force: true });
  await page.reload();
  expect(await scheme()).toBe('light dark');
  await page.close();
});

test('a year after the build, the search and the list put pieces that may be sent first and those that must not be used last', async () => {
  const page = await sample.open('/content/?q=plan', { day: '2027-11-16' });
  const statusLine = page.locator('[data-status-line]');
  await expect.poll(() => statusLine.innerText()).toMatch(/^\d+ of \d+ pieces$/);
  const captions = await page.locator('caption').allInnerTexts();
  expect(captions.at(-1)).toContain('Do not use');
  const words = await page.locator('tbody td[data-label="Status"]').allInnerTexts();
  expect(words).toEqual(inParts(words));
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByRole('searchbox').fill('plan');
  const pieces = dialog.locator('section', { has: page.getByRole('heading', { name: /^Pieces/ }) });
  await expect.poll(() => pieces.getByRole('heading', { name: 'Do not use' }).count()).toBe(1);
  const found = await pieces.locator('.badges').allInnerTexts();
  expect(found).toEqual(inParts(found));
  await page.close();
});

/** Badges in the order in which pieces are listed. */
function inParts(badges: readonly string[]): string[] {
  const part = (words: string) =>
    [PERMISSION, /Internal only/, /Do not send yet/, /Do not send/].findIndex((words_) => words_.test(words));
  return badges.toSorted((a, b) => part(a) - part(b));
}

test('internal pieces are under “For you” without a copy button, on screen and on paper', async () => {
  const page = await sample.open('/map/finance-lead/decision/');
  const send = page.locator('section', { has: page.getByRole('heading', { level: 2, name: 'What to send' }) }).last();
  const forYou = page.locator('section', { has: page.getByRole('heading', { level: 2, name: 'For you' }) }).last();
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    expect(await forYou.getByText('When the other offer is cheaper').isVisible()).toBe(true);
    expect(await forYou.locator('.badges').first().innerText()).toContain('Internal only');
  }
  expect(await forYou.locator('[data-copy]').count()).toBe(0);
  expect(await send.locator('[data-copy]').count()).toBeGreaterThan(0);
  expect(await send.getByText('When the other offer is cheaper').count()).toBe(0);
  await page.emulateMedia({ media: null });
  await page.goto(sample.at('/map/finance-lead/decision/?question=other-offer'));
  await forYou.getByText('Answers “That is more than the other offer.”').waitFor();
  expect(await forYou.locator('[data-copy]').count()).toBe(0);
  expect(await send.getByText('When the other offer is cheaper').count()).toBe(0);
  await page.close();
});

test('a click copies the text for a piece and announces it to screen readers', async () => {
  const page = await sample.open('/content/roi-calculator/', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('button', { name: 'Copy text' }).click();
  await page.getByRole('status').getByText('Copied').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^You asked how soon it pays back\./);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith('https:'));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('https://tools.vindhalm.example/payback');
  await page.close();
});

test('a cell that is opened for one product leaves out pieces about others, and says so', async () => {
  const page = await sample.open('/map/plant-manager/evaluation/');
  const shown = () =>
    page
      .locator('[data-products]:visible')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-products')));
  const everything = await shown();
  await page.goto(sample.at('/map/plant-manager/evaluation/?product=monitor'));
  await page.getByText('Showing only pieces about').waitFor();
  expect(await shown()).toEqual(
    everything.filter((products) => products === '' || products?.split(' ').includes('monitor')),
  );
  expect((await shown()).length).toBeLessThan(everything.length);
  await page.getByRole('link', { name: 'Show all pieces' }).click();
  await page.waitForURL((url) => url.search === '');
  expect(await shown()).toEqual(everything);
  await page.close();
});

test('a cell that is empty for a product says so on its page and offers to request content about it', async () => {
  const page = await sample.open('/lens/product/energy/');
  const row = page.getByRole('row', { name: /^Finance lead/ });
  const ask = await row.getByRole('link', { name: 'Request content' }).first().getAttribute('href');
  expect(decodeURIComponent(ask ?? '')).toContain('Vindhalm Energy');
  await row
    .getByRole('link', { name: /^Empty/ })
    .first()
    .click();
  await page.waitForURL(/\?product=energy$/);
  const main = page.locator('main');
  await main.getByText('No usable piece about Vindhalm Energy serves this buyer here.').waitFor();
  const wish = await main.getByRole('link', { name: 'Request content about Vindhalm Energy' }).getAttribute('href');
  expect(decodeURIComponent(wish ?? '')).toContain('Vindhalm Energy');
  const counts = page.locator('[data-counts]:visible');
  expect(await counts.innerText()).toContain('State, coverage and gaps on this page cover all products.');
  expect(await page.locator('.ranked > li:visible').count()).toBe(0);
  await main.getByRole('link', { name: 'See the grid for Vindhalm Energy' }).click();
  await page.waitForURL(sample.at('/lens/product/energy/'));
  await page.goto(sample.at('/lens/language/de/'));
  await page
    .getByRole('row', { name: /^Finance lead/ })
    .locator('a.cell')
    .first()
    .click();
  await page.waitForURL(/\?language=de$/);
  await counts.waitFor();
  expect(await counts.innerText()).toContain('State, coverage and gaps on this page cover all languages.');
  await page.close();
});

test('the ranks of a cell for a product are numbered without gaps', async () => {
  const page = await sample.open('/map/plant-manager/evaluation/?product=monitor');
  await page.locator('.ranked').getByText('About Vindhalm Monitor').first().waitFor();
  const ranks = await page.locator('.ranked .rank').allInnerTexts();
  expect(ranks).toEqual(ranks.map((_, index) => String(index + 1)));
  await page.close();
});

test.each([
  ['A4', 'plant-manager/evaluation'],
  ['Letter', 'plant-manager/evaluation'],
  ['A4', 'finance-lead/decision'],
  ['Letter', 'finance-lead/decision'],
])('on %s the page of the cell %s is one sheet', async (format, cell) => {
  const page = await sample.open(`/map/${cell}/`);
  const pdf = (await page.pdf({ format })).toString('latin1');
  expect([...pdf.matchAll(/\/Type\s*\/Page\b/g)]).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('nav').first().isVisible()).toBe(false);
  expect(await page.locator('.say').first().isVisible()).toBe(true);
  await page.close();
});

test.each(['light', 'dark'] as const)(
  'links and buttons are readable in %s with any company color',
  async (colorScheme) => {
    const page = await sample.open('/', { colorScheme });
    const hues = Array.from({ length: 24 }, (_, index) => `hsl(${index * 15} 100% 50%)`);
    const colours = ['#000000', '#ffffff', '#808080', '#ffff00', '#00ff00', '#0000ff', '#1a0033', ...hues];
    const weak = await page.evaluate(weakPairs, colours);
    expect(weak).toEqual([]);
    await page.close();
  },
);

/** Runs in the page: the pairs of text and background from each color with a contrast below 4.5 to 1. */
function weakPairs(colours: readonly string[]): string[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!canvas) return ['no canvas'];
  const probe = document.body.appendChild(document.createElement('span'));
  const luminance = (token: string) => {
    probe.style.color = `var(${token})`;
    canvas.fillStyle = getComputedStyle(probe).color;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) =>
      value / 255 <= 0.040_45 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const pairs = [
    ['--accent', '--page'],
    ['--accent', '--surface'],
    ['--accent', '--sunken'],
    ['--accent-strong', '--accent-tint'],
    ['--text', '--accent-tint'],
    ['--on-accent', '--accent'],
    ['--on-accent', '--accent-strong'],
  ] as const;
  return colours.flatMap((colour) => {
    document.documentElement.style.setProperty('--brand', colour);
    return pairs.flatMap(([text, ground]) => {
      const [a, b] = [luminance(text), luminance(ground)];
      const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      return contrast < 4.5 ? [`${colour}: ${text} on ${ground} ${contrast.toFixed(2)}`] : [];
    });
  });
}

test('the page for a wrong address opens the search with the words of that address', async () => {
  const page = await sample.open('/content/price-overview/2025/payback.html');
  const field = page.locator('main').locator('input[name=words]');
  expect(await field.inputValue()).toBe('payback');
  await field.press('Enter');
  const search = page.getByRole('dialog', { name: 'Search' });
  await expect.poll(() => search.getByRole('searchbox').inputValue()).toBe('payback');
  await search.getByRole('link', { name: 'Payback calculator', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Payback calculator' }).waitFor();
  await page.close();
});

test.each([
  ['/find/', ''],
  ['/find/?persona=cfo&stage=decision&question=unknown', ''],
  ['/404.html', ''],
  ['/content/f%C3%B6rder-mittel/', 'förder mittel'],
  ['/content/100%25-plan', '100% plan'],
])('the search box of %s begins with “%s”', async (address, words) => {
  const page = await sample.open(address);
  await page.waitForLoadState();
  expect(await page.locator('main').locator('input[name=words]').inputValue()).toBe(words);
  await page.close();
});

test('an address without its slash leads to the page', async () => {
  const page = await sample.open('/gaps?from=a-note');
  await page.getByRole('heading', { level: 1, name: 'Gaps' }).waitFor();
  expect(page.url()).toBe(sample.at('/gaps/?from=a-note'));
  await page.close();
});
