/**
 * Accepted cases in a damaged repository, built into a site and opened in a browser: texts appear exactly as written, and nothing
 * else happens.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BYTE_ORDER_MARK, unguard } from '../../src/data/csv.ts';
import { sharedBrowser } from '../browser.ts';
import { runHere } from '../cli/run-command.ts';
import { readCsv } from '../data/read-csv.ts';
import { openRepository } from '../forge/repository.ts';
import { attribute, type Page as BuiltPage, readPages, textOf } from '../site/html.ts';
import { build, preview, root, type Server, TODAY, temporaryFolder } from '../site/product.ts';
import { shownCases, together } from './cases/all.ts';
import { overwriteObjects } from './git-objects.ts';
import { tally } from './tally.ts';
import { writeContent } from './write-content.ts';

const { folder, remove } = temporaryFolder();
const content = path.join(folder, 'content');
const site = path.join(folder, 'site');
/** A file that code from content would leave behind, and a word that it would print. */
const canary = path.join(folder, 'canary');
const SECRET = 'f3a9c1b7d2e84655';
let pages: ReadonlyMap<string, BuiltPage>;

beforeAll(() => {
  writeContent(content, together(shownCases));
  const repo = openRepository(folder);
  repo.git('init', '--quiet', '--initial-branch=main');
  repo.commit('2026-10-01T12:00:00Z');
  overwriteObjects(repo, 'rubbish');
  const { status, text } = build(content, site, { CANARY: canary, SECRET_WORD: SECRET });
  if (status !== 0) throw new Error(text);
  pages = readPages(site);
});

afterAll(remove);

