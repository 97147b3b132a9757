/** What scripts add to the pages: words that stay true, colours that are remembered, texts that can be copied. */
import { expect, test } from 'vitest';
import { sampleSite } from './sample-site.ts';

const sample = sampleSite();

/** When the 30-day notice, the review and the grace period of a piece that is due on 26 May 2027 are over. */
test.each([
  ['2026-11-16', 'Fresh'],
  ['2027-04-25', 'Fresh'],
  ['2027-04-26', 'Due'],
  ['2027-05-26', 'Due'],
  ['2027-05-27', 'Overdue'],
  ['2027-08-24', 'Overdue'],
  ['2027-08-25', 'Stale'],
])('a page built on 16 November 2026 and read on %s says %s', async (day, word) => {
  const page = await sample.open('/content/roi-calculator/', { day });
  expect(await page.locator('.page-head [data-freshness]').innerText()).toBe(word);
  await page.context().close();
});

test('a piece that expires says so in the browser, and a clock that is behind changes nothing', async () => {
  const stale = await sample.open('/content/foundry-energy/', { day: '2020-01-01' });
  expect(await stale.locator('.page-head [data-freshness]').innerText()).toBe('Expired');
  await stale.context().close();
  const years = await sample.open('/content/roi-calculator/', { day: '2020-01-01' });
  expect(await years.locator('.page-head [data-freshness]').innerText()).toBe('Fresh');
  await years.context().close();
});

test('colours follow the system until somebody chooses, and the choice is remembered on the next page', async () => {
  const page = await sample.open('/', { colorScheme: 'light' });
  const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(await scheme()).toBe('light dark');
  await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
  expect(await scheme()).toBe('dark');
  await page.goto(sample.at('/method/'));
  expect(await scheme()).toBe('dark');
  expect(await page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
  await page.getByRole('radio', { name: 'As the system' }).check({ force: true });
  await page.reload();
  expect(await scheme()).toBe('light dark');
  await page.context().close();
});

test('a click copies the words that go with a piece, and a screen reader is told', async () => {
  const page = await sample.open('/content/roi-calculator/', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('button', { name: 'Copy the words' }).click();
  await page.getByRole('status').getByText('Copied').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^You asked how soon it pays back\./);
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith('https:'));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('https://tools.vindhalm.example/payback');
  await page.context().close();
});

test('a cell that is opened for one product leaves out what is about others, and says so', async () => {
  const page = await sample.open('/map/plant-manager/evaluation/');
  const shown = () =>
    page
      .locator('[data-products]:visible')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-products')));
  const everything = await shown();
  await page.goto(sample.at('/map/plant-manager/evaluation/?product=monitor'));
  await page.getByText('Shown is what is about').waitFor();
  expect(await shown()).toEqual(
    everything.filter((products) => products === '' || products?.split(' ').includes('monitor')),
  );
  expect((await shown()).length).toBeLessThan(everything.length);
  await page.getByRole('link', { name: 'Show all' }).click();
  await page.waitForURL((url) => url.search === '');
  expect(await shown()).toEqual(everything);
  await page.context().close();
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
  await page.context().close();
});

test.each(['light', 'dark'] as const)(
  'whatever colour the company has, links and buttons can be read in %s',
  async (colorScheme) => {
    const page = await sample.open('/', { colorScheme });
    const hues = Array.from({ length: 24 }, (_, index) => `hsl(${index * 15} 100% 50%)`);
    const colours = ['#000000', '#ffffff', '#808080', '#ffff00', '#00ff00', '#0000ff', '#1a0033', ...hues];
    const weak = await page.evaluate(weakPairs, colours);
    expect(weak).toEqual([]);
    await page.context().close();
  },
);

/** Runs in the page: pairs of a text and a ground, made from each colour, with less contrast than 4.5 to 1. */
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
  const field = page.locator('main').getByRole('searchbox');
  expect(await field.inputValue()).toBe('payback');
  await field.press('Enter');
  const search = page.getByRole('dialog', { name: 'Search' });
  await expect.poll(() => search.getByRole('searchbox').inputValue()).toBe('payback');
  await search.getByRole('link', { name: 'Payback calculator', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Payback calculator' }).waitFor();
  await page.context().close();
});
