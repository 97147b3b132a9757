/** The page on which a marketer decides on an import, in a real browser and against hostile requests. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { sharedBrowser } from '../browser.ts';
import type { Ran } from '../cli/captured.ts';
import { main, runHere } from '../cli/run-command.ts';
import { axeProblems } from './axe.ts';
import { environment, TODAY, temporaryFolder } from './product.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await sharedBrowser();
});

/** A list with stages only. */
const list = [
  'Title,URL,Type,Funnel,Topic',
  ...Array.from({ length: 12 }, (_, index) => {
    const [funnel, topic] = [['TOFU', 'MOFU', 'BOFU'][index % 3], ['Money', 'Safety'][index % 2]];
    return `Piece ${index},https://www.example.com/p/${index},Guide,${funnel},${topic}`;
  }),
  '<script>document.title = "run"</script>,https://www.example.com/x,Guide,"<img src=x onerror=alert(1)>",Money',
  '',
].join('\n');

interface Review {
  readonly address: string;
  readonly folder: string;
  readonly source: string;
  readonly content: string;
  /** Waits until the command ends. */
  ended(): Promise<Ran>;
}

async function startReview(text = list, options: { map?: string } = {}): Promise<Review> {
  const { folder, remove } = temporaryFolder();
  const [source, content] = [path.join(folder, 'list.csv'), path.join(folder, 'audit/content')];
  writeFileSync(source, text);
  const map = path.join(folder, 'list.csv.mapping.yaml');
  if (options.map !== undefined) writeFileSync(map, options.map);
  const { address, ended } = await opened(['import', source, '--review', '--content', content, '--today', TODAY]);
  onTestFinished(async () => {
    // A review that ended has no server.
    await fetch(address, { method: 'POST', headers: { Origin: new URL(address).origin }, body: CANCEL }).catch(
      () => {},
    );
    await ended;
    remove();
  });
  return { address, folder, source, content, ended: () => ended };
}

/** What the button to cancel sends. */
const CANCEL = 'action=cancel';

/** Runs a command until it names the address of its page. */
function opened(args: readonly string[]): Promise<{ address: string; ended: Promise<Ran> }> {
  return new Promise((resolve, reject) => {
    const ended = runHere(args, {}, (err) => {
      const address = /Open (http:\S+)/.exec(err)?.[1];
      if (address) resolve({ address, ended });
    });
    ended.then(({ err, out }) => reject(new Error(err + out)), reject);
  });
}

async function openReview({ address }: Review, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

const group = (page: Page, value: string) =>
  page.locator('fieldset.import-value').filter({ has: page.locator('legend', { hasText: new RegExp(`^${value}$`) }) });

const cell = (page: Page, id: string) => page.locator(`[data-cell="${id}"] strong`);

async function addBuyers(page: Page, names: string): Promise<void> {
  await page.locator('#buyer').fill(names);
  await page.locator('#buyer').press('Enter');
  await group(page, 'TOFU').first().locator('label', { hasText: 'CFO' }).waitFor();
}

test('fills the grid as groups are chosen, and writes what import --map writes from the saved mapping', async () => {
  const review = await startReview();
  const page = await openReview(review);
  await addBuyers(page, 'CFO, IT lead');
  await group(page, 'TOFU').locator('label', { hasText: 'CFO' }).click();
  await expect.poll(() => cell(page, 'cfo/awareness').textContent()).toBe('4 pieces');
  await group(page, 'BOFU').locator('label', { hasText: 'IT lead' }).click();
  await expect.poll(() => cell(page, 'it-lead/decision').textContent()).toBe('4 pieces');
  await page.getByText('8 of 13 rows on the grid').waitFor();
  await group(page, 'MOFU').getByText('More choices').click();
  await group(page, 'MOFU').getByText('Leave these rows out').click();
  await page.getByText('8 of 9 rows on the grid').waitFor();
  await page.getByRole('button', { name: 'Write' }).click();
  await page.getByRole('heading', { name: 'Import finished' }).waitFor();
  const { exit, out } = await review.ended();
  expect(exit).toBe(1);
  expect(out).toContain('list.csv.mapping.yaml');

  const map = path.join(review.folder, 'list.csv.mapping.yaml');
  expect(readFileSync(map, 'utf8')).toContain('Funnel: TOFU');
  const other = path.join(review.folder, 'other/content');
  const args = ['import', review.source, '--map', map, '--content', other, '--today', TODAY];
  await runHere(args);
  const filesIn = (folder: string) =>
    Object.fromEntries(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
        .map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]),
    );
  expect(filesIn(review.content)).toEqual(filesIn(other));

  // The next import uses the saved choices by itself.
  const again = await runHere(['import', review.source, '--content', review.content, '--today', TODAY]);
  expect(again.out).toContain('0 new pieces, 0 changed, 9 unchanged');
});

