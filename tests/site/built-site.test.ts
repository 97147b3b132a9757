/** The sample company's site: every route, every link, valid HTML, no inline scripts and no requests to other sites. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { sampleContent } from '../sample/sample.ts';
import { attribute, type Page, textOf } from './html.ts';
import { kindsOfPages, samplePages, sharedSample } from './sample-site.ts';

const { site } = await sharedSample();
const pages = await samplePages();
/** Every file of the site, relative to its folder. */
const files = new Set(readdirSync(site, { recursive: true, encoding: 'utf8' }));

/** The ids of the files in a folder of the content, from their names. */
function idsIn(kind: string): string[] {
  return readdirSync(path.join(sampleContent, kind), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => path.basename(file, '.mdx'));
}

function frontMatter(file: string) {
  const [, text = ''] = readFileSync(path.join(sampleContent, file), 'utf8').split(/^---$/m);
  return parseYaml(text);
}

test('every piece, persona and cell has its page', () => {
  const stages: { id: string }[] = parseYaml(readFileSync(path.join(sampleContent, 'stages.yaml'), 'utf8'));
  const active = idsIn('personas').filter((id) => (frontMatter(`personas/${id}.mdx`).status ?? 'active') === 'active');
  const expected = [
    ...['/', '/404.html', '/content/', '/personas/', '/gaps/', '/method/'],
    ...idsIn('pieces').map((id) => `/content/${id}/`),
    ...idsIn('personas').map((id) => `/personas/${id}/`),
    ...active.flatMap((persona) => stages.map((stage) => `/map/${persona}/${stage.id}/`)),
  ];
  expect([...pages.keys()]).toEqual(expect.arrayContaining(expected));
});

test('every link leads somewhere, and every page can be reached from the home page', () => {
  const broken: string[] = [];
  const seen = new Set(['/']);
  const queue = ['/'];
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    for (const { element, address: target } of pages.get(address)?.links ?? []) {
      const url = new URL(target, `https://site.invalid${address}`);
      if (url.host !== 'site.invalid') continue;
      const page = pages.get(url.pathname);
      const reached = page
        ? url.hash === '' || page.ids.has(decodeURIComponent(url.hash.slice(1)))
        : isAsset(url.pathname);
      if (!reached) broken.push(`${address}: ${element} to ${target}`);
      if (page && !seen.has(url.pathname)) {
        seen.add(url.pathname);
        queue.push(url.pathname);
      }
    }
  }
  expect(broken).toEqual([]);
  expect([...pages.keys()].filter((address) => !seen.has(address))).toEqual(['/404.html']);
});

function isAsset(address: string): boolean {
  return files.has(address.slice(1));
}

test('links to other sites are web or mail addresses with rel=noopener', () => {
  for (const page of pages.values()) {
    for (const { element, address, rel } of page.links) {
      if (!/^[a-z][a-z0-9+.-]*:/i.test(address)) continue;
      expect(element, `${page.address}: ${address}`).toBe('a');
      expect(address).toMatch(/^(?:https?:\/\/|mailto:)/);
      if (address.startsWith('http')) expect(rel, `${page.address}: ${address}`).toContain('noopener');
    }
  }
});

test('scripts and styles are files of the site, and all pages share one stylesheet', () => {
  const sheets = new Set<string | undefined>();
  for (const { address, elements } of pages.values()) {
    const inline = elements.filter(
      (element) =>
        ['style', 'iframe', 'object', 'embed', 'base'].includes(element.tagName) ||
        (element.tagName === 'script' &&
          (textOf(element) !== '' || !/^\/(?:_astro\/[^/]+|theme)\.js$/.test(attribute(element, 'src') ?? ''))) ||
        element.attrs.some(({ name }) => name === 'style' || name.startsWith('on')),
    );
    expect(
      inline.map(({ tagName }) => tagName),
      address,
    ).toEqual([]);
    for (const element of elements)
      if (attribute(element, 'rel') === 'stylesheet') sheets.add(attribute(element, 'href'));
  }
  expect([...sheets]).toEqual(['/brand/accent.css', expect.stringMatching(/^\/_astro\/.*\.css$/)]);
});

