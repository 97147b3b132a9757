/** Filters of the list of pieces: their counts, and the addresses that keep them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Row } from '../../../src/data/unpack-facts.ts';
import { type Choice, eachFacet, type FacetName, narrow, noChoice } from '../../../src/site/finding/facets.ts';
import { firstState, queryOf, sortNames, sortRows, stateOf } from '../../../src/site/finding/list-state.ts';

const known = {
  persona: ['cfo', 'cto', 'planner'],
  stage: ['awareness', 'decision'],
  format: ['guide', 'deck'],
  product: ['p1', 'p2'],
  status: ['live', 'draft'],
  freshness: ['fresh', 'stale'],
  share: ['public', 'internal'],
  language: ['en', 'de'],
} as const;

const some = <T>(values: readonly T[]) => fc.subarray([...values]);

const anyRow = fc.record({
  id: fc.uuid(),
  title: fc.string(),
  format: fc.constantFrom(...known.format),
  owner: fc.constant('team'),
  language: fc.constantFrom(...known.language),
  status: fc.constantFrom(...known.status),
  share: fc.constantFrom(...known.share),
  products: some(known.product),
  cells: fc.uniqueArray(
    fc.record({ persona: fc.constantFrom(...known.persona), stage: fc.constantFrom(...known.stage) }),
    { selector: ({ persona, stage }) => `${persona}/${stage}`, maxLength: 3 },
  ),
  freshness: fc.option(fc.constantFrom(...known.freshness), { nil: undefined }),
  reviewed: fc.option(fc.constantFrom('2026-01-01', '2026-02-02', '2025-03-03'), { nil: undefined }),
  leaving: fc.boolean(),
});

const anyRows = fc.array(anyRow, { maxLength: 30 }).map((rows): Row[] => rows.map((row, place) => ({ ...row, place })));

const anyChoice = fc
  .record({
    persona: some(known.persona),
    stage: some(known.stage),
    format: some(known.format),
    product: some(known.product),
    status: some(known.status),
    freshness: some(known.freshness),
    share: some(known.share),
    language: some(known.language),
  })
  .map((choice): Choice => choice);

/** The rule, written as simply as possible. */
function holds(row: Row, choice: Choice): boolean {
  const any = (facet: FacetName, values: readonly string[]) =>
    choice[facet].length === 0 || values.some((value) => choice[facet].includes(value));
  const everywhere = choice.persona.length + choice.stage.length === 0;
  return (
    (everywhere || row.cells.some(({ persona, stage }) => any('persona', [persona]) && any('stage', [stage]))) &&
    any('format', [row.format]) &&
    any('product', row.products) &&
    any('status', [row.status]) &&
    any('freshness', row.freshness ? [row.freshness] : []) &&
    any('share', [row.share]) &&
    any('language', [row.language])
  );
}

describe('filtering', () => {
  test('leaves the matching pieces in their order', () => {
    fc.assert(
      fc.property(anyRows, anyChoice, (rows, choice) => {
        expect(narrow(rows, choice).rows).toEqual(rows.filter((row) => holds(row, choice)));
      }),
    );
  });

  test('counts for every value the pieces left if only this value of its facet were chosen', () => {
    fc.assert(
      fc.property(
        anyRows,
        anyChoice,
        fc.constantFrom(...(Object.keys(known) as FacetName[])),
        (rows, choice, facet) => {
          const { counts } = narrow(rows, choice);
          for (const value of known[facet]) {
            const alone = { ...choice, [facet]: [value] };
            expect(counts[facet].get(value) ?? 0).toBe(rows.filter((row) => holds(row, alone)).length);
          }
        },
      ),
    );
  });
});

describe('the address of a list', () => {
  const values = eachFacet((facet) => known[facet].map((id) => [id, id] as const));

  test('keeps the whole state of the list', () => {
    const anyState = fc.record({
      choice: anyChoice,
      words: fc.string({ maxLength: 50 }),
      sort: fc.option(fc.constantFrom(...sortNames), { nil: undefined }),
      page: fc.integer({ min: 1, max: 500 }),
    });
    fc.assert(
      fc.property(anyState, (state) => {
        expect(stateOf(queryOf(state), values)).toEqual(state);
      }),
    );
  });

  test('is plain for the first page of all pieces, and ignores unknown values', () => {
    expect(queryOf(firstState)).toBe('');
    expect(stateOf('?persona=unknown&persona=cfo&sort=price&page=-3', values)).toEqual({
      choice: { ...noChoice, persona: ['cfo'] },
      words: '',
      sort: undefined,
      page: 1,
    });
  });
});

test('pieces sort by latest review, with those never reviewed last and ties by title', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const days = sortRows(rows, 'reviewed').map(({ place, reviewed }) => ({ place, day: reviewed ?? '' }));
      for (const [index, { day, place }] of days.entries()) {
        const before = days[index - 1];
        if (before) expect(before.day > day || (before.day === day && before.place < place)).toBe(true);
      }
    }),
  );
});