test('shows the choices of a mapping file, keeps its comments and other rules, and takes choices back', async () => {
  const map = [
    '# Agreed with sales.',
    'rules:',
    '  - when: { Funnel: TOFU }',
    '    set: { persona: CFO, stage: awareness }',
    '  - when: { Funnel: BOFU, Topic: Money }',
    '    set: { persona: CFO, stage: decision, share: public }',
    '',
  ].join('\n');
  const review = await startReview(list, { map });
  const page = await openReview(review);
  expect(await cell(page, 'cfo/awareness').textContent()).toBe('4 pieces');
  const chip = group(page, 'TOFU').getByRole('checkbox', { name: 'CFO' });
  expect(await chip.isChecked()).toBe(true);
  await chip.uncheck({ force: true });
  await expect.poll(() => cell(page, 'cfo/awareness').textContent()).toBe('No piece');
  await page.getByRole('button', { name: 'Write' }).click();
  await review.ended();
  const saved = readFileSync(path.join(review.folder, 'list.csv.mapping.yaml'), 'utf8');
  expect(saved).toContain('# Agreed with sales.');
  expect(saved).toContain('share: public');
  expect(saved).not.toContain('persona: CFO, stage: awareness');
});

test('works with the keyboard alone, and keeps the focus where it was', async () => {
  const review = await startReview();
  const page = await openReview(review);
  await addBuyers(page, 'CFO');
  await group(page, 'TOFU').getByRole('checkbox', { name: 'CFO' }).focus();
  await page.keyboard.press('Space');
  await expect.poll(() => cell(page, 'cfo/awareness').textContent()).toBe('4 pieces');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('persona:["Funnel","TOFU"]');
  await page.keyboard.press('Space');
  await expect.poll(() => cell(page, 'cfo/awareness').textContent()).toBe('No piece');
});

test('works without scripts: a button updates the grid, and Write first shows what changed', async () => {
  const review = await startReview();
  const page = await openReview(review, { javaScriptEnabled: false });
  await page.locator('#buyer').fill('CFO');
  await page.getByRole('button', { name: 'Update the grid' }).last().click();
  await group(page, 'TOFU').locator('label', { hasText: 'CFO' }).click();
  await page.getByRole('button', { name: 'Write' }).click();
  await page.getByText('Check the grid, then press Write again.').waitFor();
  expect(existsSync(review.content)).toBe(false);
  expect(await cell(page, 'cfo/awareness').textContent()).toBe('4 pieces');
  await page.getByRole('button', { name: 'Write' }).click();
  await review.ended();
  expect(readdirSync(path.join(review.content, 'pieces'))).toHaveLength(13);
});

describe.each([360, 1280])('at a width of %i pixels', (width) => {
  test.each(['light', 'dark'] as const)('is readable in %s, and no wider than the screen', async (colorScheme) => {
    const review = await startReview();
    const page = await openReview(review, { viewport: { width, height: 900 }, colorScheme });
    await addBuyers(page, 'CFO, IT lead');
    for (const summary of await page.locator('.import-choices > section > details > summary').all()) {
      if (!(await summary.evaluate((one) => one.parentElement?.hasAttribute('open')))) await summary.click();
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await axeProblems(page)).toEqual([]);
    const { SCREENSHOTS } = process.env;
    if (SCREENSHOTS) {
      await page.screenshot({ path: path.join(SCREENSHOTS, `${width}-${colorScheme}.png`), fullPage: true });
    }
  });
});

