/** What is typed, chosen or collected where code or data arrives late, or never. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { FinderData } from '../../src/site/finding/finder-data.ts';
import { holdBack } from './hold-back.ts';
import { sampleSite } from './sample-site.ts';

const sample = sampleSite();

const CODE = '**/_astro/*.js';

/** A cell with a question. */
async function cellWithQuestions(): Promise<{ persona: string; stage: string; question: string }> {
  const { questions }: FinderData = await (await fetch(sample.at('/find/finder.json'))).json();
  const [cell = '', asked] = Object.entries(questions).find(([, { length }]) => length > 1) ?? [];
  const [persona = '', stage = ''] = cell.split('/');
  return { persona, stage, question: asked?.[0]?.[0] ?? '' };
}

describe('code that arrives late', () => {
  /** Opens a page whose code is held back, uses it, and lets the code arrive. */
  async function usedEarly(address: string, use: (page: Page) => Promise<void>): Promise<Page> {
    const page = await sample.open('/method/');
    const arrive = await holdBack(page, CODE);
    await page.goto(sample.at(address), { waitUntil: 'commit' });
    await use(page);
    arrive();
    await page.waitForLoadState('load');
    return page;
  }

  test('keeps what is typed into the request form, where the address has something else', async () => {
    const page = await usedEarly('/ask/?title=A+checklist', async (early) => {
      await early.locator('[name=title]').fill('A calculator');
    });
    expect(await page.locator('.ask-form [name=title]').inputValue()).toBe('A calculator');
    await page.close();
  });

  test('keeps what is chosen in the finder, where it remembers something else', async () => {
    const page = await usedEarly('/', async (early) => {
      const list = early.locator('.finder [name=persona]');
      const other = await list.locator('option').nth(1).getAttribute('value');
      await early.evaluate(
        (persona) => localStorage.setItem('content-audit-finder', JSON.stringify({ persona })),
        other,
      );
      await list.selectOption({ index: 2 });
    });
    const index = page.locator('.finder [name=persona]').evaluate((list: HTMLSelectElement) => list.selectedIndex);
    expect(await index).toBe(2);
    await page.close();
  });

  test('puts what was answered in the self-check into its address', async () => {
    const page = await usedEarly('/alignment/check/', async (early) => {
      await early.getByRole('group', { name: 'Your team' }).getByLabel('Sales', { exact: true }).check();
    });
    await expect.poll(() => new URL(page.url()).hash).toMatch(/^#sales\./);
    await page.close();
  });

  test.each(['/content/', '/content/?status=live'])(
    'searches for what is typed into the list of %s',
    async (address) => {
      const page = await usedEarly(address, async (early) => {
        await early.locator('.list-controls [name=words]').fill('calculator');
        await early.locator('.list-controls [name=sort]').selectOption('title');
      });
      await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('calculator');
      expect(await page.locator('.list-controls [name=sort]').inputValue()).toBe('title');
      expect(new URL(page.url()).searchParams.get('sort')).toBe('title');
      await page.close();
    },
  );

  test('filters the list of tasks by what is chosen', async () => {
    const page = await usedEarly('/gaps/?sort=effort', async (early) => {
      await early.locator('.work-controls [name=kind]').selectOption({ index: 1 });
      await early.locator('.work-controls [name=stage]').selectOption({ index: 2 });
    });
    const chosen = (name: string) =>
      page.locator(`.work-controls [name=${name}]`).evaluate((list: HTMLSelectElement) => list.selectedIndex);
    await expect.poll(() => [...new URL(page.url()).searchParams.keys()].sort()).toEqual(['kind', 'sort', 'stage']);
    expect([await chosen('kind'), await chosen('stage')]).toEqual([1, 2]);
    await page.close();
  });

  test('keeps the numbers that are typed into the funnel, where the address has others', async () => {
    const page = await usedEarly('/agreement/funnel/', async (early) => {
      const name = await early.locator('[data-funnel] input').first().getAttribute('name');
      await early.evaluate((asked) => history.replaceState(null, '', `?${asked}=7`), name);
      await early
        .locator('[data-funnel] input')
        .first()
        .evaluate((input: HTMLInputElement) => {
          input.value = '9';
        });
    });
    expect(await page.locator('[data-funnel] input').first().inputValue()).toBe('9');
    await page.close();
  });

  test('keeps the time that is typed into the lead clock, where the address has another', async () => {
    const page = await usedEarly('/agreement/commitments/?lead=2026-11-16T10:00', async (early) => {
      await early.locator('[data-clock] [name=lead]').evaluate((input: HTMLInputElement) => {
        input.value = '2026-11-17T11:00';
      });
    });
    expect(await page.locator('[data-clock] [name=lead]').inputValue()).toBe('2026-11-17T11:00');
    await page.close();
  });

  test('collects what is ticked', async () => {
    const page = await usedEarly('/review/', async (early) => {
      await early.locator('[data-pick]').first().check();
    });
    await expect.poll(() => page.locator('[data-list] > li').count()).toBe(1);
    expect(await page.locator('[data-pick]').first().isChecked()).toBe(true);
    await page.close();
  });
});

describe('what never arrives', () => {
  test('the finder opens no page for words that it could not look up', async () => {
    const page = await sample.open('/');
    await page.route('**/find/finder.json', (route) => route.abort());
    await page.locator('.finder [name=typed]').fill('plant manager, evaluation');
    await page.keyboard.press('Enter');
    await page.getByText('This part of the site could not be loaded.').waitFor();
    expect(page.url()).toBe(sample.at('/'));
    await page.close();
  });

  test('a list that only has titles says so', async () => {
    const page = await sample.open('/content/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.locator('.list-controls [name=words]').fill('payback');
    await page.getByText('Only titles were searched, because the texts could not be loaded.').waitFor();
    await page.close();
  });

  test('a link with a question that cannot be looked up is not called wrong', async () => {
    const page = await sample.open('/method/');
    await page.route('**/find/finder.json', (route) => route.abort());
    const { persona, stage } = await cellWithQuestions();
    await page.goto(sample.at(`/find/?persona=${persona}&stage=${stage}&question=payback`));
    await page.getByText('The question “payback” could not be looked up.').waitFor();
    await page.getByRole('link', { name: 'Show everything for this buyer' }).click();
    await page.waitForURL(`**/map/${persona}/${stage}/`);
    await page.close();
  });

  test('a cell whose order could not be loaded does not claim it', async () => {
    const page = await sample.open('/method/');
    const { persona, question, stage } = await cellWithQuestions();
    await page.route(`**/map/${persona}/${stage}.json`, (route) => route.abort());
    await page.goto(sample.at(`/map/${persona}/${stage}/?question=${question}`));
    await page.getByText('The pieces are in their usual order').waitFor();
    await page.close();
  });

  test.each([
    ['a file that fails', { status: 500 }],
    ['half a file', { body: '{"pieces' }],
  ])('a form does not take %s for a wrong link', async (_, answer) => {
    const page = await sample.open('/contribute/');
    await page.route('**/contribute/source/**', (route) => route.fulfill(answer));
    await page.goto(sample.at('/contribute/piece/?id=roi-calculator'));
    await page.getByText('The form could not be loaded.').waitFor();
    await page.close();
  });
});

test.each(['/content/page/2/', '/gaps/page/2/'])('%s is loaded once, whatever follows its address', async (address) => {
  const page = await sample.open('/method/');
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  await page.goto(sample.at(`${address}?utm_source=mail`), { waitUntil: 'networkidle' });
  await page.locator('body').press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).hash).not.toBe('');
  await page.waitForLoadState('networkidle');
  expect(loads).toBe(1);
  await page.close();
});

