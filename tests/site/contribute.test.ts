/** The form for a new piece in a real browser: its link carries a file that passes `check`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { temporaryFolder } from '../content-folder.ts';
import { copySample } from '../sample/copy.ts';
import { holdBack } from './hold-back.ts';
import { TODAY } from './product.ts';
import { sampleSite } from './sample-site.ts';

const sample = sampleSite();

async function openForm(query = ''): Promise<Page> {
  const page = await sample.open(`/contribute/${query}`, { permissions: ['clipboard-read', 'clipboard-write'] });
  const problems: string[] = [];
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('close', () => expect(problems).toEqual([]));
  await page.locator('[name=title]').focus();
  await page.locator('[data-ready]').waitFor();
  return page;
}

interface Piece {
  readonly title: string;
  readonly summary?: string;
  readonly body?: string;
  readonly say?: string;
}

/** Fills in everything a live piece needs. */
async function fill(
  page: Page,
  { title, summary = 'What it is.', body = 'How to use it.', say = 'Here it is.' }: Piece,
) {
  await page.locator('[name=title]').fill(title);
  await page.locator('[name=summary]').fill(summary);
  await page.locator('[name=url]').fill('https://www.vindhalm.example/a-new-one');
  await page.locator('[name=format]').selectOption('template');
  await page.locator('[name=status]').selectOption('live');
  await page.locator('[name=owner]').selectOption('customer-success');
  await page.locator('[name="serves.0.persona"]').selectOption('finance-lead');
  await page.locator('[name="serves.0.stage"]').selectOption('adoption');
  await page.getByLabel('Which numbers prove that it paid off?').check();
  await page.locator('[name="reviewed.on"]').fill(TODAY);
  await page.locator('[name="reviewed.by"]').selectOption('customer-success');
  await page.locator('[name=share]').selectOption('customers');
  await page.locator('[name=say]').fill(say);
  await page.locator('[name=whenToUse]').fill('Before the renewal.');
  await page.locator('[name=body]').fill(body);
}

/** A field, a wrong and a right entry, the message, and the field that shows it where it is another one. */
const mistakes: readonly (readonly [field: string, wrong: string, right: string, message: RegExp, place?: string])[] = [
  ['body', 'a {b} c', 'a b c', /Line \d+ of the file: /],
  [
    'url',
    'vindhalm.example',
    'https://vindhalm.example',
    /“Address” is not a web address: "vindhalm\.example"\. Copy the full address from the browser, starting with https/,
  ],
  [
    'url',
    'https://tools.vindhalm.example/payback/',
    'https://vindhalm.example',
    /^content\/pieces\/\S+\.mdx has the same address\./,
  ],
  ['url', '', 'https://vindhalm.example', /^The piece is live but has no `url` or `file`\./, 'status'],
  ['reviewed.on', '2027-01-01', TODAY, /^The review date, 2027-01-01, is in the future/],
  ['title', '   ', 'A new one', /“Title” is missing/],
  ['title', 'a\u202eb', 'A new one', /reverses the reading direction/],
  ['next', 'bord-deck', 'board-deck', /Unknown piece "bord-deck"\. Did you mean board-deck\?/],
];

const link = (page: Page) => page.getByRole('link', { name: 'Open the file in GitHub' });

/** What the link gives the host: the path of the file and its text. */
async function carried(page: Page): Promise<{ file: string; text: string }> {
  await link(page).waitFor();
  const address = new URL((await link(page).getAttribute('href')) ?? '');
  expect(address.origin + address.pathname).toBe('https://git.example.com/vindhalm/content/new/main');
  return { file: address.searchParams.get('filename') ?? '', text: address.searchParams.get('value') ?? '' };
}

/** The sample content with the file added. */
function written({ file, text }: { file: string; text: string }) {
  const folder = temporaryFolder();
  copySample(path.join(folder, 'content'));
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text, { flag: 'wx' });
  const { audit, findings } = checkContent({ directory: path.join(folder, 'content'), today: TODAY });
  const own = findings.filter((finding) => finding.file === file);
  return { piece: audit?.model.pieces.find((piece) => piece.path === file), own };
}

