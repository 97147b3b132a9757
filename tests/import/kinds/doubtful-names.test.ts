/** Names are read as a cell writes them: with their signs, and with their doubts. Only names become entries. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../content-folder.ts';
import { importBytes } from '../import-into.ts';

const fresh = () => path.join(temporaryFolder(), 'content');

interface Row {
  readonly persona?: string;
  readonly stage?: string;
  readonly owner?: string;
}

/** Imports rows into a new folder: the buyers that each serves, and the new entries. */
async function imported(rows: readonly Row[]) {
  const quoted = (text = '') => `"${text.replaceAll('"', '""')}"`;
  const lines = rows.map(({ owner, persona, stage = 'Awareness' }, at) =>
    [`Row ${at + 1}`, `https://a.example/${at + 1}`, persona, stage, owner ?? 'Jo Doe'].map(quoted).join(','),
  );
  const result = await importBytes('list.csv', `Title,URL,Persona,Stage,Owner\n${lines.join('\n')}\n`, {
    content: fresh(),
    format: 'guide',
  });
  const pieces = [...result.pieces.values()].sort((a, b) => (a.title < b.title ? -1 : 1));
  return {
    ...result,
    serves: pieces.map(({ serves }) => serves.map(({ persona }) => persona)),
    owners: pieces.map(({ owner }) => owner),
    personas: result.model.personas.map(({ name }) => name),
    people: result.model.people.map(({ name }) => name).filter((name) => name !== 'Content team'),
  };
}

describe('signs between names', () => {
  test.each([
    ['"CFO - CIO" in another row', ['CFO, CIO', 'CFO - CIO'], [['cfo', 'cio'], ['cfo-cio']]],
    [
      '"Sales Operations" in another row',
      ['Sales, Operations', 'Sales Operations'],
      [['sales', 'operations'], ['sales-operations']],
    ],
    ['an arrow', ['CFO → CIO', 'CFO'], [['cfo', 'cio'], ['cfo']]],
    ['a list on one line', ['1. CFO 2. CIO', 'CFO'], [['cfo', 'cio'], ['cfo']]],
  ])('count beside %s', async (_what, cells, serves) => {
    expect((await imported(cells.map((persona) => ({ persona })))).serves).toEqual(serves);
  });

  test('"Doe, Jo" is one person where another cell says Jo Doe', async () => {
    const { owners, people } = await imported([{ owner: 'Jo Doe' }, { owner: 'Doe, Jo' }, { owner: 'Ann' }]);
    expect([owners, people]).toEqual([
      ['jo-doe', 'jo-doe', 'ann'],
      ['Jo Doe', 'Ann'],
    ]);
  });
});

describe('a doubtful name', () => {
  test.each(['CFO?', 'CFO (?)', 'CFO (tbc)', 'maybe CFO', 'not CFO', 'All except CFO'])(
    '%s serves no one, adds no one, and is kept',
    async (persona) => {
      const { kept, personas, serves } = await imported([{ persona }, { persona: 'CFO' }]);
      expect([serves, personas]).toEqual([[[], ['cfo']], ['CFO']]);
      expect(kept('row-1')).toMatchObject({ Persona: persona });
    },
  );

  test('that leads to a note is the name', async () => {
    expect(await imported([{ persona: 'CFO*' }, { persona: 'CFO (primary)' }])).toMatchObject({
      serves: [['cfo'], ['cfo']],
      personas: ['CFO'],
    });
  });

  test('is not a decision', async () => {
    const csv = 'Title,URL,Action,Decided by,Decision date\nA,https://a.example/a,Delete?,Content team,2026-01-02\n';
    const { piece } = await importBytes('list.csv', csv, { format: 'guide', owner: 'content-team' });
    expect(piece('a').decision).toBeUndefined();
  });
});

