/** The development server as a process: pages follow saved files, and errors are shown until they are fixed. */
import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generate } from '../../bench/generate.ts';
import { PAGE_POLICY } from '../../src/site/frame/security-headers.ts';
import { sharedBrowser } from '../browser.ts';
import { sampleContent } from '../sample/sample.ts';
import { astroDev, dev, type Server, TODAY, temporaryFolder } from './product.ts';

const { folder, remove } = temporaryFolder();
const content = path.join(folder, 'content');
const stages = path.join(content, 'stages.yaml');
const broken = path.join(folder, 'broken-from-the-start');
let browser: Browser;
let server: Server;
let page: Page;

beforeAll(async () => {
  generate({ pieces: 5, seed: 'dev', directory: content, today: TODAY });
  cpSync(content, broken, { recursive: true });
  cpSync(path.join(sampleContent, 'brand'), path.join(content, 'brand'), { recursive: true });
  appendFileSync(path.join(content, 'site.yaml'), "\nbrand:\n  accent: '#0b6b5f'\n  logo: content/brand/logo.svg\n");
  browser = await sharedBrowser();
  server = await dev(content);
  page = await browser.newPage();
  await page.goto(server.address);
});

afterAll(async () => {
  await page?.close();
  await server?.stop();
  remove();
});

function rename(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(file, text.replace(from, to));
}

/** Opens a new page, because an earlier change may reload an open one and cancel its navigation. */
async function open(address: string): Promise<void> {
  await page.close();
  page = await browser.newPage();
  await page.goto(address);
}

test('the company’s logo and color are on the page', async () => {
  const colour = await fetch(new URL('brand/accent.css', server.address));
  expect(await colour.text()).toContain('#0b6b5f');
  await page.waitForFunction(() => (document.querySelector<HTMLImageElement>('.brand img')?.naturalWidth ?? 0) > 0);
});

test('an address without its slash leads to the page', async () => {
  await open(new URL('gaps?from=a-note', server.address).href);
  await page.getByRole('heading', { level: 1, name: 'Gaps' }).waitFor();
  expect(page.url()).toBe(new URL('gaps/?from=a-note', server.address).href);
  await open(server.address);
});

test('the address of a page may end with its file, as at static hosts', async () => {
  const files = readdirSync(path.join(content, 'pieces'), { recursive: true, encoding: 'utf8' });
  const piece = path.basename(files.find((file) => file.endsWith('.mdx')) ?? '', '.mdx');
  for (const name of ['', 'gaps/', `content/${piece}/`]) {
    const [page, same] = await Promise.all(
      [name, `${name}index.html`].map((address) => fetch(new URL(address, server.address))),
    );
    expect([name, page?.status, same?.status]).toEqual([name, 200, 200]);
    expect((await page?.text()) === (await same?.text()), name).toBe(true);
  }
  const missing = ['nothing/index.html', 'gapsindex.html', 'content/_frame/index.html'];
  const statuses = missing.map(async (name) => (await fetch(new URL(name, server.address))).status);
  expect(await Promise.all(statuses)).toEqual([404, 404, 404]);
});

test('a saved change appears without a reload', async () => {
  rename(stages, 'name: Awareness', 'name: Waking up');
  await page.getByRole('columnheader', { name: 'Waking up' }).waitFor();
});

test('a new file gets its page at once', async () => {
  const first = readFileSync(path.join(content, 'personas', 'finance-lead.mdx'), 'utf8');
  writeFileSync(path.join(content, 'personas', 'new-buyer.mdx'), first.replace(/^name:.*$/m, 'name: New buyer'));
  await page.getByRole('link', { name: 'New buyer', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'New buyer' }).waitFor();
});

