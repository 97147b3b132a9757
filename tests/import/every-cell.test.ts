/** Every filled cell of a row ends up in a field, in the kept texts or in the report. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceEntries } from '../../src/import/provenance.ts';
import { targets } from '../../src/import/targets.ts';
import { importBytes, sourceFile, table } from './import-into.ts';

const kept = (piece: Parameters<typeof sourceEntries>[0]) => sourceEntries(piece).flatMap((entry) => entry.kept);

describe('conflicting rows of one piece', () => {
  test('keep what differs from the first row, and importing again changes nothing', async () => {
    const text = table({
      Summary: ['First.', 'Second.'],
      Language: ['de', 'fr'],
      Published: ['2021-04-16', '2022-04-16'],
      Verdict: ['keep', 'remove'],
      'Decided on': ['2021-04-16', '2022-04-16'],
      'Decided by': 'content-team',
      Next: ['', 'Lost'],
    }).replaceAll(/piece-2/g, 'piece-1');
    const { content, piece, prepared } = await importBytes('audit.csv', text);
    expect(kept(piece('piece-1'))).toEqual(
      expect.arrayContaining([
        { column: 'Title', text: 'Piece 2' },
        { column: 'Summary', text: 'Second.' },
        { column: 'Language', text: 'fr' },
        { column: 'Published', text: '2022-04-16' },
        { column: 'Verdict', text: 'remove' },
        { column: 'Decided on', text: '2022-04-16' },
        { column: 'Next', text: 'Lost' },
      ]),
    );
    const said = prepared.plan.remarks.filter(({ kind }) => kind === 'other-row-says');
    for (const { column, text } of said) expect(kept(piece('piece-1'))).toContainEqual({ column, text });
    const again = await importBytes('audit.csv', text, { content });
    expect([again.prepared.plan.files, again.prepared.plan.removals]).toEqual([[], []]);
  });
});

test.each([
  ['ID', 'Some ID 7'],
  ['Merge into', 'piece-1'],
  ['Decided by', 'content-team'],
  ['Reviewed by', 'content-team'],
  ['Decided on', '2021-04-16'],
  ['Reason', 'Too old.'],
])('keeps a cell in %s without the columns it needs', async (column, text) => {
  const { piece } = await importBytes('audit.csv', table({ [column]: text }));
  expect(kept(piece('piece-1'))).toEqual([{ column, text }]);
});

test('keeps a persona or stage that is not in the pairs of the row', async () => {
  const columns = { Serves: 'buyer/awareness', Persona: 'IT lead', Stage: 'TOFU' };
  const { piece } = await importBytes('audit.csv', table(columns));
  expect(kept(piece('piece-1'))).toEqual([{ column: 'Persona', text: 'IT lead' }]);
});

test('does not keep a word that the mapping gives no meaning', async () => {
  const map = sourceFile('map.yaml', 'values: { verdict: { "not yet": none } }\n');
  const { piece } = await importBytes('audit.csv', table({ Verdict: 'not yet' }), { map });
  expect(kept(piece('piece-1'))).toEqual([]);
});

test('keeps an earlier text of a column that is now ignored, until removing is allowed', async () => {
  const text = table({ Notes: 'ask Jo' });
  const { content } = await importBytes('audit.csv', text);
  const map = sourceFile('map.yaml', 'columns: { Notes: ignore }\n');
  const again = await importBytes('audit.csv', text, { content, map });
  expect([again.kept('piece-1'), again.prepared.plan.removals, again.leftovers]).toEqual([
    { Notes: 'ask Jo' },
    [{ id: 'piece-1', kind: 'kept', column: 'Notes', value: 'ask Jo' }],
    true,
  ]);
  const allowed = await importBytes('audit.csv', text, { content, map, allowRemove: true });
  expect(allowed.kept('piece-1')).toEqual({});
});

/** By target: cells that mean something there. None of them equals a default. */
const texts: Partial<Record<(typeof targets)[number], readonly string[]>> = {
  id: ['my-id', 'Some ID 7', '12'],
  url: ['pricing.pdf', 'https://www.example.com/other'],
  status: ['WIP', 'Archived', 'hm'],
  draft: ['yes', 'maybe'],
  archived: ['yes'],
  live: ['no'],
  format: ['Article; Case study', 'lost'],
  owner: ['sales-north', 'content-team; sales-north', 'lost'],
  persona: ['Buyer', 'Buyer; IT lead', 'lost'],
  secondaryPersona: ['IT lead'],
  stage: ['TOFU', 'TOFU; BOFU', 'lost'],
  serves: ['buyer/awareness', 'lost'],
  alsoServes: ['it-lead/decision'],
  answers: ['payback', 'lost'],
  products: ['Planner', 'lost'],
  language: ['de', 'klingon'],
  reviewEvery: ['90', 'soon'],
  share: ['public', 'hm'],
  verdict: ['keep', 'merge', 'hm'],
  reviewedBy: ['content-team', 'content-team; sales-north', 'lost'],
  decidedBy: ['content-team', 'content-team; sales-north', 'lost'],
  originFrom: ['Sales', 'hm'],
  originRequest: ['lost'],
  originGap: ['buyer/decision', 'buyer/decision/lost', 'lost'],
  approvedBy: ['sales-north', 'lost'],
};
const days = ['2021-04-16', 'soon', '2999-01-01'];
for (const target of ['reviewedOn', 'decidedOn', 'approvedOn', 'expires', 'published'] as const) texts[target] = days;
const others = ['decisionInto', 'replaces', 'translationOf', 'next'] as const;
for (const target of others) texts[target] = ['lost', 'https://www.example.com/second'];