test('two spellings of one buyer, in the singular and in the plural, are one', async () => {
  const { personas, serves } = await imported([
    { persona: 'CTO' },
    { persona: 'CTOs' },
    { persona: 'Plant manager' },
    { persona: 'Plant managers' },
  ]);
  expect([personas, serves]).toEqual([
    ['CTO', 'Plant manager'],
    [['cto'], ['cto'], ['plant-manager'], ['plant-manager']],
  ]);
});

test.each(['(blank)', 'NaN', 'Loading...', '#VALUE!', 'undefined', '[object Object]', '#ERROR!'])(
  '%s is an empty cell',
  async (junk) => {
    const { people, personas } = await imported([{ persona: junk, owner: junk }, { persona: 'CFO' }]);
    expect([people, personas]).toEqual([['Jo Doe'], ['CFO']]);
  },
);

test('numbered columns count like columns with one name', async () => {
  const csv =
    'Title,URL,Persona 1,Persona 2,Stage 1,Stage 2\nA,https://a.example/a,CFO,CIO,Awareness,\nB,https://a.example/b,CFO,CIO,Awareness,Decision\n';
  const { pieces, remarks } = await importBytes('list.csv', csv, { content: fresh(), format: 'guide' });
  const serves = [...pieces.values()].map((piece) => piece.serves.map(({ persona, stage }) => `${persona}/${stage}`));
  expect(serves).toEqual([['cfo/awareness', 'cio/awareness'], []]);
  expect(remarks.join()).toContain('two-lists');
});

test('a column Audience with public and internal says who may get a piece', async () => {
  const csv =
    'Title,URL,Audience\nA,https://a.example/a,Public\nB,https://a.example/b,Internal only\nC,https://a.example/c,Customers\n';
  const { model, pieces } = await importBytes('list.csv', csv, { content: fresh(), format: 'guide' });
  expect([...pieces.values()].map(({ share }) => share)).toEqual(['public', 'internal', 'customers']);
  expect(model.personas.map(({ status }) => status)).toEqual(['draft']);
});

describe('rows of a spreadsheet that are not pieces', () => {
  test.each(['Total', 'Grand total', 'Average:', 'Subtotal blog', 'Total: 12 pages', 'Gesamtsumme'])(
    '%s is skipped and named',
    async (sum) => {
      const csv = `Title,URL,Format,Views\nA,https://a.example/a,Guide,10\n${sum},,,10\n`;
      const { pieces, prepared } = await importBytes('list.csv', csv, { format: 'guide', owner: 'content-team' });
      expect([...pieces.keys()]).toEqual(['a']);
      expect(prepared.plan.heldBack.map(({ what }) => what)).toEqual([sum]);
    },
  );

  test('headings again are skipped and named', async () => {
    const csv = 'Title,URL,Format\nA,https://a.example/a,Guide\nTitle,URL,Format\nB,https://a.example/b,Guide\n';
    const { pieces, prepared } = await importBytes('list.csv', csv, { format: 'guide', owner: 'content-team' });
    expect([...pieces.keys()].sort()).toEqual(['a', 'b']);
    expect(prepared.table.leftOut).toEqual(['One row repeats the column names.']);
  });

  test('but an idea whose title begins with Total is a piece', async () => {
    const csv = 'Title,URL,Format\nTotal cost of ownership,,Guide\n';
    const { pieces } = await importBytes('list.csv', csv, { format: 'guide', owner: 'content-team' });
    expect([...pieces.keys()]).toEqual(['total-cost-of-ownership']);
  });
});

test('stages keep their order when a later import needs fewer of them', async () => {
  const content = fresh();
  const row = (title: string, stage: string) => `${title},https://a.example/${title},CFO,${stage}\n`;
  const head = 'Title,URL,Persona,Stage\n';
  const options = { content, format: 'guide', allowRemove: true };
  await importBytes('first.csv', head + row('a', 'Awareness') + row('b', 'Decision'), options);
  await importBytes('second.csv', head + row('c', 'Awareness'), options);
  const { model } = await importBytes('first.csv', head + row('b', 'Decision'), options);
  expect(model.stages.map(({ id }) => id)).toEqual(['awareness', 'decision']);
});