test('every page shows the logo as a picture with its size', () => {
  const drawn = readFileSync(path.join(sampleContent, 'brand', 'logo.svg'));
  expect(readFileSync(path.join(site, 'brand', 'logo.svg'))).toEqual(drawn);
  for (const { address, elements } of pages.values()) {
    const logo = elements.find(
      (element) => element.tagName === 'img' && attribute(element, 'src') === '/brand/logo.svg',
    );
    expect(logo?.attrs, address).toEqual(
      expect.arrayContaining([
        { name: 'width', value: '32' },
        { name: 'height', value: '32' },
      ]),
    );
  }
});

test('no piece that must not be sent has a copy button or is listed among those that may be', () => {
  const rows: PieceRow[] = JSON.parse(readFileSync(path.join(site, 'data', 'pieces.json'), 'utf8')).items;
  const useOf = ({ share, status, usable }: PieceRow) => {
    if (usable) return share === 'internal' ? 'for-you' : 'send';
    return status === 'live' || status === 'retired' ? 'do-not-use' : 'on-its-way';
  };
  const uses = new Map(rows.map((row) => [row.id, useOf(row)]));
  const secret = new Set(
    rows.filter((row) => useOf(row) !== 'send').flatMap(({ say, url }) => [say, url].filter((text) => text !== null)),
  );
  let buttons = 0;
  let listed = 0;
  const faults: string[] = [];
  for (const { address, elements } of pages.values()) {
    const own = /^\/content\/([^/]+)\/$/.exec(address)?.[1] ?? '';
    for (const element of elements) {
      const copied = attribute(element, 'data-copy');
      if (copied) {
        buttons += 1;
        const about = aroundOf(element).flatMap((around) => pieceIn(around) ?? [])[0] ?? own;
        if (secret.has(copied) || (uses.get(about) ?? 'send') !== 'send') faults.push(`${address} copies of ${about}`);
      }
      const use = attribute(element, 'data-use');
      if (use === undefined || use === 'any') continue;
      for (const item of element.childNodes.filter((node) => 'tagName' in node)) {
        listed += 1;
        const piece = pieceIn(item) ?? '';
        if (uses.get(piece) !== use) faults.push(`${address} lists ${piece} under ${use}`);
      }
    }
  }
  expect(faults).toEqual([]);
  expect(buttons).toBeGreaterThan(50);
  expect(listed).toBeGreaterThan(300);
  expect(new Set(uses.values())).toEqual(new Set(['send', 'for-you', 'on-its-way', 'do-not-use']));
});

/** The columns of `/data/pieces.json` that say what may be sent. */
interface PieceRow {
  readonly id: string;
  readonly status: string;
  readonly share: string;
  readonly usable: boolean;
  readonly say: string | null;
  readonly url: string | null;
}

type Element = Page['elements'][number];

/** The entries of lists that an element is in, the nearest first. */
function aroundOf(element: Element): Element[] {
  const parent = element.parentNode;
  if (!parent || !('tagName' in parent)) return [];
  return [...(['li', 'tr'].includes(parent.tagName) ? [parent] : []), ...aroundOf(parent)];
}

/** The id of the first piece that an element links to. */
function pieceIn(element: Element): string | undefined {
  if (element.tagName === 'a') return /^\/content\/([^/]+)\/$/.exec(attribute(element, 'href') ?? '')?.[1];
  for (const child of element.childNodes) {
    const found = 'tagName' in child ? pieceIn(child) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

describe('valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // A page has the title of its piece, which may be longer than a search engine shows.
      'long-title': 'off',
      // Where a line of a template ends makes no difference to a reader.
      'no-trailing-whitespace': 'off',
      // Boxes of one group share their name, as radio buttons do.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    },
  });

  // Two pages of a kind come from the same code; the longest and the shortest show most of what differs.
  const examples = (await kindsOfPages()).flatMap(([longest, ...others]) => [longest, others.at(-1)]);

  test.each(examples.filter((page) => page !== undefined))('is on $address', async ({ html }) => {
    const { results } = await validator.validateString(html);
    const problems = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
    );
    expect(problems).toEqual([]);
  });
});

