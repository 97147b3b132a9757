/** Importing again updates what came from the source and never changes what a person wrote. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentFolder } from '../content-folder.ts';
import { edit, filesOf } from './edit-content.ts';
import { company, importBytes, table } from './import-into.ts';

test('importing the same source again changes no byte, in any order of rows', async () => {
  const text = table({
    Persona: ['Buyer', 'Boss'],
    Stage: 'TOFU',
    Notes: ['a', 'b'],
    Published: ['16/04/2021', '01/02/2021'],
  });
  const first = await importBytes('list.csv', text);
  const before = filesOf(first.content);
  const [head, ...rows] = text.split('\n');
  const again = await importBytes('list.csv', [head, ...rows.reverse()].join('\n'), { content: first.content });
  expect(filesOf(first.content)).toEqual(before);
  expect(again.prepared.plan).toMatchObject({ files: [], unchanged: 2 });
});

test('a dry run writes nothing', async () => {
  const content = contentFolder(company);
  const before = filesOf(content);
  const { prepared } = await importBytes('list.csv', table({}), { content, dryRun: true });
  expect(prepared.plan.files).toHaveLength(1);
  expect(filesOf(content)).toEqual(before);
});

test('a changed cell updates its field, and an emptied cell clears it if removing is allowed', async () => {
  const { content } = await importBytes('list.csv', table({ Summary: 'Old.', Product: 'Planner', Language: 'de' }));
  const emptied = table({ Summary: 'New.', Product: '' });
  const { piece } = await importBytes('list.csv', emptied, { content, allowRemove: true });
  expect(piece('piece-1')).toMatchObject({ summary: 'New.', products: [], language: 'de' });
});

test('fills in unknown names once they are known', async () => {
  const text = table({ Persona: 'Boss', Stage: 'TOFU' });
  const { content, piece } = await importBytes('list.csv', text);
  expect(piece('piece-1').serves).toEqual([]);
  const persona = path.join(content, 'personas/it-lead.mdx');
  writeFileSync(persona, readFileSync(persona, 'utf8').replace('name: IT lead\n', 'name: IT lead\naliases: [Boss]\n'));
  const again = await importBytes('list.csv', text, { content });
  expect(again.piece('piece-1').serves).toMatchObject([{ persona: 'it-lead', stage: 'awareness' }]);
  expect(again.kept('piece-1')).toEqual({});
});

describe('recognizes a piece', () => {
  test('by another form of its address', async () => {
    const { content } = await importBytes('list.csv', table({}));
    const text = table({}).replace('https://www.example.com/piece-1', 'http://example.com/piece-1/?utm_source=mail');
    expect((await importBytes('list.csv', text, { content })).pieces.size).toBe(1);
  });

  test('after a person has changed its title and address', async () => {
    const { content } = await importBytes('list.csv', table({}));
    edit(content, 'piece-1', { title: 'Better', url: 'https://www.example.com/better' });
    const { piece, pieces } = await importBytes('list.csv', table({}), { content });
    expect(pieces.size).toBe(1);
    expect(piece('piece-1')).toMatchObject({ title: 'Better', url: 'https://www.example.com/better' });
  });

  test('by its title when the source changes its address', async () => {
    const { content } = await importBytes('list.csv', table({}));
    const text = table({}).replace('/piece-1', '/moved');
    const { piece, pieces } = await importBytes('list.csv', text, { content });
    expect([pieces.size, piece('piece-1').url]).toEqual([1, 'https://www.example.com/moved']);
  });

  test('but makes a new one for another page with the same title', async () => {
    const { content } = await importBytes('list.csv', table({}));
    const text = `${table({})}\nPiece 1,https://www.example.com/other,guide,content-team`;
    expect([...(await importBytes('list.csv', text, { content })).pieces.keys()]).toEqual(['other', 'piece-1']);
  });
});

test('makes ids from the address, else from the title in plain letters', async () => {
  const rows = [
    ['A', 'https://www.example.com/de/guide.html'],
    ['B', 'https://www.example.com/en/guide'],
    ['Größe & Maß', ''],
    ['Цена ошибки', ''],
    ['内容監査', ''],
    ['All', ''],
    ['C', 'https://www.example.com/?p=12'],
  ];
  const text = ['Title,URL,Format,Owner', ...rows.map(([title, url]) => `${title},${url},guide,content-team`)].join(
    '\n',
  );
  const { pieces } = await importBytes('list.csv', text);
  expect([...pieces.keys()].map((id) => id.replace(/[0-9a-f]{8}$/, '*'))).toEqual([
    'c',
    'en-guide',
    'groesse-mass',
    'guide',
    'piece-*',
    'piece-*',
    'tsena-oshibki',
  ]);
});

/** Cells that each column may have. */
const cells = {
  Summary: fc.constantFrom('', 'One.', 'Two.'),
  Product: fc.constantFrom('', 'Planner', 'Monitor', 'Planner; Monitor', 'Lost'),
  Language: fc.constantFrom('', 'de', 'fr'),
  Persona: fc.constantFrom('', 'Buyer', 'IT lead', 'Buyer, IT lead', 'Boss'),
  Stage: fc.constantFrom('', 'TOFU', 'BOFU'),
  Published: fc.constantFrom('', '2021-04-16', '2022-01-02', 'soon'),
  Visibility: fc.constantFrom('', 'public', 'internal', 'customers'),
  Status: fc.constantFrom('', 'Published', 'WIP', 'hm'),
};
/** The field that each column becomes. */
const fieldOf = {
  Summary: 'summary',
  Product: 'products',
  Language: 'language',
  Persona: 'serves',
  Stage: 'serves',
  Published: 'published',
  Visibility: 'share',
  Status: 'status',
} as const;

