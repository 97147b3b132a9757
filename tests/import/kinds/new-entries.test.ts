/** What a first list adds to formats, stages, people and personas: never a stage unasked, and everything by name. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { printImport } from '../../../src/print/import-report.ts';
import { temporaryFolder } from '../../content-folder.ts';
import { type Imported, importBytes } from '../import-into.ts';

const first = (csv: string) => importBytes('list.csv', csv, { content: path.join(temporaryFolder(), 'content') });
const shown = ({ prepared }: Imported) => printImport(prepared, { color: false, width: 120, written: true });
const stages = ({ model }: Imported) => model.stages.map(({ id }) => id);

const list = (heading: string, cells: readonly string[]) =>
  [
    `Title,URL,Persona,${heading}`,
    ...cells.map((cell, row) => `P${row},https://a.example/p${row},CFO,"${cell.replaceAll('"', '""')}"`),
  ].join('\n');

describe('a journey has only stages', () => {
  test.each([
    ['Awareness / Consideration|Decision', 'awareness consideration decision', '0 0 1'],
    ['Awareness/Consideration|BOFU', 'awareness consideration decision', '0 0 1'],
    ['TOFU, MOFU|BOFU', 'awareness consideration decision', '0 0 1'],
    ['Awareness & Consideration|Decision', 'awareness consideration decision', '0 0 1'],
    ['Top of funnel + Bottom of funnel|MOFU', 'awareness consideration decision', '0 0 1'],
    ['Bewusstsein und Kauf|Überlegung', 'awareness consideration decision', '0 0 1'],
    ['["Awareness","Decision"]|Consideration', 'awareness consideration decision', '0 0 1'],
    ['認知、検討|決定', 'awareness consideration decision', '0 0 1'],
  ])('%s', async (cells, expected, rows) => {
    const found = await first(list('Stage', cells.split('|')));
    expect(stages(found).join(' ')).toBe(expected);
    const served = [...found.pieces.values()].flatMap(({ serves }, row) => serves.map(() => row));
    expect(served.join(' ')).toBe(rows);
  });

  test.each(['Quarter-end rush', 'Q3 campaign', 'Enterprise', 'see notes', 'Phase 7', '春の大売出し'])(
    'and %s is not one: it is kept, and the report asks about it',
    async (word) => {
      const found = await first(list('Stage', ['Awareness', word, 'Decision']));
      expect(stages(found)).toEqual(['awareness', 'decision']);
      expect(found.pieces.get('p1')?.serves ?? []).toEqual([]);
      expect(found.kept('p1')).toMatchObject({ Stage: word });
      expect([found.leftovers, shown(found)]).toEqual([true, expect.stringContaining(word)]);
    },
  );

  test('unless the mapping says that it is one', async () => {
    const source = list('Stage', ['Awareness', 'Quarter-end rush']);
    const map = path.join(temporaryFolder(), 'map.yaml');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(map, 'values:\n  stage:\n    Quarter-end rush: rush\n');
    const found = await importBytes('list.csv', source, { content: path.join(temporaryFolder(), 'content'), map });
    expect(stages(found)).toEqual(['awareness', 'rush']);
  });
});

describe('the report names', () => {
  const csv = `Title,URL,Type,Owner,Persona,Stage
One,https://a.example/1,Guide,Jo Doe,CFO,Awareness
Two,https://a.example/2,Special print,Jo Doe,CFO,Decision
Three,https://a.example/3,Special print,Ann Roe,IT lead,Decision
Four,https://a.example/4,film,Ann Roe,IT lead,Decision
`;

  test('every new entry with its rows, those to confirm first, and ends with 1', async () => {
    const found = await first(csv);
    const text = shown(found);
    expect(found.leftovers).toBe(true);
    expect(text).toContain('New entries to confirm');
    expect(text).toContain('formats.yaml: "Special print" (rows 3, 4), "Film" (row 5)');
    for (const part of [
      '"Jo Doe" (rows 2, 3)',
      '"Ann Roe" (rows 4, 5)',
      '"CFO" (rows 2, 3)',
      '"Decision" (rows 3, 4, 5)',
    ]) {
      expect(text).toContain(part);
    }
    expect(text.indexOf('New entries to confirm')).toBeLessThan(text.indexOf('Entries from the source'));
  });

  test('the same in a dry run, before anything is written', async () => {
    const content = path.join(temporaryFolder(), 'content');
    const { importContent } = await import('../../../src/cli/import.ts');
    const { sourceFile } = await import('../import-into.ts');
    const outcome = await importContent({
      source: sourceFile('list.csv', csv),
      content,
      today: '2026-11-16',
      dryRun: true,
      progress: () => ({ step: () => {}, done: () => {} }),
    });
    if (outcome.kind !== 'planned') throw new Error(outcome.kind);
    expect(outcome.prepared.added.map(({ file, lines, name }) => `${file} ${name} ${lines.join()}`)).toContain(
      'formats.yaml Special print 3,4',
    );
  });

  test('every word that became something with another name, with how often', async () => {
    const found = await first(
      'Title,URL,Type\nA,https://a.example/1,blog\nB,https://a.example/2,blog\nC,https://a.example/3,whitepaper\nD,https://a.example/4,slides\n',
    );
    const text = shown(found);
    expect(text).toContain('Type: "blog" (2 times, rows 2, 3): Read as Article.');
    expect(text).toContain('Type: "slides" (row 5): Read as Slide deck.');
  });

  test('nothing twice: an entry of an earlier run is not new', async () => {
    const one = await first(csv);
    const two = await importBytes('list.csv', csv, { content: one.content });
    expect([two.prepared.added, two.prepared.plan.files, two.leftovers]).toEqual([[], [], false]);
  });
});
