/** The mapping file, and imports into empty folders. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runHere } from '../cli/run-command.ts';
import { contentFolder, TODAY, temporaryFolder } from '../content-folder.ts';
import { company, importBytes, sourceFile, table } from './import-into.ts';

const text = table({
  For: ['Boss', 'Buyer'],
  When: ['Late', 'TOFU'],
  Action: 'Keep',
  Secret: 'x',
  Shown: ['03/04/2021', '05/06/2021'],
});

test('proposes a mapping and stops; the edited mapping decides on columns, words, dates and defaults', async () => {
  const content = contentFolder(company);
  const source = sourceFile('list.csv', text);
  const map = path.join(temporaryFolder(), 'mapping.yaml');
  const args = ['import', source, '--map', map, '--content', content, '--today', TODAY];
  const first = await runHere(args);
  expect(first.out).toContain('Proposed mapping written to');
  expect(existsSync(path.join(content, 'pieces'))).toBe(false);
  const proposed = readFileSync(map, 'utf8');
  expect(proposed).toContain('"For": keep  # no matching field; 2 cells, such as Boss');

  // The proposal is a valid mapping that changes nothing.
  const unchanged = await runHere([...args, '--dry-run', '--format', 'json']);
  expect(JSON.parse(unchanged.out).columns.map(({ use }: { use: string }) => use)).toEqual([
    ...['title', 'url', 'format', 'owner', 'keep', 'keep', 'verdict', 'keep', 'keep'],
  ]);

  writeFileSync(
    map,
    proposed
      .replace('"For": keep', '"For": persona')
      .replace('"When": keep', '"When": stage')
      .replace('"Secret": keep', '"Secret": ignore')
      .replace('"Shown": keep', '"Shown": published')
      .concat(
        'dates: { Shown: month-first }\nvalues:\n  persona:\n    Boss: buyer; it-lead\n  stage:\n    late: decision\n',
        'defaults:\n  decidedBy: owner\n  decidedOn: 2026-01-02\n',
      ),
  );
  const second = await runHere(args);
  expect(second.err).toBe('');
  expect(second.exit).toBe(0);
  const piece = readFileSync(path.join(content, 'pieces/piece-1.mdx'), 'utf8');
  expect(piece).toContain('  - { persona: buyer, stage: decision }\n  - { persona: it-lead, stage: decision }');
  expect(piece).toContain('published: 2021-03-04');
  expect(piece).toContain('decision: { verdict: keep, on: 2026-01-02, by: content-team }');
  expect(piece).not.toContain('Secret');
});

test.each([
  ['columns:\n  Titel: title\n', 'names a column that is not in list.csv: "Titel".'],
  ['columns:\n  Title: titel\n', 'mapping.yaml:2'],
  [
    'values:\n  persona:\n    Boss: byuer\n',
    'No persona "byuer", which the mapping gives as the meaning of "Boss". Did you mean buyer?',
  ],
  ['colums: {}\n', 'columns'],
  ['a: [', 'mapping.yaml:1'],
])('refuses a mapping with a mistake: %j', async (mapping, message) => {
  const map = sourceFile('mapping.yaml', mapping);
  await expect(importBytes('list.csv', text, { map })).rejects.toThrow(message);
});

test('refuses to import into content with errors, so that no piece is duplicated', async () => {
  const content = contentFolder({ ...company, 'pieces/broken.mdx': '---\ntitle: x\n---\n' });
  const { exit, out } = await runHere(['import', sourceFile('list.csv', text), '--content', content, '--today', TODAY]);
  expect(exit).toBe(1);
  expect(out).toMatch(/broken\.mdx[\s\S]*Nothing was imported/);
});

test('gives an empty folder the lists that the table needs, and recognizes its pieces again', async () => {
  const source = [
    'Title;Link;Type;Persona;Stage;Owner;Product',
    'One;https://www.example.com/one;Blog post;CFO;BOFU;Jane Doe;Planner',
    'Two;https://www.example.com/two;Comic;CFO / IT lead;top of funnel;Jane Doe;',
  ].join('\n');
  const content = path.join(temporaryFolder(), 'new/content');
  const { model, prepared } = await importBytes('list.csv', source, { content });
  expect([...prepared.start.keys()]).toEqual([
    ...['site.yaml', 'stages.yaml', 'formats.yaml', 'people.yaml', 'products.yaml'],
    ...['personas/cfo.mdx', 'personas/it-lead.mdx'],
  ]);
  expect(model.stages.map(({ name }) => name)).toEqual(['Awareness', 'Decision']);
  expect(model.formats.at(-1)).toMatchObject({ id: 'comic', name: 'Comic' });
  expect(model.people.map(({ name }) => name)).toEqual(['Content team', 'Jane Doe']);
  expect(model.personas.map(({ name, questions }) => [name, questions])).toEqual([
    ['CFO', []],
    ['IT lead', []],
  ]);
  expect(model.pieces.map(({ id, serves }) => [id, serves.map(({ persona, stage }) => `${persona}/${stage}`)])).toEqual(
    [
      ['one', ['cfo/decision']],
      ['two', ['cfo/awareness', 'it-lead/awareness']],
    ],
  );
  const again = await importBytes('list.csv', source, { content });
  expect(again.prepared).toMatchObject({ start: new Map(), plan: { files: [], unchanged: 2 } });
});

test('the command shows a dry run, summaries and errors, with their exit codes', async () => {
  const content = contentFolder(company);
  const good = sourceFile('good.csv', table({ Persona: 'Buyer', Stage: 'TOFU' }));
  const command = (...args: string[]) => runHere(['import', ...args, '--content', content, '--today', TODAY]);
  const dry = await command(good, '--dry-run');
  expect(dry.exit).toBe(0);
  expect(dry.out).toMatch(/Persona +persona +heading +1 +Buyer/);
  expect(dry.out).toContain('new      pieces/piece-1.mdx');
  expect(dry.out).toContain('Nothing was written. 1 new piece');
  expect((await command(good)).out).toContain('1 new piece, 0 changed');
  expect((await command(good)).out).toContain('0 new pieces, 0 changed, 1 unchanged.');
  const left = await command(sourceFile('left.csv', table({ Product: 'Lost' })));
  expect([left.exit, left.out.includes('Product: "Lost" (row 2): ')]).toEqual([1, true]);
  expect(await command('nowhere.csv')).toMatchObject({
    exit: 2,
    out: '',
    err: expect.stringMatching(/^content-audit: The file nowhere\.csv does not exist\.\nContent folder: /),
  });
  expect((await command(good, '--dates', 'sideways')).exit).toBe(2);
  expect((await command(good, '--delimiter', 'xx')).exit).toBe(2);
});