type Filled = readonly (readonly [string, string])[];

/** The piece and the report of a row with these cells. */
async function outcome(filled: Filled): Promise<string> {
  const own = Object.fromEntries(filled);
  const columns = {
    title: 'First',
    url: 'https://www.example.com/first',
    format: 'guide',
    owner: 'content-team',
    ...own,
  };
  const second = { title: 'Second', url: 'https://www.example.com/second', format: 'guide', owner: 'content-team' };
  const heads = [...targets];
  const line = (row: Record<string, string>) => heads.map((head) => `"${row[head] ?? ''}"`).join(',');
  const map = sourceFile('map.yaml', `columns: { ${heads.map((head) => `${head}: ${head}`).join(', ')} }\n`);
  const { pieces, prepared } = await importBytes('t.csv', [heads.join(','), line(columns), line(second)].join('\n'), {
    map,
    owner: 'content-team',
    format: 'guide',
  });
  const first = [...pieces.values()].filter(({ title }) => title !== 'Second').map(({ body, path, ...piece }) => piece);
  return JSON.stringify([first, prepared.plan.remarks, prepared.plan.heldBack]);
}

const cell = fc
  .constantFrom(...targets.filter((target) => target !== 'title' && target !== 'file'))
  .chain((target) => fc.constantFrom(...(texts[target] ?? ['Some text.'])).map((text) => [target, text] as const));

/** Pairs of columns that may say the same thing twice. */
const said = (filled: Filled) => filled.map(([target]) => target).join(' ');
const twice =
  /\b(?:alsoServes|serves)\b.*\b(?:persona|secondaryPersona|stage)\b|\b(?:persona|secondaryPersona|stage)\b.*\b(?:alsoServes|serves)\b/;

/** Columns that decide whether a piece is live: one may repeat another. */
const aboutLive: ReadonlySet<string> = new Set(['status', 'draft', 'archived', 'live', 'published', 'expires']);

test('every filled cell changes the piece or the report, alone or with one other', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(cell, { minLength: 1, maxLength: 2, selector: ([target]) => target }),
      async (filled) => {
        fc.pre(!twice.test(said(filled)));
        fc.pre(filled.length < 2 || filled.some(([target]) => !aboutLive.has(target)));
        const all = await outcome(filled);
        for (const one of filled)
          expect(await outcome(filled.filter((other) => other !== one)), one.join(': ')).not.toBe(all);
      },
    ),
    { numRuns: 40 },
  );
});
