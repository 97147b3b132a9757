/** Search, filters and the finder in a real browser, on a phone and a desktop, on a site under a sub-path. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCsv } from '../data/read-csv.ts';
import { axeProblems } from './axe.ts';
import { BASE } from './changed-sample.ts';
import { sampleSite } from './sample-site.ts';

const sample = sampleSite();

/** A site under a sub-path, with a piece in Japanese and a hostile one. */
const changed = sampleSite('changed');

/** Waits until a condition holds: the first search fetches its program. */
const eventually = (what: () => unknown) => expect.poll(what);

/** The search, opened with the keyboard. */
async function searchFor(page: Page, words: string) {
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByRole('searchbox').fill(words);
  return dialog;
}

/** The titles of the results under a heading. */
function titles(dialog: Awaited<ReturnType<typeof searchFor>>, heading: RegExp) {
  return dialog
    .locator('section', { has: dialog.page().getByRole('heading', { name: heading }) })
    .locator('li > a')
    .allInnerTexts();
}

test.each([360, 1280])(
  'at a width of %i pixels, Ctrl+K or / finds a half-remembered word, shows kinds and badges, and opens a result with the keyboard',
  async (width) => {
    const page = await sample.open('method/', { viewport: { width, height: 800 } });
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.getByRole('searchbox').fill('payback');
    await eventually(() => titles(dialog, /^Pieces/)).toContain('Payback calculator');
    expect(await titles(dialog, /^Requests/)).toContain('What do I show a finance lead before the renewal?');
    const first = dialog.locator('li', { hasText: 'Payback calculator' }).first();
    expect(await first.innerText()).toMatch(/Fresh[\s\S]*OK for prospects[\s\S]*Calculator/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    // The results of other languages may still come between these.
    await dialog.locator('.found[aria-busy="false"]').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(sample.at('content/roi-calculator/'));
    await page.close();
  },
);

describe('on a phone', () => {
  const width = 360;
  const viewport = { width, height: 800 };

  test('a question in the results leads to its place on the page of the cell', async () => {
    const page = await sample.open('content/', { viewport });
    const dialog = await searchFor(page, 'out of business in five years');
    await dialog.getByRole('link', { name: /“You are a small company/ }).click();
    await page.waitForURL(sample.at('map/finance-lead/decision/#question-vendor-risk'));
    await page.locator('#question-vendor-risk').waitFor();
    await page.close();
  });

  test('the list of pieces filters by persona and stage with counts; the address can be shared and the back button works', async () => {
    const page = await sample.open('content/', { viewport });
    const statusLine = page.locator('[data-status-line]');
    const total = await statusLine.innerText();
    const choose = async (name: string) => {
      const menu = page.getByRole('button', { name: 'Filters' });
      const link = page.locator('.facets').getByRole('link', { name });
      if (!(await link.isVisible())) await menu.click();
      const promised = await link.locator('.count').innerText();
      await link.click();
      await eventually(() => statusLine.innerText()).toBe(`${promised} of ${total}`);
      return promised;
    };
    const first = await choose('Finance lead');
    await choose('Evaluation');
    expect(new URL(page.url()).search).toBe('?persona=finance-lead&stage=evaluation');
    const shown = await page.locator('tbody th').allInnerTexts();
    for (const row of await page.locator('tbody tr').all())
      expect(await row.textContent()).toContain('Finance lead at Evaluation');

    const other = await page.context().newPage();
    await other.goto(page.url());
    await eventually(() => other.locator('tbody th').allInnerTexts()).toEqual(shown);
    await other.close();

    await page.goBack();
    await eventually(() => statusLine.innerText()).toBe(`${first} of ${total}`);
    await page.getByRole('button', { name: 'Remove Persona: Finance lead' }).click();
    await eventually(() => statusLine.innerText()).toBe(total);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.close();
  });

  test('the finder leads to the ranked pieces for a product and a question, with the reasons', async () => {
    const page = await sample.open('', { viewport });
    const finder = page.getByRole('form', { name: 'Finder' });
    await finder.getByLabel('I am talking to').selectOption('finance-lead');
    await finder.getByLabel('who is at').selectOption('evaluation');
    await finder.getByLabel('about').selectOption('planner');
    const question = 'What does it cost over five years, all in?';
    await finder.getByLabel('and they ask').selectOption(question);
    await finder.getByRole('button', { name: 'Show what to send' }).click();
    await page.waitForURL(sample.at('map/finance-lead/evaluation/?product=planner&question=total-cost'));
    const first = page.locator('.ranked > li').first();
    await first.getByText(`Answers “${question}”. About Vindhalm Planner.`).waitFor();
    await page.close();
  });
});

test('the finder takes the language of the buyer: pieces in it come first, with the others below them', async () => {
  const page = await sample.open('');
  const finder = page.getByRole('form', { name: 'Finder' });
  await finder.getByLabel('I am talking to').selectOption('finance-lead');
  await finder.getByLabel('who is at').selectOption('evaluation');
  await finder.getByLabel('who reads').selectOption('German');
  await finder.getByRole('button', { name: 'Show what to send' }).click();
  await page.waitForURL(sample.at('map/finance-lead/evaluation/?language=de'));
  await page.getByText('come first.').first().waitFor();
  const first = page.locator('.ranked[data-use="send"] > li').first();
  await first.getByRole('heading', { name: 'Amortisationsrechner' }).waitFor();
  expect(await first.innerText()).toContain('Calculator, German');
  const other = first.locator('.translations > li');
  expect(await other.innerText()).toMatch(/^Also in English:\s+Payback calculator[\s\S]*OK for prospects/);
  expect(await other.getByRole('button', { name: 'Copy link' }).count()).toBe(1);
  await page.close();
});

test('without a language, the translations of a piece are below it, each with its language', async () => {
  const page = await sample.open('map/finance-lead/evaluation/');
  const titles = await page.locator('.ranked[data-use="send"] > li h3').allInnerTexts();
  expect(titles[0]).toContain('Payback calculator');
  expect(titles.join()).not.toContain('Amortisationsrechner');
  const other = page.locator('[data-piece="roi-calculator"] .translations > li');
  expect(await other.innerText()).toMatch(/^Also in German:\s+Amortisationsrechner/);
  await page.close();
});

test('a translation stays in the list when the piece above it has become stale since the build', async () => {
  const page = await sample.open('map/finance-lead/evaluation/', { day: '2027-10-01' });
  await page.locator('[data-use="do-not-use"] > [data-piece="gear-maker"]').waitFor();
  const translation = page.locator('[data-use="send"] > [data-piece="zahnradhersteller"]');
  expect(await translation.innerText()).toContain('Overdue');
  expect(await translation.getByRole('button', { name: 'Copy link' }).count()).toBe(1);
  await page.close();
});

test('the finder takes a question by its text, and offers the questions that there are for another', async () => {
  const page = await sample.open(
    'find/?persona=cfo&stage=decision&question=That%20is%20more%20than%20the%20other%20offer',
  );
  await page.waitForURL(sample.at('map/finance-lead/decision/?question=other-offer'));
  await page.goto(sample.at('find/?persona=cfo&stage=decision&question=parking%20on%20site'));
  const problem = page.getByRole('status').getByText('No question “parking on site” for this persona at this stage.');
  await problem.getByRole('link', { name: 'What do I show my board?' }).waitFor();
  // The page does not guess what to search for from its own address.
  expect(await page.locator('.search-box').getByRole('searchbox').inputValue()).toBe('');
  await problem.getByRole('link', { name: 'Show everything for this buyer' }).click();
  await page.waitForURL(sample.at('map/finance-lead/decision/'));
  await page.close();
});

test('the finder says what it did not understand, and offers to search for it', async () => {
  const page = await sample.open('');
  await page.getByLabel('Who is it, and what do they ask?').fill('wizard');
  await page.getByRole('button', { name: 'Show what to send' }).click();
  await page.getByText('No persona, stage or question matches “wizard”.').waitFor();
  expect(page.url()).toBe(sample.at(''));
  await page.getByLabel('Who is it, and what do they ask?').fill('CFO');
  await page.getByText('Finance lead: choose a stage.').waitFor();
  expect(await page.getByLabel('I am talking to').inputValue()).toBe('finance-lead');
  await page.getByLabel('Who is it, and what do they ask?').fill('calculator');
  await page.getByRole('button', { name: 'Search for “calculator”' }).click();
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await eventually(() => titles(dialog, /^Pieces/)).toContain('Payback calculator');
  await page.close();
});

test('the note of the finder is on its own line, so that the lists keep their width', async () => {
  const page = await sample.open('', { viewport: { width: 1280, height: 800 } });
  const widths = () => page.locator('.finder select').evaluateAll((all) => all.map((list) => list.clientWidth));
  const before = await widths();
  await page.getByLabel('Who is it, and what do they ask?').fill('gdpr');
  await page.getByLabel('Who is it, and what do they ask?').press('Enter');
  await page.getByText('No persona, stage or question matches “gdpr”.').waitFor();
  expect(await widths()).toEqual(before);
  await page.close();
});

test('the finder asks for a stage once, and takes the one that its list shows the second time', async () => {
  const page = await sample.open('');
  const typed = page.getByLabel('Who is it, and what do they ask?');
  await typed.fill('works council');
  await typed.press('Enter');
  await page.getByText('Works council: choose a stage.').waitFor();
  expect(page.url()).toBe(sample.at(''));
  await page.getByRole('button', { name: 'Show what to send' }).click();
  await page.waitForURL(sample.at('map/works-council/awareness/'));
  // It is remembered from now on, so it is a choice.
  await page.goto(sample.at(''));
  await typed.fill('finance lead');
  await typed.press('Enter');
  await page.waitForURL(sample.at('map/finance-lead/awareness/'));
  await page.close();
});

test('the finder remembers the last choice in the browser', async () => {
  const page = await sample.open('');
  await page.getByLabel('I am talking to').selectOption('it-lead');
  await page.getByLabel('who is at').selectOption('adoption');
  await page.getByRole('button', { name: 'Show what to send' }).click();
  await page.waitForURL(sample.at('map/it-lead/adoption/'));
  await page.goto(sample.at(''));
  expect(await page.getByLabel('I am talking to').inputValue()).toBe('it-lead');
  expect(await page.getByLabel('who is at').inputValue()).toBe('adoption');
  await page.close();
});

test('a saved scope holds in the finder, the grid, gaps, requests and the search', async () => {
  const page = await sample.open('content/?persona=works-council');
  await eventually(() => page.locator('[data-status-line]').innerText()).toMatch(/ of /);
  await page.getByRole('button', { name: 'Save as my scope' }).click();
  await page.getByText('Saved as your scope in this browser.').waitFor();
  await page.goto(sample.at(''));
  expect(await page.getByLabel('I am talking to').inputValue()).toBe('works-council');
  await page.getByLabel('Only my scope').check();
  expect(await page.locator('.grid tbody tr:visible').count()).toBe(1);
  for (const address of ['gaps/', 'gaps/by-need/', 'requests/']) {
    await page.goto(sample.at(address));
    await page.getByText(/^\d+ of \d+ entries here are in your scope\.$/).waitFor();
    const personas = await page
      .locator('[data-personas]:visible')
      .evaluateAll((entries) => entries.map((entry) => (entry as HTMLElement).dataset.personas ?? ''));
    expect(personas.length, address).toBeGreaterThan(0);
    expect(
      personas.every((ids) => ids.split(' ').includes('works-council')),
      address,
    ).toBe(true);
  }
  let dialog = await searchFor(page, 'agreement');
  await eventually(() => titles(dialog, /^Questions/)).not.toEqual([]);
  expect(await dialog.getByRole('link', { name: /price|payback/i }).count()).toBe(0);
  // A scope never hides that something exists.
  dialog = await searchFor(page, 'grants');
  await dialog.getByText('Nothing in your scope matches, so these are results from everything.').waitFor();
  await eventually(() => titles(dialog, /^Pieces/)).toContain('Fördermittel für Planung und Energiemessung');
  await page.close();
});

test('a CRM can name the language of the buyer, and learns which there are', async () => {
  const page = await sample.open('find/?persona=cfo&stage=evaluation&language=de');
  await page.waitForURL(sample.at('map/finance-lead/evaluation/?language=de'));
  await page.goto(sample.at('find/?persona=cfo&stage=evaluation&language=fr'));
  const problem = page.getByRole('status').getByText('No language “fr”. Choose one:');
  expect(await problem.getByRole('link').allInnerTexts()).toEqual(['German', 'English']);
  await problem.getByRole('link', { name: 'German' }).click();
  await page.waitForURL(sample.at('map/finance-lead/evaluation/?language=de'));
  await page.close();
});

describe('on one page', () => {
  let page: Page;

  beforeAll(async () => {
    page = await sample.open('');
  });

  afterAll(() => page.close());

  test('a search with a misspelled word finds what was meant, and says so', async () => {
    const dialog = await searchFor(page, 'zahnradherstelelr');
    await eventually(() => titles(dialog, /^Pieces/)).toContain('Zahnradhersteller liefert wieder pünktlich');
    await dialog.getByText('No results for “zahnradherstelelr”. Showing results for “zahnradhersteller”.').waitFor();
  });

  test('a search finds words without accents, and other forms in their own language', async () => {
    let dialog = await searchFor(page, 'Fordermittel');
    await eventually(() => titles(dialog, /^Pieces/)).toEqual(['Fördermittel für Planung und Energiemessung']);
    // Stemmed as German, "Zuschuss" is not "Zuschüssen", but "Kredite" is "Krediten" and "Auftrages" is "Auftrag".
    dialog = await searchFor(page, 'Kredite');
    await eventually(() => titles(dialog, /^Pieces/)).toEqual(['Fördermittel für Planung und Energiemessung']);
    dialog = await searchFor(page, 'calculators');
    await eventually(() => titles(dialog, /^Pieces/)).toContain('Payback calculator');
  });

  test('pieces that must not be used come after those that may be sent, even if they match better', async () => {
    for (const [words, best] of [
      ['price', 'The 30-day pilot'],
      ['case study', 'A gear maker delivers on time again'],
    ] as const) {
      const dialog = await searchFor(page, words);
      const badges = dialog
        .locator('section', { has: page.getByRole('heading', { name: /^Pieces/ }) })
        .locator('.badges');
      await eventually(() => titles(dialog, /^Pieces/)).toContain(best);
      expect(await badges.first().innerText(), words).toMatch(/OK for/);
      expect(await badges.last().innerText(), words).toContain('Do not send');
      expect(await dialog.getByRole('heading', { name: 'Do not use' }).count(), words).toBe(1);
    }
    expect(await page.getByRole('dialog').locator('[data-copy]').count()).toBe(0);
  });

  test('a search without results offers a request with the words that were tried', async () => {
    const dialog = await searchFor(page, 'qwxzbrtl sovereignty');
    const link = dialog.getByRole('link', { name: 'Request “qwxzbrtl sovereignty”' });
    await link.waitFor();
    const address = decodeURIComponent((await link.getAttribute('href')) ?? '');
    expect(address).toContain('https://git.example.com/vindhalm/content/issues/new');
    expect(address).toContain('Searched for “qwxzbrtl sovereignty”');
  });

  test('a search whose words are in no piece together shows what has some of them, then offers a request', async () => {
    const dialog = await searchFor(page, 'escrow forklifts');
    await dialog.getByText('No piece or question matches all of “escrow forklifts”. These match some of it.').waitFor();
    expect(await titles(dialog, /^Pieces/)).toEqual(['The company behind Vindhalm']);
    expect(await titles(dialog, /^Questions/)).toEqual([
      '“You are a small company. What if you go out of business in five years?”',
    ]);
    await dialog.getByRole('link', { name: 'Request “escrow forklifts”' }).waitFor();
  });

  test('a search for a buyer, a term or a competitor shows it first', async () => {
    for (const [words, heading, title] of [
      ['CFO', /^Personas/, 'Finance lead'],
      ['mql', /^Terms/, 'Marketing-qualified lead'],
      ['large erp system', /^Competitors/, 'Nordfeld ERP'],
      ['win against nordfeld', /^Competitors/, 'Nordfeld ERP'],
    ] as const) {
      const dialog = await searchFor(page, words);
      await eventually(() => titles(dialog, heading)).toContain(title);
      expect(await dialog.getByRole('heading', { level: 3 }).first().innerText()).toMatch(heading);
    }
  });

  test('a search says which other words it looked for', async () => {
    const dialog = await searchFor(page, 'zu teuer');
    await eventually(() => titles(dialog, /^Pieces/)).toContain('When the other offer is cheaper');
    await dialog.getByText(/Also searched for too expensive, expensive, /).waitFor();
  });
});

test('a search finds retired and expired pieces on request, or if nothing else matches', async () => {
  const page = await sample.open('');
  const dialog = await searchFor(page, 'savings spreadsheet');
  const title = 'Savings at a glance (2023 spreadsheet)';
  await dialog.getByText(/results?\./).waitFor();
  expect(await titles(dialog, /./)).not.toContain(title);
  await dialog.getByLabel('Include retired and expired').check();
  await eventually(() => titles(dialog, /^Pieces/)).toContain(title);
  expect(await dialog.locator('li', { hasText: title }).first().innerText()).toContain('Retired');
  await dialog.getByLabel('Include retired and expired').uncheck();
  await dialog.getByRole('searchbox').fill('foundry casting electricity');
  const expired = 'A foundry finds out what electricity each casting uses';
  await eventually(() => titles(dialog, /^Pieces/)).toEqual([expired]);
  expect(await dialog.locator('li', { hasText: expired }).innerText()).toContain('Do not send');
  await dialog.getByRole('link', { name: 'Request “foundry casting electricity”' }).waitFor();
  await page.close();
});

test('under a sub-path, a search finds words in a language without spaces and leads to the piece, and hostile text in a title, a body or a search stays text', async () => {
  const page = await changed.open('');
  await searchFor(page, '生産計画');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await eventually(() => titles(dialog, /^Pieces/)).toEqual(['生産計画の入門']);
  await dialog.getByRole('link', { name: '生産計画の入門' }).click();
  await page.waitForURL(changed.at('content/japanese/'));
  expect(new URL(page.url()).pathname).toBe(`${BASE}content/japanese/`);
  await page.goto(changed.at('?q=heliotrope'));
  await eventually(() => titles(dialog, /^Pieces/)).toEqual(['<img src=x> & <b>bold</b> heliotrope']);
  expect(await dialog.locator('.excerpt').first().innerText()).toContain(
    '<script>alert(1)</script> here, and AT&amp;T &lt;b&gt; next to AT&T <b>',
  );
  expect(await dialog.locator('img, b, script').count()).toBe(0);
  await dialog.getByRole('searchbox').fill('<b>zzzzqq</b>');
  await dialog.getByText('No results for “<b>zzzzqq</b>”').waitFor();
  expect(await dialog.locator('b').count()).toBe(0);
  await page.close();
});

test('searches are remembered only in the browser, and can be cleared', async () => {
  const page = await sample.open('');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  const dialog = await searchFor(page, 'escrow');
  await dialog
    .getByRole('link', { name: /out of business/ })
    .first()
    .click();
  await page.waitForURL(/requests|map/);
  const again = await searchFor(page, '');
  await again.getByRole('button', { name: 'escrow' }).click();
  expect(await again.getByRole('searchbox').inputValue()).toBe('escrow');
  await again.getByRole('searchbox').fill('');
  await again.getByRole('button', { name: 'Clear recent searches' }).click();
  await again.getByRole('button', { name: 'escrow' }).waitFor({ state: 'detached' });
  expect(await page.evaluate(() => localStorage.getItem('content-audit-searches'))).toBeNull();
  expect(sent.filter((address) => address.includes('escrow'))).toEqual([]);
  await page.close();
});

test('the code of the search is loaded only at the first search', async () => {
  const page = await sample.open('');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(new URL(request.url()).pathname));
  await page.reload();
  expect(sent.filter((address) => /search-dialog|pagefind|facts\.json|finder\.json/.test(address))).toEqual([]);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  expect(sent.filter((address) => address.includes('search-dialog'))).not.toEqual([]);
  await page.close();
});