test('data files follow a saved change', async () => {
  const fetched = (file: string) => fetch(new URL(file, server.address));
  const types: Record<string, string> = {
    'data/personas.json': 'application/json; charset=utf-8',
    'data/personas.csv': 'text/csv; charset=utf-8',
    'data/audit.schema.json': 'application/schema+json; charset=utf-8',
    'data/content-audit.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'calendar/all.ics': 'text/calendar; charset=utf-8',
    'feeds/all.xml': 'application/atom+xml; charset=utf-8',
    'feeds/persona/new-buyer.json': 'application/feed+json; charset=utf-8',
  };
  for (const [file, type] of Object.entries(types)) {
    const response = await fetched(file);
    expect([file, response.status, response.headers.get('content-type')]).toEqual([file, 200, type]);
  }
  expect(await (await fetched('data/personas.json')).text()).toContain('New buyer');
  expect((await fetched('data/nothing.json')).status).toBe(404);
});

test('a saved piece has a page as long as there is the file, and no other address is taken for one', async () => {
  const statusOf = async (name: string) => (await fetch(new URL(`content/${name}/`, server.address))).status;
  const piece = path.join(content, 'pieces', 'saved-piece.mdx');
  writeFileSync(
    piece,
    '---\ntitle: Saved <b>piece\nformat: guide\nstatus: draft\nowner: content-team\n---\n\nAll of $& it.\n',
  );
  await expect.poll(() => statusOf('saved-piece')).toBe(200);
  const shown = await (await fetch(new URL('content/saved-piece/', server.address))).text();
  expect(shown).toMatch(/<h1[^>]*>Saved &lt;b&gt;piece<\/h1>/);
  expect(shown).toContain('All of $&amp; it.');
  expect(shown).not.toContain('mark-of-the');
  rmSync(piece);
  await expect.poll(() => statusOf('saved-piece')).toBe(404);
  expect([await statusOf('_frame'), await statusOf('constructor')]).toEqual([404, 404]);
});

test('the search finds a saved change', async () => {
  const piece = path.join(content, 'pieces', 'just-saved.mdx');
  const fields = 'format: guide\nstatus: draft\nowner: content-team';
  await open(new URL('content/', server.address).href);
  for (const word of ['heliotrope', 'turnsole']) {
    writeFileSync(piece, `---\ntitle: About the ${word}\n${fields}\n---\n\nAll about it.\n`);
    await page.getByRole('rowheader', { name: `About the ${word}` }).waitFor();
    await page.waitForLoadState('load');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('searchbox').fill(word);
    await page
      .getByRole('dialog')
      .getByRole('link', { name: `About the ${word}` })
      .waitFor();
  }
  rmSync(piece);
});

test('an error appears over the last good page and in the terminal with file, line and fix, until it is fixed', async () => {
  await open(server.address);
  rename(stages, 'name: Waking up', 'nmae: <b>Waking up</b>');
  const overlay = page.locator('content-errors');
  // The server may read the file while it is being written, and then reads it again.
  const text = () => overlay.evaluate((element) => element.shadowRoot?.textContent ?? '');
  await expect.poll(text).toMatch(/stages\.yaml:\d+:\d+[\s\S]*nmae/);
  expect(await overlay.evaluate((element) => element.shadowRoot?.querySelectorAll('b').length)).toBe(0);
  await expect.poll(() => server.text()).toMatch(/stages\.yaml[\s\S]*nmae/);
  expect((await fetch(server.address)).status).toBe(200);

  rename(stages, 'nmae: <b>Waking up</b>', 'name: Awake');
  await page.getByRole('columnheader', { name: 'Awake' }).waitFor();
  await expect.poll(() => overlay.count()).toBe(0);
});

test('of many errors, the window shows the first, and a key or the button at its top closes it', async () => {
  const pieces = Array.from({ length: 100 }, (_, index) => path.join(content, 'pieces', `wrong-${index}.mdx`));
  await open(new URL('gaps/', server.address).href);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const piece of pieces) writeFileSync(piece, '---\ntitle: No other field\n---\n');
  const close = page.getByRole('button', { name: 'Close', exact: true });
  await close.waitFor();
  const box = await close.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(200);
  const text = await page.locator('content-errors').evaluate((element) => element.shadowRoot?.textContent ?? '');
  expect(text).toMatch(/\d more errors in the terminal/);
  expect(text.length).toBeLessThan(10_000);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('content-errors').count()).toBe(0);
  // The page connects again, as one that the browser shows again, and stays as it is.
  const connected = page.waitForResponse((response) => response.url().endsWith('/events'));
  await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pagehide'));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await connected;
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  expect(await page.locator('content-errors').count()).toBe(0);
  for (const piece of pieces) rmSync(piece);
  await expect.poll(() => server.text()).toMatch(/All errors fixed\.\s*$/);
});

