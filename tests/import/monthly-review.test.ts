/** The monthly review in a spreadsheet: export, edit in Excel, look at the diff, import. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { runHere } from '../cli/run-command.ts';
import { TODAY, temporaryFolder } from '../content-folder.ts';
import { sampleContent } from '../sample/sample.ts';
import { edit, filesOf } from './edit-content.ts';
import { importBytes, table } from './import-into.ts';

type Row = Record<string, string>;

/** The exported rows of pieces. */
async function exported(content: string): Promise<Row[]> {
  const folder = temporaryFolder();
  await runHere(['export', 'pieces', '--format', 'csv', '--output', folder, '--content', content, '--today', TODAY]);
  return parse(readFileSync(path.join(folder, 'pieces.csv'), 'utf8'), { columns: true, bom: true }) as Row[];
}

/** A file as Excel saves it where people write dates as 26.11.2026. */
function savedByExcel(rows: readonly Row[], change: (text: string) => string = (text) => text): string {
  const quoted = (text: string) => `"${change(text).replaceAll('"', '""')}"`;
  const day = (text: string) => text.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3.$2.$1');
  const lines = rows.map((row) => Object.values(row).map((text) => quoted(day(text))));
  const file = path.join(temporaryFolder(), 'pieces.csv');
  const head = Object.keys(rows[0] ?? {}).map(quoted);
  writeFileSync(file, `\ufeff${[head, ...lines].map((cells) => cells.join(';')).join('\r\n')}\r\n`);
  return file;
}

function importing(content: string, file: string, ...more: string[]) {
  return runHere(['import', file, '--content', content, '--today', TODAY, ...more]);
}

/** A folder with two pieces from a list, with kept texts, and one field by a second source and by hand. */
async function library(): Promise<string> {
  const list = table({
    Summary: ['Was es kostet — 価格', 'ROI'],
    Notes: ['ask Jo', '1,200 views'],
    Persona: ['buyer', 'buyer'],
    Stage: ['decision', 'decision'],
  });
  const { content } = await importBytes('audit.csv', list);
  edit(content, 'piece-2', { say: 'By hand', 'x-team': 'ours' });
  return content;
}

const changed = (rows: readonly Row[], id: string, cells: Row) =>
  rows.map((row) => (row.id === id ? { ...row, ...cells } : row));

test('shows a diff first, then changes only the edited cells and loses nothing of another source', async () => {
  const content = await library();
  const before = filesOf(content);
  const rows = await exported(content);
  const edited = changed(rows, 'piece-2', {
    reviewedOn: TODAY,
    reviewedBy: 'content-team',
    answers: 'payback',
    decision: 'keep',
    decidedOn: TODAY,
    decidedBy: 'Content team',
    decisionWhy: 'ירושלים مرحبا',
  });
  const file = savedByExcel(edited);
  const diff = await importing(content, file, '--dry-run');
  expect(diff.out).toContain('piece-2: serves "buyer/decision" → "buyer/decision (answers payback)"');
  expect(diff.out).toContain('piece-2: reviewed empty → "on 2026-11-16, by content-team"');
  expect(diff.out).toContain('1 changed');
  expect(filesOf(content)).toEqual(before);
  expect((await importing(content, file)).exit).toBe(0);
  const after = filesOf(content);
  const piece = path.join(content, 'pieces/piece-2.mdx');
  expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual([piece]);
  const old = (before[piece] ?? '').split('\n');
  const now = (after[piece] ?? '').split('\n');
  expect(old.filter((line) => !now.includes(line))).toEqual(['  - { persona: buyer, stage: decision }']);
  expect(after[piece]).toContain('1,200 views');
  expect((await importing(content, file)).out).toContain('0 changed');
});

test.each(['payback', 'buyer/payback', 'buyer/decision/payback'])(
  'answers may be written as %s in the column that the export has',
  async (answers) => {
    const content = await library();
    const file = savedByExcel(changed(await exported(content), 'piece-2', { answers }));
    expect((await importing(content, file)).exit).toBe(0);
    expect(filesOf(content)[path.join(content, 'pieces/piece-2.mdx')]).toContain('answers: [payback]');
  },
);

test('letters that Excel turned into question marks stay as they were', async () => {
  const content = await library();
  const before = filesOf(content);
  const rows = await exported(content);
  const ansi = (text: string) => text.replace(/[^ -\u00ff]/g, '?');
  const { out } = await importing(content, savedByExcel(rows, ansi));
  expect(out).toContain('0 changed, 2 unchanged');
  expect(filesOf(content)).toEqual(before);
});

test('an empty cell removes nothing without a yes', async () => {
  const content = await library();
  const before = filesOf(content);
  const file = savedByExcel(changed(await exported(content), 'piece-2', { say: '' }));
  const { exit, out } = await importing(content, file);
  expect([exit, out.includes('--allow-remove')]).toEqual([1, true]);
  expect(filesOf(content)).toEqual(before);
  await importing(content, file, '--allow-remove');
  expect(filesOf(content)[path.join(content, 'pieces/piece-2.mdx')]).not.toContain('say:');
});

test('editing nothing changes no byte of the sample', async () => {
  const content = path.join(temporaryFolder(), 'content');
  cpSync(sampleContent, content, { recursive: true });
  const before = filesOf(content);
  const { out } = await importing(content, savedByExcel(await exported(content)));
  expect(out).toContain('0 changed');
  expect(filesOf(content)).toEqual(before);
});