describe('a hostile', () => {
  test('cell is text, and the policy of the page refuses every other script', async () => {
    const review = await startReview();
    const page = await openReview(review);
    const refused: string[] = [];
    page.on('console', (message) => refused.push(message.text()));
    await page.getByText('<img src=x onerror=alert(1)>').first().waitFor();
    expect(await page.title()).toBe('Import list.csv');
    expect(await page.locator('img, main script').count()).toBe(0);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "run"';
      document.body.append(script);
    });
    expect(await page.title()).toBe('Import list.csv');
    expect(refused.join()).toContain('Content Security Policy');
  });

  test('request with another host, origin, secret or method is refused', async () => {
    const { address } = await startReview();
    const { host, origin, port } = new URL(address);
    const ask = (target: string, headers: Record<string, string>, method = 'POST') =>
      new Promise<number | undefined>((resolve, reject) => {
        const sent = request(target, { agent: false, method, headers }, (response) => {
          response.resume();
          resolve(response.statusCode);
        });
        sent.once('error', reject);
        sent.end(method === 'POST' ? CANCEL : undefined);
      });
    const own = { Host: host, Origin: origin, 'Content-Length': String(CANCEL.length) };
    expect(await ask(address, { ...own, Host: 'audit.example.com' })).toBe(403);
    expect(await ask(address, { ...own, Host: `localhost:${port}` })).toBe(403);
    expect(await ask(address, { ...own, Origin: 'https://www.example.com' })).toBe(403);
    expect(await ask(address, { ...own, Origin: 'null' })).toBe(403);
    expect(await ask(address, { Host: host, 'Content-Length': own['Content-Length'] })).toBe(403);
    expect(await ask(`${origin}/`, { Host: host }, 'GET')).toBe(404);
    expect(await ask(`${origin}/${'A'.repeat(32)}/`, own)).toBe(404);
    expect(await ask(`${address}../${'A'.repeat(32)}/style.css`, { Host: host }, 'GET')).toBe(404);
    expect(await ask(`${address}__proto__`, { Host: host }, 'GET')).toBe(404);
    expect(await ask(address, { Host: host }, 'DELETE')).toBe(404);
    expect(await ask(address, { ...own, 'Content-Length': '99999999' })).toBe(413);
    expect(await ask(address, { Host: host }, 'GET')).toBe(200);
  });

  test('machine on the network cannot connect: the server is on loopback only', async () => {
    const { address } = await startReview();
    const { hostname, port } = new URL(address);
    expect(hostname).toBe('127.0.0.1');
    const others = Object.values(networkInterfaces()).flatMap((all) =>
      (all ?? []).flatMap(({ address: at, family, internal }) => (internal || family !== 'IPv4' ? [] : at)),
    );
    for (const at of others) await expect(fetch(`http://${at}:${port}/`)).rejects.toThrow();
  });
});

describe('the command ends and writes nothing', () => {
  test('after Cancel', async () => {
    const review = await startReview();
    const page = await openReview(review);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Canceled; nothing was written.').waitFor();
    expect(await review.ended()).toMatchObject({ exit: 2, err: expect.stringContaining('Canceled') });
    expect(readdirSync(review.folder)).toEqual(['list.csv']);
    await expect(fetch(review.address)).rejects.toThrow();
  });

  test('after Ctrl+C', async () => {
    const { folder, remove } = temporaryFolder();
    onTestFinished(remove);
    const source = path.join(folder, 'list.csv');
    writeFileSync(source, list);
    const args = ['import', source, '--review', '--content', path.join(folder, 'content'), '--today', TODAY];
    const child = spawn(process.execPath, [main, ...args], { env: environment });
    let err = '';
    const address = new Promise<string>((resolve) => {
      child.stderr.on('data', (chunk: Buffer) => {
        err += chunk;
        const [, found] = /Open (http:\S+)/.exec(err) ?? [];
        if (found) resolve(found);
      });
    });
    // Once the page is there, the command waits for an answer or an interrupt.
    await fetch(await address);
    child.kill('SIGINT');
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(2);
    expect(err).toContain('Canceled');
    expect(readdirSync(folder)).toEqual(['list.csv']);
  });
});