test('a saved scope hides nothing where it names no persona, or values that are not there any more', async () => {
  const page = await sample.open('/gaps/');
  const shown = page.locator('[data-work-shown]');
  const all = await shown.innerText();
  const save = (scope: object) =>
    page.evaluate((kept) => {
      localStorage.setItem('content-audit-scope', JSON.stringify(kept));
      localStorage.setItem('content-audit-scope-on', '');
    }, scope);
  await save({ persona: [], product: ['flowboard'] });
  await page.reload({ waitUntil: 'networkidle' });
  expect(await shown.innerText()).toBe(all);
  expect(await page.getByLabel('Only my scope').isHidden()).toBe(true);
  await save({ persona: ['renamed-since'], product: [] });
  await page.goto(sample.at('/content/'));
  await page.getByRole('button', { name: 'Use my scope' }).click();
  await eventually(() => page.locator('[data-status-line]').innerText()).toContain('No scope saved yet');
  expect(page.url()).toBe(sample.at('/content/'));
  await page.close();
});

test('the list of pieces searches all text, and a scope can be saved', async () => {
  const page = await sample.open('content/');
  const statusLine = page.locator('[data-status-line]');
  const total = await statusLine.innerText();
  await page.getByRole('search', { name: 'Search and sort pieces' }).getByRole('searchbox').fill('escrow');
  await eventually(() => page.locator('tbody th').allInnerTexts()).toEqual(['The company behind Vindhalm']);
  await eventually(() => new URL(page.url()).search).toBe('?q=escrow');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await eventually(() => statusLine.innerText()).toBe(total);

  await page.getByRole('button', { name: 'Use my scope' }).click();
  await eventually(() => statusLine.innerText()).toContain('No scope saved yet');
  const link = page.locator('.facets').getByRole('link', { name: 'Works council' });
  const narrowed = `${await link.locator('.count').innerText()} of ${total}`;
  await link.click();
  await eventually(() => statusLine.innerText()).toBe(narrowed);
  await page.getByRole('button', { name: 'Save as my scope' }).click();
  await eventually(() => statusLine.innerText()).toContain('Saved');
  await page.goto(sample.at('content/'));
  await page.getByRole('button', { name: 'Use my scope' }).click();
  await eventually(() => statusLine.innerText()).toBe(narrowed);
  await page.close();
});