test('what is typed in a form stays when the content changes, and after the reader wants the page again', async () => {
  await open(new URL('contribute/', server.address).href);
  const field = page.locator('#f-title');
  await field.pressSequentially('Half a sen');
  rename(stages, 'name: Awake', 'name: Wide open');
  const reload = page.getByRole('button', { name: 'Reload', exact: true });
  await reload.waitFor();
  await page.keyboard.type('tence');
  expect(await field.inputValue()).toBe('Half a sentence');
  // The form keeps what is typed once its code has arrived.
  await page.locator('[data-ready]').waitFor();
  await reload.click();
  await page.getByText('Wide open').first().waitFor({ state: 'attached' });
  await expect.poll(() => field.inputValue()).toBe('Half a sentence');
  rename(stages, 'name: Wide open', 'name: Awake');
});

test('rows that are added to a form stay when the content changes', async () => {
  await open(new URL('contribute/', server.address).href);
  // An earlier change has reached it.
  await page.getByText('Awake').first().waitFor({ state: 'attached' });
  await page.locator('#f-title').focus();
  await page.locator('[data-ready]').waitFor();
  await page.locator('[data-add]').first().click();
  rename(stages, 'name: Awake', 'name: Wide open');
  const reload = page.getByRole('button', { name: 'Reload', exact: true });
  await reload.waitFor();
  await reload.click();
  await page.getByText('Wide open').first().waitFor({ state: 'attached' });
  rename(stages, 'name: Wide open', 'name: Awake');
  await page.getByText('Awake').first().waitFor({ state: 'attached' });
});

test.each(['//', '//[', '/\\', '//gaps/', '/%', '/gaps/?from=//['])('%s has an answer', async (asked) => {
  const status = await new Promise<number | undefined>((resolve, reject) => {
    get(server.address, { path: asked }, (answer) => resolve(answer.resume().statusCode)).on('error', reject);
  });
  expect(status).toBeLessThan(500);
});

test('pages have the content security policy of a published site', async () => {
  const html = await (await fetch(server.address)).text();
  expect(html).toContain(`<meta http-equiv="content-security-policy" content="${PAGE_POLICY}">`);
});

test('content with errors at the start shows the findings until they are fixed', async () => {
  const file = path.join(broken, 'stages.yaml');
  rename(file, 'name: Awareness', 'nmae: Awareness');
  const other = await dev(broken);
  try {
    const visitor = await browser.newPage();
    const response = await visitor.goto(other.address);
    expect(response?.status()).toBe(500);
    await visitor.locator('pre').getByText('nmae').first().waitFor();
    rename(file, 'nmae: Awareness', 'name: Awareness');
    await visitor.getByRole('columnheader', { name: 'Awareness' }).waitFor();
    await visitor.close();
  } finally {
    await other.stop();
  }
});

test('npx astro dev, for those who change templates, follows saved content and serves search and data', async () => {
  const other = await astroDev(content);
  try {
    const home = async () => (await fetch(other.address)).text();
    expect(await home()).toContain('Awake');
    rename(stages, 'name: Awake', 'name: Wide awake');
    await expect.poll(home).toContain('Wide awake');
    const files = ['data/personas.json', 'pagefind/parts.json'].map((file) => fetch(new URL(file, other.address)));
    expect((await Promise.all(files)).map(({ status }) => status)).toEqual([200, 200]);
    const [piece = ''] = readdirSync(path.join(content, 'pieces'), { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.mdx'),
    );
    const page = await fetch(new URL(`content/${path.basename(piece, '.mdx')}/`, other.address));
    expect(page.status).toBe(200);
    expect(await page.text()).not.toContain('mark-of-the');
  } finally {
    await other.stop();
  }
});
