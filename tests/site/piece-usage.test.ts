/** The use of a piece on its page and in the data, against the rows of the sample’s list. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { pieceArticle } from '../../src/site/pieces/piece-article.ts';
import { buildModel, piece, type Records, TODAY } from '../audit/build-model.ts';
import { sampleContent } from '../sample/sample.ts';
import { samplePages, sharedSample } from './sample-site.ts';

const { site } = await sharedSample();
const pages = await samplePages();

/** The rows of the sample’s list: month, piece, source, views, sends, opens, deals, won. */
const listed = readFileSync(path.join(sampleContent, 'data/usage.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));

const panelOf = (id: string) => {
  const { html = '' } = pages.get(`/content/${id}/`) ?? {};
  return /<div class="panel usage.*?<\/div>/s.exec(html)?.[0] ?? '';
};
const sumOf = (id: string, column: number) =>
  listed
    .filter(([month = '', name]) => name === id && month <= '2026-10')
    .reduce((sum, cells) => sum + Number(cells[column]), 0);

test('the page of a piece has its use in a sentence, a drawing and a table that agree with the list', () => {
  const panel = panelOf('price-overview');
  const [sends, opens, deals, won] = [4, 5, 6, 7].map((column) => sumOf('price-overview', column));
  expect(panel).toContain(
    `${sends} sends, ${opens} opens, ${deals} deals and ${won} won deals from January to October 2026.`,
  );
  expect(panel).toContain('Counted by Highspot.');
  expect(panel).toContain('href="/method/#use"');
  expect(panel.match(/<rect class="actual"/g)).toHaveLength(10);
  const cells = [...panel.matchAll(/<tr><th scope="row">([^<]+)<\/th><td class="number">([^<]+)/g)];
  expect(cells.map(([, , value]) => Number(value)).reduce((sum, value) => sum + value, 0)).toBe(sends);
  expect(cells[0]?.[1]).toBe('Oct 2026');
});

test('what is unknown is said, and never drawn as zero', () => {
  // The films are not on the website, so their views are unknown; Highspot covers all sends.
  expect(panelOf('rush-order-film')).toContain('0 sends from March to October 2026.');
  expect(panelOf('rush-order-film')).not.toContain('view');
  expect(panelOf('gear-maker')).toMatch(/<rect class="sides".*Unknown/s);
});

test('the data has a row for each piece and month of which something is known', () => {
  const { items } = JSON.parse(readFileSync(path.join(site, 'data/usage.json'), 'utf8')) as {
    items: readonly { id: string; month: string; views: number | null; sends: number | null; whole: boolean }[];
  };
  const of = (id: string, month: string) => items.find((each) => each.id === id && each.month === month);
  const november = listed.find(([month, id]) => month === '2026-11' && id === 'gear-maker');
  expect(of('gear-maker', '2026-11')).toMatchObject({ whole: false, views: Number(november?.[3]), sends: null });
  expect(of('plastics-processor', '2026-03')).toMatchObject({ whole: true, views: 0, sends: 0 });
  expect(of('rush-order-film', '2026-10')).toMatchObject({ views: null, sends: 0 });
});

test('the review starts with what is used and stale, with the reason', () => {
  const [, first = ''] =
    /<tbody>(.*?)<\/tbody>/s.exec(pages.get('/review/')?.html.split('Most urgent reviews')[1] ?? '') ?? [];
  expect(first).toMatch(/^\s*<tr>(?:(?!<\/tr>).)*Price overview 2026(?:(?!<\/tr>).)*Used: \d+ sends/s);
});

test('a folder without a list, a public site and a piece that no export has say so, each in its way', () => {
  const usage = [{ line: 2, month: '2026-10', piece: 'other', counts: { views: 3 } }];
  const page = (records: Records) => {
    const audited = audit(buildModel({ pieces: [piece('it'), piece('other')], ...records }), TODAY);
    const it = audited.pieces.get('it');
    return it ? String(pieceArticle(it, audited, undefined)) : '';
  };
  expect(page({})).not.toContain('usage');
  expect(page({ usage, site: { public: true } })).not.toContain('usage');
  expect(page({ usage })).toContain('Unknown: none of the exports has this piece.');
});