describe('in the files of the site', () => {
  it('nothing shows that code from content ran', () => {
    const ran = existsSync(canary);
    tally('scriptsRun', Number(ran));
    expect(ran).toBe(false);
    const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const telling = files.filter(({ name, parentPath }) => readFileSync(path.join(parentPath, name)).includes(SECRET));
    expect(telling).toEqual([]);
    expect(files.length).toBeGreaterThan(shownCases.length);
  });

  it('the home page says that the past is unknown because the repository is damaged', () => {
    tally('troubles');
    const main = pages.get('/')?.elements.find(({ tagName }) => tagName === 'main');
    expect(main && textOf(main)).toMatch(/repository is damaged|Git cannot read the repository/);
  });

  it('all scripts, handlers and styles are the product’s own, and every page has its policy', () => {
    const headers = readFileSync(path.join(root, 'SECURITY.md'), 'utf8');
    expect(headers).toContain("Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; ");
    const problems: string[] = [];
    for (const { address, elements } of pages.values()) {
      const policy = elements.find((element) => attribute(element, 'http-equiv') === 'content-security-policy');
      const said = (policy && attribute(policy, 'content')) ?? '';
      if (said === '' || !headers.includes(`Content-Security-Policy: ${said};`))
        problems.push(`${address}: policy "${said}"`);
      for (const element of elements) {
        if (element.tagName === 'script' && textOf(element) !== '') problems.push(`${address}: script in the page`);
        if (['style', 'base', 'object', 'embed', 'iframe', 'form'].includes(element.tagName)) {
          const own = element.tagName === 'form' && attribute(element, 'action') === undefined;
          if (!own) problems.push(`${address}: <${element.tagName}>`);
        }
        for (const { name } of element.attrs)
          if (/^(?:on|style$|srcdoc$)/.test(name)) problems.push(`${address}: ${name}`);
      }
    }
    expect(problems).toEqual([]);
  });

  it('every address is safe to open, and links to other sites get no access to the window', () => {
    const problems: string[] = [];
    for (const { address, links } of pages.values()) {
      for (const link of links) {
        const { protocol, host } = new URL(link.address, `https://site.invalid${address}`);
        if (!['https:', 'http:', 'mailto:'].includes(protocol)) problems.push(`${address}: ${link.address}`);
        if (host === 'site.invalid' || protocol === 'mailto:') continue;
        if (link.element !== 'a' || !link.rel?.split(' ').includes('noopener'))
          problems.push(`${address}: ${link.address}`);
      }
    }
    expect(problems).toEqual([]);
  });

  it('lists have no formulas for spreadsheets, and every title exactly as written for programs', () => {
    const pieces = Object.keys(together(shownCases)).filter((file) => file.startsWith('pieces/'));
    for (const list of ['pieces', 'gaps', 'requests', 'personas']) {
      const cells = published(list).flat();
      expect(
        cells.filter(
          (cell) =>
            /(?:^|[\r\n])[\s"']*[=+@＝＋－＠-]|^[\t\r]/.test(cell) && !cell.startsWith("'") && !/^-?\d+$/.test(cell),
        ),
      ).toEqual([]);
      expect(cells.length).toBeGreaterThan(10);
    }
    const [head = [], ...rows] = published('pieces');
    const inCsv = new Map(rows.map((row) => [row[head.indexOf('id')], unguard(row[head.indexOf('title')] ?? '')]));
    const { items } = JSON.parse(readFileSync(path.join(site, 'data', 'pieces.json'), 'utf8'));
    expect(items.length).toBe(pieces.length + 1);
    for (const { id, title } of items) expect(inCsv.get(id)).toBe(title);
  });
});

describe('in a browser', () => {
  const watched = {
    dialogs: [] as string[],
    strangers: [] as string[],
    refused: [] as string[],
    errors: [] as string[],
  };
  let server: Server;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    server = await preview(content, site);
    browser = await sharedBrowser();
    context = await browser.newContext();
    const own = new URL(server.address).origin;
    // The page reports every block by the policy to the test: a block means that something was tried.
    await context.exposeFunction('tellRefusal', (what: string) => watched.refused.push(what));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) => {
        Reflect.get(window, 'tellRefusal')(`${location.pathname} ${violatedDirective} ${blockedURI}`);
      });
    });
    page = await context.newPage();
    page.on('dialog', (dialog) => {
      watched.dialogs.push(page.url());
      return dialog.dismiss();
    });
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== own) watched.strangers.push(request.url());
    });
    page.on('pageerror', (error) => watched.errors.push(`${page.url()} ${error.message}`));
  });

  afterAll(async () => {
    await context?.close();
    await server?.stop();
  });

  /** Opens a page, and says what it shows once its scripts have run. */
  async function opened(at: string) {
    // Scripts of the site are modules, which run before this event.
    const answer = await page.goto(new URL(at, server.address).href, { waitUntil: 'domcontentloaded' });
    const shown = await page.evaluate(() => ({
      didRun: Reflect.has(window, 'ran'),
      text: `${document.title}\n${document.querySelector('main')?.textContent ?? ''}`,
    }));
    return { status: answer?.status(), ...shown };
  }

  it.each(shownCases)('$name: the page shows its texts exactly as written', async ({ shown }) => {
    const { status, didRun, text: all } = await opened(shown.page);
    tally('scriptsRun', Number(didRun));
    expect({ status, didRun }).toEqual({ status: 200, didRun: false });
    const text = folded(all);
    expect(shown.texts.filter((wanted) => !text.includes(folded(wanted)))).toEqual([]);
    expect((shown.hidden ?? []).filter((secret) => text.includes(secret))).toEqual([]);
    tally('acceptedAsExpected');
  });

  it.each([
    '',
    'content/',
    'personas/',
    'gaps/',
    'requests/',
    'review/',
    'changes/',
    'map/hostile/awareness/',
    'data/',
  ])('the list /%s is there, and runs nothing', async (list) => {
    expect(await opened(list)).toMatchObject({ status: 200, didRun: false });
  });

  it('no page opened a dialog, contacted another host, was blocked or failed', () => {
    tally('scriptsRun', watched.dialogs.length);
    expect(watched).toEqual({ dialogs: [], strangers: [], refused: [], errors: [] });
  });
});

describe('in a report', () => {
  it('as Markdown, titles make no mention, issue link, markup or extra cell', async () => {
    const { exit, out } = await runHere(['report', '--content', content, '--today', TODAY, '--format', 'md']);
    expect(exit).toBe(0);
    expect(out).toContain('octocat');
    expect(out).not.toMatch(/@(?!\u200b)|(?<!\\)<|(?<!\\)\[|(?:^|[^\\])#\d/m);
    const rows = out.split('\n').filter((line) => line.startsWith('|'));
    expect(new Set(rows.map((row) => row.split(/(?<!\\)(?:\\\\)*\|/).length)).size).toBe(1);
  });

  it('as text, no line is a command to a code host', async () => {
    const { exit, out } = await runHere(['report', '--content', content, '--today', TODAY]);
    expect(exit).toBe(0);
    expect(out.split('\n').filter((line) => /^\s*::/.test(line) || line.includes('##['))).toEqual([]);
  });
});

/** The rows of a list that the site publishes. */
function published(list: string): string[][] {
  return readCsv(readFileSync(path.join(site, 'data', `${list}.csv`), 'utf8').replace(BYTE_ORDER_MARK, ''));
}

/** A text as a reader sees it: any number of spaces and line ends are one space. */
function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ');
}