test('every page has a language, one main heading, a unique title, a skip link and no id twice', () => {
  const titles = new Map<string, string>();
  for (const { address, elements, ids } of pages.values()) {
    const all = (tag: string) => elements.filter(({ tagName }) => tagName === tag);
    expect(
      all('html').map((html) => attribute(html, 'lang')),
      address,
    ).toEqual(['en']);
    expect(all('h1'), address).toHaveLength(1);
    expect(elements.find(({ tagName }) => tagName === 'a')?.attrs, address).toContainEqual({
      name: 'href',
      value: '#main',
    });
    expect(ids.has('main'), address).toBe(true);
    const named = elements.flatMap((element) => attribute(element, 'id') ?? []);
    expect(named, address).toHaveLength(ids.size);
    const [title] = all('head').flatMap(() => all('title'));
    const text = title ? textOf(title) : '';
    expect(titles.get(text), `${address} has the title of another page`).toBe(undefined);
    titles.set(text, address);
  }
});

test('the grid is a table with a caption and a heading for every row and column', () => {
  const elements = pages.get('/')?.elements ?? [];
  const grid = elements.find((element) => attribute(element, 'class') === 'grid');
  const headings = elements.filter(({ tagName }) => tagName === 'th').map((heading) => attribute(heading, 'scope'));
  expect(grid?.tagName).toBe('table');
  expect(elements.some(({ tagName }) => tagName === 'caption')).toBe(true);
  expect(new Set(headings)).toEqual(new Set(['col', 'row']));
});

test('the counts of the home page are the sums of its cells', () => {
  const home = pages.get('/');
  const cells = [...pages.values()].filter(({ address }) => address.startsWith('/map/'));
  const counts = (page: Page | undefined, pattern: RegExp) => {
    const main = page?.elements.find(({ tagName }) => tagName === 'main');
    return (main ? (pattern.exec(textOf(main)) ?? []) : []).slice(1).map((digits) => Number(digits ?? 0));
  };
  const pattern = /Coverage\D*(?:\d+%)?\D*?(\d+) of (\d+) needs?(?:, (\d+) at risk)?/;
  const sum = cells
    .map((cell) => counts(cell, pattern))
    .reduce(([a = 0, b = 0, c = 0], [x = 0, y = 0, z = 0]) => [a + x, b + y, c + z], []);
  expect(sum[1]).toBeGreaterThan(0);
  expect(counts(home, pattern)).toEqual(sum);
});

test('an old piece links to its replacement, and a translation and its original to each other', () => {
  const pieces = readdirSync(path.join(sampleContent, 'pieces'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => ({ id: path.basename(file, '.mdx'), facts: frontMatter(path.join('pieces', file)) }));
  const expected = pieces.flatMap(({ id, facts }) => [
    ...(facts.supersedes ?? []).flatMap((older: string) => [`${older} ${id}`, `${id} ${older}`]),
    ...(facts.translationOf ? [`${facts.translationOf} ${id}`, `${id} ${facts.translationOf}`] : []),
    ...(facts.next ? [`${id} ${facts.next}`] : []),
  ]);
  const found = [...pages.values()].flatMap(({ address, links }) => {
    const id = /^\/content\/([^/]+)\/$/.exec(address)?.[1];
    return links.map((link) => `${id} ${/^\/content\/([^/]+)\/$/.exec(link.address)?.[1]}`);
  });
  expect(expected.length).toBeGreaterThan(0);
  expect(found).toEqual(expect.arrayContaining(expected));
});
