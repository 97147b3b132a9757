/** Files with the same name in two folders of the repository are two sources. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sourceEntries } from '../../src/import/provenance.ts';
import { contentFolder } from '../content-folder.ts';
import { filesOf } from './edit-content.ts';
import { company, importFrom, table } from './import-into.ts';

/** A file in the repository of a content folder. */
function inRepository(content: string, name: string, text: string): string {
  const file = path.join(path.dirname(content), name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

test.each([
  ['a/audit.csv', 'b/audit.csv'],
  ['audit.csv', 'old/audit.csv'],
  ['old/audit.csv', 'audit.csv'],
])('%s and %s each keep their own texts, and the second replaces nothing from the first', async (first, second) => {
  const content = contentFolder(company);
  const one = inRepository(content, first, table({ Summary: 'One.', Notes: 'ask Jo' }));
  const two = inRepository(content, second, table({ Summary: 'Two.', Notes: 'ask Ann' }));
  await importFrom(one, content);
  const { piece, prepared } = await importFrom(two, content);
  expect(piece('piece-1').summary).toBe('One.');
  expect(prepared.plan.removals).toMatchObject([{ kind: 'replaced', column: 'summary' }]);
  expect(sourceEntries(piece('piece-1')).map(({ from, kept }) => [from, kept[0]?.text])).toEqual([
    [first, 'ask Jo'],
    [second, 'ask Ann'],
  ]);
  const before = filesOf(content);
  await importFrom(one, content);
  await importFrom(two, content);
  expect(filesOf(content)).toEqual(before);
});

test('an entry without the folder, as earlier imports wrote it, still belongs to that file', async () => {
  const content = contentFolder(company);
  const source = inRepository(content, 'a/audit.csv', table({ Summary: 'One.', Notes: 'ask Jo' }));
  await importFrom(source, content);
  const file = path.join(content, 'pieces/piece-1.mdx');
  const earlier = readFileSync(file, 'utf8').replace('from: a/audit.csv', 'from: audit.csv');
  writeFileSync(file, earlier);
  expect((await importFrom(source, content)).prepared.plan.files).toEqual([]);
  inRepository(content, 'a/audit.csv', table({ Summary: 'New.', Notes: 'ask Jo' }));
  const { piece } = await importFrom(source, content);
  expect([piece('piece-1').summary, sourceEntries(piece('piece-1')).map(({ from }) => from)]).toEqual([
    'New.',
    ['audit.csv'],
  ]);
});