test('what is entered while the form is loading is kept', async () => {
  const page = await sample.open('/contribute/');
  const arrive = await holdBack(page, '**/contribute/choices.json');
  await page.locator('[name=title]').pressSequentially('First-year figures');
  await page.locator('[name=status]').selectOption('draft');
  await page.locator('[name=body]').fill('How to use it.');
  arrive();
  await page.locator('[data-ready]').waitFor();
  const values = ['title', 'status', 'body'].map((name) => page.locator(`[name=${name}]`).inputValue());
  expect(await Promise.all(values)).toEqual(['First-year figures', 'draft', 'How to use it.']);
  await expect.poll(() => page.locator('[data-preview]').inputValue()).toContain('title: First-year figures');
  await page.close();
});

test('a form whose code does not arrive says so', async () => {
  const page = await sample.open('/contribute/');
  await page.route('**/record-form.*', (route) => route.abort());
  await page.locator('[name=title]').fill('First-year figures');
  await expect.poll(() => page.locator('[data-status]').innerText()).toMatch(/^The form could not be loaded\./);
  await page.close();
});

describe('the link carries a valid file', () => {
  test.each<[string, Piece]>([
    ['usual', { title: 'First-year figures' }],
    ['German', { title: 'Größe „zählt“: das Maß', summary: 'Für alle, die’s wissen wollen.' }],
    [
      'Chinese and Japanese',
      {
        title: '内容監査の手引き：設備',
        summary: '設備の稼働率をどう測るか。',
        body: '最初の会議で使う。\n\n- 一\n- 二',
        say: 'ご質問の件です。',
      },
    ],
    ['right to left', { title: 'مدقق المحتوى', body: 'שלום' }],
    [
      'hostile',
      {
        title: '--- "\': {x: [y]} # <script>alert(1)</script> & *a !b %c @d',
        summary: '</textarea><img src=x onerror=alert(1)>',
        say: '- a\n---\nx: y\n\ttab: z\n"quoted"',
        body: '---\n\nNot the end.\n\n`{code}` and \\{ a brace',
      },
    ],
  ])('for %s text', async (_kind, piece) => {
    const page = await openForm();
    await fill(page, piece);
    const handed = await carried(page);
    const { own, piece: read } = written(handed);
    expect(own).toEqual([]);
    expect(read).toMatchObject({
      title: piece.title.normalize('NFC'),
      summary: piece.summary ?? 'What it is.',
      say: piece.say ?? 'Here it is.',
      format: 'template',
      reviewed: { on: TODAY, by: 'customer-success' },
      serves: [{ persona: 'finance-lead', stage: 'adoption', fit: 'primary', answers: ['did-it-pay'] }],
    });
    expect(read?.body.trim()).toBe((piece.body ?? 'How to use it.').trim());
    expect(await page.locator('[data-preview]').inputValue()).toBe(handed.text);
    await page.close();
  });

  test('with several cells, more fields and a list of ids', async () => {
    const page = await openForm();
    await fill(page, { title: 'Two of them' });
    await page.getByRole('button', { name: 'Add a persona and stage' }).click();
    await page.locator('[name="serves.1.persona"]').selectOption('it-lead');
    await page.locator('[name="serves.1.stage"]').selectOption('adoption');
    await page.locator('[name="serves.1.fit"]').selectOption('secondary');
    await page.getByText('More fields').click();
    await page.locator('[name=reviewEvery]').fill('90');
    await page.locator('[name=supersedes]').fill('savings-sheet-2023, price-overview-2025');
    await page.getByLabel('Vindhalm Planner').check();
    const { piece } = written(await carried(page));
    expect(piece).toMatchObject({
      reviewEvery: 90,
      products: ['planner'],
      supersedes: ['savings-sheet-2023', 'price-overview-2025'],
      serves: [{ persona: 'finance-lead' }, { persona: 'it-lead', fit: 'secondary', answers: [] }],
    });
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    expect(written(await carried(page)).piece?.serves).toHaveLength(1);
    await page.close();
  });
});