test('the CSV has exactly the pieces of the list, in its order', async () => {
  const page = await sample.open('content/?format=calculator&sort=reviewed');
  await eventually(() => page.locator('[data-status-line]').innerText()).toMatch(/^\d+ of \d+ pieces$/);
  const shown = await page.locator('tbody th').allInnerTexts();
  expect(shown.length).toBeGreaterThan(1);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download CSV' }).click(),
  ]);
  const [header = [], ...rows] = readCsv(readFileSync(await download.path(), 'utf8').replace(/^\uFEFF/, ''));
  expect(rows.map((row) => row[header.indexOf('title')])).toEqual(shown);
  expect(rows.map((row) => row[header.indexOf('page')])).toContain(sample.at('content/roi-calculator/'));
  const reviewed = rows.map((row) => row[header.indexOf('reviewedOn')] ?? '');
  expect(reviewed).toEqual(reviewed.toSorted().reverse());
  await page.close();
});

test('the finder reads ids, names and aliases from an address, and explains what it does not know', async () => {
  const page = await sample.open('find/?persona=CFO&stage=shortlist&product=Vindhalm%20Monitor');
  await page.waitForURL(sample.at('map/finance-lead/evaluation/?product=monitor'));
  await page.goto(sample.at('find/?persona=cfo&stage=nowhere&product=monitor'));
  const statusLine = page.locator('[data-status-line]');
  await statusLine.getByText('No stage “nowhere”. Choose one:').waitFor();
  expect(await page.getByLabel('I am talking to').inputValue()).toBe('finance-lead');
  expect(await page.getByLabel('about').inputValue()).toBe('monitor');
  await statusLine.getByRole('link', { name: 'Decision' }).click();
  await page.waitForURL(sample.at('map/finance-lead/decision/?product=monitor'));
  await page.goto(sample.at('find/?persona=cfo'));
  await statusLine.getByText('This link does not name a stage.').waitFor();
  await page.close();
});

test('without scripts, every filter is a page with its pieces', async () => {
  const page = await sample.open('content/', { javaScriptEnabled: false });
  const link = page.locator('.facets').getByRole('link', { name: 'Works council' });
  const promised = await link.locator('.count').innerText();
  await link.click();
  await page.waitForURL(sample.at('content/by/persona/works-council/'));
  expect(String(await page.locator('.lines > li').count())).toBe(promised);
  await page.locator('.lines a').first().click();
  await page.waitForURL(/\/content\/[^/]+\/$/);
  await page.close();
});

test('axe finds nothing on the open search and on the filtered list, in light and dark', async () => {
  const page = await sample.open('content/?persona=finance-lead&q=plan', { colorScheme: 'light' });
  await eventually(() => page.locator('[data-status-line]').innerText()).toMatch(/of \d+ pieces/);
  expect(await axeProblems(page)).toEqual([]);
  const dialog = await searchFor(page, 'payback');
  await eventually(() => titles(dialog, /^Requests/)).not.toEqual([]);
  expect(await axeProblems(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axeProblems(page, { runOnly: ['color-contrast'] })).toEqual([]);
  await page.close();
});
