/** The questions of an import, answered by a marketer who only presses Enter. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { groupsOf } from '../../src/import/proposals/groups.ts';
import { byLikelihood, isTaken } from '../../src/import/proposals/likely-columns.ts';
import { printImport } from '../../src/print/import-report.ts';
import { temporaryFolder } from '../content-folder.ts';
import { importFrom } from '../import/import-into.ts';
import { fakeTerminal } from './fake-terminal.ts';

/** A sheet whose column of readers has a name that no list of headings can foresee, and that ends with totals. */
function sheetOf(heading: string): string {
  const file = path.join(temporaryFolder(), 'audit.csv');
  const rows = [
    'Payback guide,https://www.example.com/p,Guide,CFO,TOFU,Ana Ruiz,yes',
    'Rota guide,https://www.example.com/r,Guide,Head nurse,MOFU,Ana Ruiz,no',
    'Price list,https://www.example.com/l,Pricing page,CFO,BOFU,Ben Okafor,yes',
    'Ward guide,https://www.example.com/w,Guide,Head nurse,MOFU,Ben Okafor,no',
    'Total,,,,,,4',
  ];
  writeFileSync(file, `${[`Title,Link,Type,${heading},Funnel stage,Owner,Can we send it?`, ...rows].join('\n')}\n`);
  return file;
}

it('Enter at every question puts every piece on the grid', async () => {
  const { answer, terminal } = fakeTerminal();
  const source = sheetOf('Helps');
  const done = importFrom(source, path.join(temporaryFolder(), 'content'), { terminal });
  await answer('4 of 4 rows have no persona. Which column says what they are for?', '\r');
  await answer('Who are your buyers?', '\r');
  await answer('Helps: 2 rows with "CFO"', '\r');
  await answer('Helps: 2 rows with "Head nurse"', '\r');
  await answer('At which stage do they need these pieces?', '\r');
  const { model, prepared } = await done;
  expect(model.pieces.map(({ id, serves }) => [id, serves.map((pair) => [pair.persona, pair.stage])])).toEqual([
    ['l', [['cfo', 'decision']]],
    ['p', [['cfo', 'awareness']]],
    ['r', [['head-nurse', 'consideration']]],
    ['w', [['head-nurse', 'consideration']]],
  ]);
  const report = printImport(prepared, { color: false, width: 140, written: true });
  expect(report).toMatch(/Helps +persona +your rules/);
  expect(readFileSync(`${source}.mapping.yaml`, 'utf8')).toContain('Helps: CFO');
});

it('Enter without a choice asks again where no answer is likely', async () => {
  const { answer, terminal } = fakeTerminal();
  const done = importFrom(sheetOf('Helps'), path.join(temporaryFolder(), 'content'), { terminal });
  await answer('Which column', '\r');
  await answer('Who are your buyers?', '\u0015Buyer\r');
  await answer('Helps: 2 rows with "CFO"', '\r');
  await answer('Please select at least one option', ' \r');
  await answer('Helps: 2 rows with "Head nurse"', ' \r');
  await answer('At which stage do they need these pieces?', '\r');
  expect((await done).model.pieces.map(({ serves }) => serves.map(({ persona }) => persona))).toEqual([
    ['buyer'],
    ['buyer'],
    ['buyer'],
    ['buyer'],
  ]);
});

it('a column that is a field already comes last, and is never the proposal', async () => {
  const { prepared } = await importFrom(sheetOf('Helps'), path.join(temporaryFolder(), 'content'));
  const columns = byLikelihood(groupsOf(prepared));
  expect(columns.map((column) => [column.heading, isTaken(column)])).toEqual([
    ['Helps', false],
    ['Funnel stage', true],
    ['Type', true],
    ['Owner', true],
  ]);
});

it('a column named with a question needs no question', async () => {
  const { terminal } = fakeTerminal();
  const { model } = await importFrom(sheetOf('Who is it for?'), path.join(temporaryFolder(), 'content'), { terminal });
  expect(model.pieces.map(({ serves, share }) => [serves.length, share])).toEqual([
    [1, 'prospects'],
    [1, 'prospects'],
    [1, 'internal'],
    [1, 'internal'],
  ]);
});