test.each([
  ['/content/index.html?q=calculator', '[data-status-line]', /^\d of \d+ pieces/],
  ['/gaps/index.html?stage=awareness', '[data-work-shown]', /: Awareness\./],
])('%s shows what its address says', async (address, place, text) => {
  const page = await sample.open(address);
  await expect.poll(() => page.locator(place).first().innerText()).toMatch(text);
  await page.close();
});

test('an address of the finder with something added names nothing that is missing', async () => {
  const page = await sample.open('/find/?utm_source=mail');
  await page.waitForLoadState('networkidle');
  expect(await page.getByText('This link does not name').count()).toBe(0);
  await page.close();
});

test('the lead clock ignores a time that has no due times', async () => {
  const page = await sample.open('/agreement/commitments/');
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.goto(sample.at('/agreement/commitments/?lead=9999-12-31T23:59'));
  await expect.poll(() => new URL(page.url()).search).toBe('');
  expect(faults).toEqual([]);
  await page.close();
});

test('a link on the page of the self-assessment leaves the answers in its address', async () => {
  const page = await sample.open('/alignment/check/');
  await page.getByRole('group', { name: 'Your team' }).getByLabel('Sales', { exact: true }).check();
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#sales\./);
  await page.evaluate(() => location.assign('#main'));
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#sales\./);
  await page.close();
});