/** Fields that a person may change or add. */
const byHand = fc.record(
  {
    summary: fc.constantFrom('Mine.', undefined),
    products: fc.constantFrom(['monitor'], undefined),
    language: fc.constantFrom('it', undefined),
    serves: fc.constantFrom([{ persona: 'buyer', stage: 'decision', answers: ['payback'] }], undefined),
    published: fc.constantFrom('2020-02-02', undefined),
    share: fc.constantFrom('partners', undefined),
    whenToUse: fc.constant('Before the first call.'),
    reviewEvery: fc.constant(90),
    'x-team': fc.constant({ of: 'ours' }),
  },
  { requiredKeys: [] },
);

test('keeps everything that a person changed or added, and updates the rest from the source', async () => {
  const row = fc.record(cells);
  await fc.assert(
    fc.asyncProperty(row, byHand, row, async (first, changes, second) => {
      const { content, piece } = await importBytes('list.csv', table(first));
      const wrote = piece('piece-1');
      edit(content, 'piece-1', changes);
      const edited = await importBytes('list.csv', table(first), { content });
      const now = edited.piece('piece-1');
      // The source is unchanged, so only the person's edits are different.
      expect(edited.prepared.plan.byHand).toEqual([]);
      const touched = Object.keys(changes).filter(
        (field) => JSON.stringify(Reflect.get(wrote, field)) !== JSON.stringify(Reflect.get(now, field)),
      );
      const after = (await importBytes('list.csv', table(second), { content, allowRemove: true })).piece('piece-1');
      const alone = (await importBytes('list.csv', table(second))).piece('piece-1');
      for (const field of touched) expect(Reflect.get(after, field), field).toEqual(Reflect.get(now, field));
      expect(after.custom['x-team']).toEqual(now.custom['x-team']);
      const unread = new Set(
        Object.entries(fieldOf).flatMap(([column, field]) =>
          JSON.stringify(alone.custom).includes(`"column":"${column}"`) ? field : [],
        ),
      );
      for (const field of Object.values(fieldOf)) {
        // Cells that are not understood change nothing, and neither does an empty cell of a required field.
        if (touched.includes(field) || unread.has(field) || (field === 'status' && second.Status === '')) continue;
        expect(Reflect.get(after, field), field).toEqual(Reflect.get(alone, field));
      }
    }),
    { numRuns: 20 },
  );
});
