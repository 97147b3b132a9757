/** What a team's content may do to the boards and the data: be hostile, be personal, move to another folder. */
import { mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { base as baseContent, contentFolder, piece } from '../content-folder.ts';
import { readCsv } from '../data/read-csv.ts';
import { canaries, LEAK } from '../publish/canaries.ts';
import { attribute, type Page, readPages, textOf } from './html.ts';
import { build, temporaryFolder } from './product.ts';

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
  // So loud that its gap stands first wherever the most pressing one is shown.
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

/** What is in a file; of the search, what it is packed from. */
function unpacked(file: string): string {
  const bytes = readFileSync(file);
  return String(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes);
}

function data(name: string, of = site): string {
  return readFileSync(path.join(of, 'data', name), 'utf8');
}

test('broken and moved links stand on the review page, with what to write; what was answered is text', () => {
  const page = pages.get(`${base}review/`);
  const heading = page?.elements.find((element) => element.tagName === 'h2' && textOf(element) === 'Links to mend');
  const section = heading?.parentNode && 'tagName' in heading.parentNode ? heading.parentNode : undefined;
  const text = section ? textOf(section).replace(/\s+/g, ' ') : '';
  expect(text).toContain('The link to “Nine signs of wear” was broken on 2026-11-15: 404 <b>Not Found</b>.');
  expect(text).toContain('Write where it is now, or retire the piece.');
  expect(text).toContain('has moved to https://www.example.com/"><script>alert(1)</script> (checked 2026-11-15).');
  expect(text).toContain('Update the address: url: https://www.example.com/"><script>alert(1)</script>');
  expect(text).not.toContain('unknown-to-all');
  const links = page?.links.map(({ address }) => address);
  expect(links).toEqual(expect.arrayContaining([`${base}content/lost/`, `${base}content/payback-guide/`]));
});

test('a formula is text in every spreadsheet, and unchanged in JSON', () => {
  const cells = readdirSync(path.join(site, 'data'))
    .filter((name) => name.endsWith('.csv'))
    .flatMap((name) => readCsv(data(name).slice(1)).flat());
  expect(cells).toContain(`'${formula}`);
  expect(cells.filter((cell) => /^\s*[=+@]/.test(cell))).toEqual([]);
  expect(JSON.parse(data('pieces.json')).items.map(({ title }: { title: string }) => title)).toContain(formula);
});

test('what sales wrote is text on the page of the request, without what is personal', () => {
  const page = pages.get(`${base}requests/8-hostile/`);
  const heading = page?.elements.find(({ tagName }) => tagName === 'h1');
  expect(heading && textOf(heading)).toBe(
    'Ask [email address removed] or [phone number removed] <script>alert(1)</script>',
  );
});

test('nothing personal from a request or the agreement is in any file of the site, and nothing of it runs', () => {
  const published = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const leaks = (text: string) => LEAK.test(text) || /jo\.doe|151 23456789/.test(text);
  const texts = published.map(({ name, parentPath }) => ({ name, text: unpacked(path.join(parentPath, name)) }));
  expect(texts.filter(({ text }) => leaks(text)).map(({ name }) => name)).toEqual([]);
  // The search is packed: a request is found by what is in the place of an address.
  expect(
    texts.filter(({ text }) => text.includes('[email address removed]')).map(({ name }) => path.extname(name)),
  ).toEqual(expect.arrayContaining(['.html', '.json', '.csv', '.pf_fragment']));
  const scripts = [...pages.values()].flatMap(({ elements }) => elements.filter(({ tagName }) => tagName === 'script'));
  expect(scripts.filter((script) => attribute(script, 'src') === undefined)).toEqual([]);
});

test('under a sub-path the lists lead to their data, and the data to their pages', () => {
  const links = pages.get(`${base}gaps/`)?.links.map(({ address }) => address);
  expect(links).toContain(`${base}data/gaps.csv`);
  for (const { page } of JSON.parse(data('pieces.json')).items) {
    expect(pages.has(new URL(page).pathname), page).toBe(true);
    expect(page).toMatch(/^https:\/\/audit\.example\.com\/base\/content\//);
  }
});

test('a piece that was replaced keeps its page, which says by what', () => {
  const old = pages.get(`${base}content/old-guide/`);
  const notice = old?.elements.find((element) => attribute(element, 'class') === 'notice');
  expect(notice && textOf(notice)).toContain(`Replaced by ${formula}`);
  expect(old?.links.map(({ address }) => address)).toContain(`${base}content/payback-guide/`);
});

test('when files move to other folders no address changes, and no row but for its path', () => {
  const content = contentFolder(files);
  mkdirSync(path.join(content, 'pieces', 'money', 'guides'), { recursive: true });
  const move = (name: string, to: string) =>
    renameSync(path.join(content, 'pieces', name), path.join(content, 'pieces', to, name));
  move('payback-guide.mdx', path.join('money', 'guides'));
  move('old-guide.mdx', 'money');
  const moved = path.join(folder, 'moved');
  expect([...builtFrom(content, moved).keys()].sort()).toEqual([...pages.keys()].sort());
  const rows = (of: string) =>
    JSON.parse(data('pieces.json', of)).items.map(({ path: _, ...row }: Record<string, unknown>) => row);
  expect(rows(moved)).toEqual(rows(site));
  expect(data('pieces.json', moved)).toContain('pieces/money/guides/payback-guide.mdx');
});