test('another address of the self-check that is opened in the same tab shows its answers', async () => {
  const page = await sample.open('/alignment/check/');
  const team = (name: string) => page.getByRole('group', { name: 'Your team' }).getByLabel(name, { exact: true });
  await team('Sales').check();
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#sales\./);
  const own = new URL(page.url()).hash;
  await page.evaluate((hash) => location.assign(hash), own.replace('sales', 'marketing').replace(/\.0/, '.5'));
  await expect.poll(() => team('Marketing').isChecked()).toBe(true);
  await expect.poll(() => page.locator('[data-statement] input[value="5"]:checked').count()).toBe(1);
  await page.evaluate((hash) => location.assign(hash), own);
  await expect.poll(() => page.locator('[data-statement] input[value="5"]:checked').count()).toBe(0);
  await page.close();
});

test('a text that the browser fills in again is still a change', async () => {
  const page = await sample.open('/contribute/');
  const arrive = await holdBack(page, '**/contribute/source/**');
  await page.goto(sample.at('/contribute/piece/?id=roi-calculator'));
  // As after a reload.
  const field = page.locator('[name=body]');
  await field.evaluate((text: HTMLTextAreaElement) => {
    text.value = 'A new text.';
  });
  arrive();
  await page.locator('[data-ready]').waitFor();
  expect(await field.inputValue()).toBe('A new text.');
  await expect.poll(() => page.locator('[data-preview]').inputValue()).toContain('A new text.');
  await page.close();
});

describe('what is collected', () => {
  const box = (page: Page, place: number) => page.locator('[data-pick]').nth(place);
  const counted = (page: Page) => page.locator('[data-list] > li').count();

  test('is shown where the browser stores nothing', async () => {
    const page = await sample.open('/review/');
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('Blocked', 'SecurityError');
      };
      Storage.prototype.getItem = refuse;
      Storage.prototype.setItem = refuse;
    });
    await page.reload();
    await box(page, 0).check();
    await expect.poll(() => counted(page)).toBe(1);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    expect(await counted(page)).toBe(1);
    await page.close();
  });

  test('has the reason that is typed before the page is reloaded', async () => {
    const page = await sample.open('/review/');
    await page.locator(`[data-pick*='"piece"']`).first().check();
    await page.getByText('Show what you selected, and decide').click();
    const item = page.locator('[data-list] > li').first();
    await item.getByRole('combobox').selectOption({ index: 1 });
    await item.locator('input').last().pressSequentially('Nothing new since');
    await page.reload();
    expect(await item.locator('input').last().inputValue()).toBe('Nothing new since');
    await page.close();
  });

  test('includes what other pages collected, on a page that the browser shows again as it was', async () => {
    const page = await sample.open('/review/');
    await box(page, 0).check();
    await expect.poll(() => counted(page)).toBe(1);
    // As another page leaves it.
    await page.evaluate(() => sessionStorage.setItem('content-audit-change', '[]'));
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await expect.poll(() => counted(page)).toBe(0);
    await box(page, 1).check();
    await expect.poll(() => counted(page)).toBe(1);
    await page.close();
  });
});
