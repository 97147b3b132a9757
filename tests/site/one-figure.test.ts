/** What the site counts in several places has one name and one number. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { pieceCount } from '../../src/words/cells/coverage.ts';
import { attribute, type Page, textOf } from './html.ts';
import { samplePages, sharedSample } from './sample-site.ts';

let site: string;
let pages: ReadonlyMap<string, Page>;

beforeAll(async () => {
  site = (await sharedSample()).site;
  pages = await samplePages();
});

const page = (address: string) => {
  const found = pages.get(address);
  if (!found) throw new Error(`There is no ${address}`);
  return found;
};
const published = <Row>(list: string): Row[] =>
  JSON.parse(readFileSync(path.join(site, 'data', `${list}.json`), 'utf8')).items;
const ofTag = (address: string, tag: string) =>
  page(address)
    .elements.filter(({ tagName }) => tagName === tag)
    .map(textOf);

interface Cell {
  readonly persona: string;
  readonly stage: string;
  readonly state: string;
  readonly needs: number;
  readonly met: number;
  readonly atRisk: number;
  readonly questions: number;
  readonly livePieces: number;
  readonly usablePieces: number;
}

describe('a cell of the grid', () => {
  const linkTo = ({ persona, stage }: Cell) => {
    const all = page('/').elements;
    const index = all.findIndex(
      (element) => attribute(element, 'class') === 'cell' && attribute(element, 'href') === `/map/${persona}/${stage}/`,
    );
    return all[index];
  };

  test('shows the needs and pieces that its page and the published list have', () => {
    const cells = published<Cell>('coverage');
    expect(cells.length).toBeGreaterThan(20);
    for (const cell of cells) {
      const { persona, stage, needs, met, atRisk, livePieces, usablePieces } = cell;
      const counts = [
        ...(cell.state === 'not-needed' ? [] : [`${met + atRisk} of ${needs} need`]),
        pieceCount(livePieces, usablePieces),
      ];
      const link = linkTo(cell);
      const facts = ofTag(`/map/${persona}/${stage}/`, 'dd').join(' | ');
      for (const count of counts) {
        expect(link && textOf(link), `/map/${persona}/${stage}/`).toContain(count);
        expect(facts).toContain(count);
      }
    }
  });

  test('is empty exactly where it has no usable pieces', () => {
    for (const { state, usablePieces } of published<Cell>('coverage')) {
      if (state !== 'not-needed') expect(state === 'empty').toBe(usablePieces === 0);
    }
  });

  test('has a bar only where the buyer’s questions are recorded, so that no full bar is next to “Thin”', () => {
    const cells = published<Cell>('coverage').filter(({ state }) => state !== 'not-needed');
    const bare = cells.filter(({ questions }) => questions === 0);
    expect(bare.map(({ persona, stage }) => `${persona}/${stage}`)).toEqual(['it-lead/awareness']);
    const bars = page('/').elements.filter(
      (element) => attribute(element, 'class') === 'squares' && attribute(element, 'width') !== '10',
    );
    expect(bars).toHaveLength(cells.length - bare.length);
    expect(page('/map/it-lead/awareness/').html).not.toContain('class="squares"');
  });
});

test('pieces to merge or retire have one name and one count on the pages, in the data and in its index', () => {
  const name = 'Pieces to merge or retire';
  const rows = published<{ suggestion: string }>('candidates');
  expect(rows.map(({ suggestion }) => suggestion)).toEqual(['retire', 'retire', 'merge']);
  expect(ofTag('/review/', 'h2')).toContain(name);
  expect(ofTag('/review/', 'a')).toContain(`See all ${rows.length} pieces to merge or retire`);
  expect(ofTag('/candidates/', 'h1')).toEqual([name]);
  expect(ofTag('/candidates/', 'p').join(' ')).toContain(`${rows.length} pieces, each with the reasons.`);
  expect(textOf(page('/data/').elements[0] as Page['elements'][number])).toContain(name);
  for (const address of ['/review/', '/candidates/', '/data/']) {
    expect(page(address).html).not.toMatch(/\bsuggestions\b/i);
  }
});

test('requests that wait are part of the open ones on the board', () => {
  const text = ofTag('/requests/', 'dd').find((each) => each.includes('waiting for the requester')) ?? '';
  const [, marketing, open, requester] = /^(\d+) ?of (\d+) open requests; (\d+) waiting/.exec(text.trim()) ?? [];
  expect([marketing, open, requester]).toEqual(['11', '12', '1']);
});
