/** On pages, titles and texts appear exactly as written, and the link to a piece is on its title. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentFolder } from '../content-folder.ts';
import { ask, commitment, decided, files, requests, titles } from '../odd-titles.ts';
import { attribute, type Page, readPages, textOf } from './html.ts';
import { build, temporaryFolder } from './product.ts';

const { folder, remove } = temporaryFolder();
const output = path.join(folder, 'dist');
let pages: ReadonlyMap<string, Page>;

beforeAll(() => {
  const { status, text } = build(contentFolder(files), output);
  if (status !== 0) throw new Error(text);
  pages = readPages(output);
});

afterAll(remove);

const page = (address: string) => {
  const found = pages.get(address);
  if (!found) throw new Error(`There is no ${address}`);
  return found;
};
const elements = (address: string, accept: (element: Page['elements'][number]) => boolean) =>
  page(address).elements.filter(accept);
const isAction = (element: Page['elements'][number]) => attribute(element, 'class') === 'action';

test('every link to a piece encloses exactly its title', () => {
  const named = new Map<string, string>(Object.entries(titles).map(([id, title]) => [`/content/${id}/`, title]));
  const wrong = [...pages.values()].flatMap(({ address, elements: all }) =>
    all.flatMap((element) => {
      const title = element.tagName === 'a' ? named.get(attribute(element, 'href') ?? '') : undefined;
      return title === undefined || textOf(element) === title ? [] : `${address}: ${textOf(element)}`;
    }),
  );
  expect(wrong).toEqual([]);
});

test.each(['/gaps/', '/map/buyer/awareness/'])('on %s an action names the piece, and dates are in words', (address) => {
  const actions = elements(address, isAction).map(textOf);
  expect(actions).toEqual(
    expect.arrayContaining([
      `Update “${titles.update}”, as decided on October 1, 2026, and mark it as reviewed. Its review was due on January 1, 2026.`,
      `Review “${titles.webinar}” and mark it as reviewed. Its review was due on January 1, 2026.`,
      `Finish and publish “${titles.stop}” (draft).`,
      `Create and publish “${titles.made}” (idea).`,
    ]),
  );
  expect(page(address).html).toContain('Update “<a href="/content/update/" dir="auto">Update</a>”, as decided');
  expect(page(address).html).toContain(
    'Create and publish “<a href="/content/made/" dir="auto">Make a piece for CFO at Decision</a>”',
  );
});

test('a gap names questions, pieces and requests as written', () => {
  const headings = ['/gaps/by-need/', '/gaps/by-need/page/2/'].flatMap((address) =>
    elements(address, (element) => attribute(element, 'class') === 'work-title').map(textOf),
  );
  expect(headings).toEqual(
    expect.arrayContaining([
      `No usable piece answers “${ask}” for Buyer at Decision.`,
      `“${titles.hotline}” is live but does not say who it serves.`,
      `“${titles.long}” is live but does not say who it serves.`,
      `Sales requested “${requests.sheet}”, but no piece is linked to it yet.`,
    ]),
  );
});

test('decisions and suggestions show their dates in words and their titles as written', () => {
  const said = (address: string) => elements(address, ({ tagName }) => tagName === 'span').map(textOf);
  expect(said('/decisions/')).toContain(
    `Update “${titles.update}”, as decided on October 1, 2026, and mark it as reviewed.`,
  );
  expect(said('/candidates/')).toEqual(
    expect.arrayContaining([
      `It is replaced by “${titles.keynote}”, which is live.`,
      'It is stale: its review was due on January 1, 2026.',
    ]),
  );
});

test('the reasons for a rank that a browser judges again are marked', () => {
  const marked = (name: string) =>
    elements('/map/buyer/awareness/', (element) => attribute(element, name) !== undefined).map(textOf);
  expect(marked('data-fresh-reason')).toEqual(['Fresh.']);
  expect(marked('data-share-reason')).toEqual(['Internal only.']);
});

test('records of the agreement keep their name, and only the dates of a period are in words', () => {
  const names = elements('/agreement/to-sign/', ({ tagName }) => tagName === 'th').map(textOf);
  expect(names).toEqual(expect.arrayContaining([commitment, 'Won and lost deals, July 1, 2026 to September 30, 2026']));
});

test('the agenda links the title of a piece or a request', () => {
  const lines = elements('/agreement/next-meeting/', ({ tagName }) => tagName === 'li').map(textOf);
  expect(lines).toEqual(
    expect.arrayContaining([
      `New piece: ${titles.keynote}`,
      `New piece: ${titles.long}`,
      `Requested by sales: ${requests.sheet}`,
      `${decided} (Sales North, due December 1, 2026)`,
    ]),
  );
  const links = elements('/agreement/next-meeting/', ({ tagName }) => tagName === 'a').map((element) => [
    attribute(element, 'href'),
    textOf(element),
  ]);
  expect(links).toContainEqual(['/content/keynote/', titles.keynote]);
  expect(links).toContainEqual(['/requests/sheet/', requests.sheet]);
});

test('no page rewords a date in a title, and no file has personal data of a request', () => {
  for (const { address, html } of pages.values()) expect(html, address).not.toContain('January 15, 2026');
  const texts = readdirSync(output, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:html|json|csv|xml|ics|txt)$/.test(file),
  );
  for (const file of texts) expect(readFileSync(path.join(output, file), 'utf8'), file).not.toContain('jo.doe@');
});
