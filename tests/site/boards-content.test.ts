/** Boards and data with content that is hostile, personal or moved to another folder. */
import { mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { pieceRows } from '../../src/data/pieces.ts';
import { pagesOf } from '../../src/site/pages.ts';
import { base as baseContent, contentFolder, piece } from '../content-folder.ts';
import { readCsv } from '../data/read-csv.ts';
import { canaries, LEAK } from '../publish/canaries.ts';
import { attribute, type Page, readPages, textOf } from './html.ts';
import { build, TODAY, temporaryFolder } from './product.ts';

const { folder, remove } = temporaryFolder();
const site = path.join(folder, 'dist');
const base = '/base/';
const formula = '=HYPERLINK("https://www.example.com","Click")';
const personal = 'Ask jo.doe@example.com or +49 151 23456789 <script>alert(1)</script>';

const files = {
  ...canaries,
  'site.yaml': `${baseContent['site.yaml']}  demandVotes: 100\naddress: https://audit.example.com${base}\nrepository: https://github.com/example/content\n`,
  'pieces/payback-guide.mdx': piece(`supersedes: [old-guide]\n`).replace(/^title: .*$/m, `title: '${formula}'`),
  'pieces/old-guide.mdx': piece('', { without: ['url', 'title', 'status'] }).replace(
    /^---/,
    '---\ntitle: The old guide\nstatus: retired\nurl: https://www.example.com/old-guide',
  ),
  'pieces/lost.mdx': piece('title: Nine signs of wear\nurl: https://www.example.com/lost\n', {
    without: ['title', 'url', 'serves'],
  }),
  '.links.json': `${JSON.stringify({
    version: 1,
    links: [
      {
        address: 'https://www.example.com/payback-guide',
        state: 'moved',
        on: '2026-11-15',
        said: '301',
        to: 'https://www.example.com/"><script>alert(1)</script>',
      },
      { address: 'https://www.example.com/lost', state: 'broken', on: '2026-11-15', said: '404 <b>Not Found</b>' },
      { address: 'https://www.example.com/unknown-to-all', state: 'broken', on: '2026-11-15', said: '404' },
    ],
  })}\n`,
  // With this many votes its gap is first everywhere.
  'requests/9-loud.yaml': `ask: { kind: new, title: ${JSON.stringify(personal)}, votes: 50, requestedOn: 2026-11-13 }\n`,
  'requests/8-hostile.yaml': `ask:
  kind: new
  title: ${JSON.stringify(personal)}
  words: ${JSON.stringify(personal)}
  tried: ${JSON.stringify(personal)}
  why: ${JSON.stringify(personal)}
  neededBy: 2026-12-01
  persona: buyer
  stage: awareness
  requestedOn: 2026-11-13
triage:
  status: needs-info
  owner: content-team
  decidedOn: 2026-11-13
  reason: ${JSON.stringify(personal)}
  outcome: ${JSON.stringify(personal)}
`,
};

let pages: ReadonlyMap<string, Page>;

beforeAll(() => {
  pages = builtFrom(contentFolder(files), site);
});

afterAll(remove);

function builtFrom(content: string, output: string): ReadonlyMap<string, Page> {
  const { status, text } = build(content, output);
  if (status !== 0) throw new Error(text);
  return readPages(output, base);
}

/** The text of a file, unpacked if it is part of the search. */
function unpacked(file: string): string {
  const bytes = readFileSync(file);
  return String(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes);
}

function data(name: string, of = site): string {
  return readFileSync(path.join(of, 'data', name), 'utf8');
}

test('the review page lists broken and moved links with a fix, and shows answers of servers as text', () => {
  const page = pages.get(`${base}review/`);
  const heading = page?.elements.find((element) => element.tagName === 'h2' && textOf(element) === 'Broken links');
  const section = heading?.parentNode && 'tagName' in heading.parentNode ? heading.parentNode : undefined;
  const text = section ? textOf(section).replace(/\s+/g, ' ') : '';
  expect(text).toContain('The link to “Nine signs of wear” was broken on 2026-11-15: 404 <b>Not Found</b>.');
  expect(text).toContain('Enter the current address, or retire the piece.');
  expect(text).toContain('has moved to https://www.example.com/"><script>alert(1)</script> (checked 2026-11-15).');
  expect(text).toContain('Update the address: url: https://www.example.com/"><script>alert(1)</script>');
  expect(text).not.toContain('unknown-to-all');
  const links = page?.links.map(({ address }) => address);
  expect(links).toEqual(expect.arrayContaining([`${base}content/lost/`, `${base}content/payback-guide/`]));
});

test('a formula in a title is text in every spreadsheet and unchanged in JSON', () => {
  const cells = readdirSync(path.join(site, 'data'))
    .filter((name) => name.endsWith('.csv'))
    .flatMap((name) => readCsv(data(name).slice(1)).flat());
  expect(cells).toContain(`'${formula}`);
  expect(cells.filter((cell) => /^\s*[=+@]/.test(cell))).toEqual([]);
  expect(JSON.parse(data('pieces.json')).items.map(({ title }: { title: string }) => title)).toContain(formula);
});

test('the page of a request shows what sales wrote as text, without personal data', () => {
  const page = pages.get(`${base}requests/8-hostile/`);
  const heading = page?.elements.find(({ tagName }) => tagName === 'h1');
  expect(heading && textOf(heading)).toBe(
    'Ask [email address removed] or [phone number removed] <script>alert(1)</script>',
  );
});

test('no file of the site has personal data from a request or the agreement, and none of it runs', () => {
  const published = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const leaks = (text: string) => LEAK.test(text) || /jo\.doe|151 23456789/.test(text);
  const texts = published.map(({ name, parentPath }) => ({ name, text: unpacked(path.join(parentPath, name)) }));
  expect(texts.filter(({ text }) => leaks(text)).map(({ name }) => name)).toEqual([]);
  // The search index is packed. A request is in it with a mask in place of the address.
  expect(
    texts.filter(({ text }) => text.includes('[email address removed]')).map(({ name }) => path.extname(name)),
  ).toEqual(expect.arrayContaining(['.html', '.json', '.csv', '.pf_fragment']));
  const scripts = [...pages.values()].flatMap(({ elements }) => elements.filter(({ tagName }) => tagName === 'script'));
  expect(scripts.filter((script) => attribute(script, 'src') === undefined)).toEqual([]);
});

test('under a sub-path, lists link to their data and data to their pages', () => {
  const linksOf = (address: string) => pages.get(`${base}${address}`)?.links.map((link) => link.address);
  expect(linksOf('gaps/')).toContain(`${base}data/tasks.csv`);
  expect(linksOf('gaps/by-need/')).toContain(`${base}data/gaps.csv`);
  for (const { page } of JSON.parse(data('pieces.json')).items) {
    expect(pages.has(new URL(page).pathname), page).toBe(true);
    expect(page).toMatch(/^https:\/\/audit\.example\.com\/base\/content\//);
  }
});

test('a replaced piece keeps its page, which links to the piece that replaces it', () => {
  const old = pages.get(`${base}content/old-guide/`);
  const notice = old?.elements.find((element) => attribute(element, 'class') === 'notice');
  expect(notice && textOf(notice)).toContain(`Replaced by ${formula}`);
  expect(old?.links.map(({ address }) => address)).toContain(`${base}content/payback-guide/`);
});

test('moving files to other folders changes no address, and rows only in their path', () => {
  const content = contentFolder(files);
  mkdirSync(path.join(content, 'pieces', 'money', 'guides'), { recursive: true });
  const move = (name: string, to: string) =>
    renameSync(path.join(content, 'pieces', name), path.join(content, 'pieces', to, name));
  move('payback-guide.mdx', path.join('money', 'guides'));
  move('old-guide.mdx', 'money');
  const made = (directory: string) => {
    const { audit } = checkContent({ directory, today: TODAY });
    if (!audit) throw new Error('The content has errors.');
    // A build that makes other pages than these fails.
    return { pages: pagesOf(audit).sort(), rows: pieceRows(audit) };
  };
  const [before, after] = [made(contentFolder(files)), made(content)];
  expect(after.pages).toEqual(before.pages);
  const withoutPath = ({ path: _, ...row }: Record<string, unknown>) => row;
  expect(after.rows.map(withoutPath)).toEqual(before.rows.map(withoutPath));
  expect(after.rows.map((row) => row.path)).toContainEqual(expect.stringContaining('money/guides/payback-guide.mdx'));
});