describe('during typing', () => {
  test('an error shows at its field, and the file cannot be sent until it is fixed', async () => {
    const page = await openForm();
    await fill(page, { title: 'A new one' });
    await link(page).waitFor();
    await page.getByText('More fields').click();
    for (const [field, wrong, right, message, place = field] of mistakes) {
      const control = page.locator(`[name="${field}"]`);
      await control.fill(wrong);
      await control.blur();
      await expect
        .poll(() => page.locator(`[data-problem="${place}"]`).innerText(), { message: field })
        .toMatch(message);
      expect(await page.locator(`[name="${place}"]`).getAttribute('aria-invalid')).toBe('');
      await link(page).waitFor({ state: 'hidden' });
      await control.fill(right);
      await link(page).waitFor();
      expect(await control.getAttribute('aria-invalid')).toBe(null);
    }
    await page.locator('[name="reviewed.by"]').selectOption('');
    await page.locator('[data-problem="reviewed.by"]').getByText('“Reviewed by” is missing').waitFor();
    await page.close();
  });

  test('a warning shows at its field and in the list, and the file can still be sent', async () => {
    const page = await openForm();
    await fill(page, { title: 'A new one', summary: '' });
    await link(page).waitFor();
    await page.locator('[name=summary]').blur();
    await page
      .locator('[data-problem=summary]')
      .getByText('Warning: The piece has no summary. Add `summary:`')
      .waitFor();
    await page.getByRole('status').getByText('Ready to send, with 1 warning:').waitFor();
    expect(await page.locator('[data-problems] li').allInnerTexts()).toEqual(['The piece has no summary.']);
    await page.close();
  });

  test('a field shows no error before it was visited; missing fields are listed', async () => {
    const page = await openForm();
    await page.locator('[name=title]').fill('A new one');
    await page.getByRole('status').getByText('3 things to complete or fix:').waitFor();
    expect(await page.locator('[data-problems] li').allInnerTexts()).toEqual([
      '“Format” is missing.',
      '“Status” is missing.',
      '“Owner” is missing.',
    ]);
    expect(await page.locator('.problem:not(:empty)').count()).toBe(0);
    await page.close();
  });
});

test('a file that is too long for an address is copied, and the page to paste it opens', async () => {
  const page = await openForm();
  const body = '設備の稼働率をどう測るか。'.repeat(80);
  await fill(page, { title: 'A long one', body });
  const button = page.getByRole('button', { name: 'Copy the file and open GitHub' });
  await button.waitFor();
  expect(await link(page).isVisible()).toBe(false);
  await page.context().route('https://git.example.com/**', (route) => route.fulfill({ body: 'The host.' }));
  const opening = page.context().waitForEvent('page');
  await button.click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toContain(body);
  const opened = await opening;
  await opened.waitForURL('https://git.example.com/**');
  const address = new URL(opened.url());
  expect(Object.fromEntries(address.searchParams)).toEqual({ filename: 'content/pieces/a-long-one.mdx' });
  expect(written({ file: 'content/pieces/a-long-one.mdx', text: await copied() }).own).toEqual([]);
  await page.close();
});

test('a new piece gets a file name that is not in use', async () => {
  const page = await openForm();
  await fill(page, { title: 'Board deck' });
  expect((await carried(page)).file).toBe('content/pieces/board-deck-2.mdx');
  await page.close();
});

test('the address can fill in the persona, stage and format', async () => {
  const page = await openForm(
    '?serves.0.persona=it-lead&serves.0.stage=awareness&format=article&title=%3Cb%3E&owner=unknown',
  );
  expect(await page.locator('[name="serves.0.persona"]').inputValue()).toBe('it-lead');
  expect(await page.locator('[name=format]').inputValue()).toBe('article');
  expect(await page.locator('[name=title]').inputValue()).toBe('<b>');
  expect(await page.locator('[name=owner]').inputValue()).toBe('');
  await page.close();
});

test('the code that checks the form is fetched only at the first interaction', async () => {
  const page = await sample.open('/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(sample.at('/contribute/'), { waitUntil: 'load' });
  expect(asked.filter((file) => /form|choices/.test(file))).toEqual([]);
  await page.locator('[name=title]').focus();
  await page.locator('[data-ready]').waitFor();
  expect(asked.filter((file) => /form|choices/.test(file))).toHaveLength(2);
  await page.close();
});

test('the page needs no knowledge of Git, with and without scripts', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await sample.open('/contribute/', { javaScriptEnabled });
    const text = await page.locator('html').innerText();
    expect(text).not.toMatch(/\b(?:commit|branch|fork|repository|push|pull request)/i);
    expect(text).toContain('Without the form');
    expect(await page.getByRole('link', { name: 'Open an empty file in GitHub' }).isVisible()).toBe(true);
    expect(await page.locator('.contribute').isVisible()).toBe(javaScriptEnabled);
    await page.close();
  }
});
