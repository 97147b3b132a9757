/** A value that a person wrote belongs to that person, even if a source once had the same value. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { readContent } from '../../src/content/disk/read-content.ts';
import { dataLists, listCsv } from '../../src/data/lists.ts';
import { publish } from '../../src/publish/publish.ts';
import { runHere } from '../cli/run-command.ts';
import { TODAY, temporaryFolder } from '../content-folder.ts';
import { copySample } from '../sample/copy.ts';
import { edit, filesOf } from './edit-content.ts';
import { importBytes, sourceFile, table } from './import-into.ts';

const fileOf = (content: string) => path.join(content, 'pieces/piece-1.mdx');

/** A piece that a person wrote, with these lines in its front matter. */
async function byHand(lines: string): Promise<string> {
  const { content } = await importBytes('start.csv', table({}));
  const text = readFileSync(fileOf(content), 'utf8').replace(/x-imported:[\s\S]*?(?=\n---\n)/, lines.trimEnd());
  writeFileSync(fileOf(content), text);
  return content;
}

describe('a default that a person wrote', () => {
  test.each([
    ['share: internal  # legal says so', 'Share', 'public', []],
    ['language: en  # not translated', 'Language', 'de', []],
    ['products: []  # none on purpose', 'Product', 'Planner', []],
    ['serves: []  # no one yet', 'Serves', 'buyer/decision', []],
    ['share: internal  # legal says so', 'Share', 'public', ['', 'internal']],
    ['language: en  # not translated', 'Language', 'de', ['en', '']],
  ] as const)('"%s" stays when a later table has another value', async (line, column, later, earlier) => {
    const content = await byHand(line);
    for (const cell of earlier) await importBytes('audit.csv', table({ [column]: cell, Notes: 'x' }), { content });
    for (const _ of [1, 2]) {
      const { prepared, leftovers } = await importBytes('audit.csv', table({ [column]: later, Notes: 'x' }), {
        content,
      });
      expect(readFileSync(fileOf(content), 'utf8')).toContain(`${line}\n`);
      expect([prepared.plan.byHand.length, leftovers, prepared.plan.unchanged]).toEqual([1, true, 0]);
    }
  });

  test('that is not written is replaced by the value in the table', async () => {
    const content = await byHand('whenToUse: Always.');
    const { piece } = await importBytes('audit.csv', table({ Share: 'public', Language: 'de' }), { content });
    expect(piece('piece-1')).toMatchObject({ share: 'public', language: 'de' });
  });
});

test('a field still belongs to a person after a source had the same value, in any order of tables', async () => {
  const cell = fc.constantFrom('', 'Mine.', 'Of the table.', 'New of the table.');
  const tables = fc.array(fc.record({ name: fc.constantFrom('audit.csv', 'shop.csv'), cell }), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(tables, async (sources) => {
      const content = await byHand('summary: Mine.  # of a person');
      for (const { name, cell } of sources) {
        const { prepared } = await importBytes(name, table({ Summary: cell, Notes: 'x' }), {
          content,
          allowRemove: true,
        });
        expect(readFileSync(fileOf(content), 'utf8')).toContain('summary: Mine.  # of a person\n');
        expect(prepared.plan.byHand).toEqual(/table/.test(cell) ? [{ id: 'piece-1', fields: ['summary'] }] : []);
      }
    }),
    { numRuns: 8 },
  );
});

test('reports a difference at every import, with advice, and ends with 1', async () => {
  const { content } = await importBytes('audit.csv', table({ Summary: 'Old.' }));
  edit(content, 'piece-1', { summary: 'Mine.' });
  const source = sourceFile('audit.csv', table({ Summary: 'New.' }));
  for (const _ of [1, 2]) {
    const { exit, out } = await runHere(['import', source, '--content', content, '--today', TODAY]);
    expect(exit).toBe(1);
    expect(out).toContain('write it into the file of the piece.\n  piece-1: summary\n');
    expect(out).toContain('0 unchanged, 1 edited by hand');
  }
  edit(content, 'piece-1', { summary: 'New.' });
  expect((await runHere(['import', source, '--content', content, '--today', TODAY])).exit).toBe(0);
});

test('recognizes a piece by a person after its title and address have changed', async () => {
  const content = await byHand('whenToUse: Always.');
  await importBytes('audit.csv', table({ Notes: 'x' }), { content });
  edit(content, 'piece-1', { title: 'Better', url: 'https://www.example.com/better' });
  const { pieces, prepared } = await importBytes('audit.csv', table({ Notes: 'x' }), { content });
  expect([[...pieces.keys()], prepared.plan.files]).toEqual([['piece-1'], []]);
});

test('importing the unedited export of the sample changes no file, and an edited cell changes one line of one file', async () => {
  const content = path.join(temporaryFolder(), 'content');
  copySample(content);
  const { model } = readContent({ directory: content, today: TODAY });
  if (!model) throw new Error('The sample has errors.');
  const rows = listCsv(dataLists.pieces, audit(publish(model), TODAY));
  const before = filesOf(content);
  const { prepared } = await importBytes('pieces.csv', rows, { content });
  expect([prepared.plan.files, prepared.plan.byHand, filesOf(content)]).toEqual([[], [], before]);
  const [first] = model.pieces;
  const edited = rows.replace(first?.title ?? '', 'Another title');
  const again = await importBytes('pieces.csv', edited, { content });
  expect([again.prepared.plan.byHand, again.leftovers]).toEqual([[], false]);
  expect(again.prepared.plan.files.map(({ changed, id }) => [id, changed])).toEqual([
    [first?.id, [{ field: 'title', before: first?.title, after: 'Another title' }]],
  ]);
  const file = Object.keys(before).find((name) => name.endsWith(`/${first?.id}.mdx`)) ?? '';
  expect(filesOf(content)).toEqual({ ...before, [file]: before[file]?.replace(first?.title ?? '', 'Another title') });
});

describe('what a person wrote into x-imported', () => {
  const others = `x-imported:
  # The sheet of the agency.
  - from: agency.csv
    fields:
      # Checked.
      summary: Of the agency.
    kept:
      - { column: Notes, text: ask Jo }  # answered`;

  test('into the entry of another source keeps every byte', async () => {
    const content = await byHand(`summary: Of the agency.\n${others}`);
    await importBytes('audit.csv', table({ Notes: 'one' }), { content });
    expect(readFileSync(fileOf(content), 'utf8')).toContain(`${others}\n  - from: audit.csv\n`);
    const commented = readFileSync(fileOf(content), 'utf8').replace('- from: audit.csv', '- from: audit.csv  # ours');
    writeFileSync(fileOf(content), commented);
    await importBytes('audit.csv', table({ Notes: ['two'], Summary: '' }), { content });
    const text = readFileSync(fileOf(content), 'utf8');
    expect(text).toContain(`${others}\n  - from: audit.csv  # ours\n`);
    for (const note of ['one', 'two']) expect(text).toContain(`text: ${note} }`);
  });

  test('instead of the fields of a source stays', async () => {
    const odd = 'x-imported:\n  - from: audit.csv\n    fields: see the old sheet';
    const content = await byHand(odd);
    await importBytes('audit.csv', table({ Notes: 'one' }), { content });
    await importBytes('audit.csv', table({ Notes: 'two' }), { content, allowRemove: true });
    expect(readFileSync(fileOf(content), 'utf8')).toContain(`${odd}\n  - from: audit.csv\n`);
  });
});
