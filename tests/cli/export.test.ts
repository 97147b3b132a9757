/** The export command, run as a process, with every format. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import readWorkbook from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { dataListNames } from '../../src/data/lists.ts';
import { contentFolder, TODAY, temporaryFolder } from '../content-folder.ts';
import { readCsv } from '../data/read-csv.ts';
import { runHere } from './run-command.ts';

const ALL = ['--format', 'csv', 'json', 'xlsx', 'ics', 'atom'];

it('writes every format, says which files are new, and changes nothing the second time', async () => {
  const [content, output] = [contentFolder(), path.join(temporaryFolder(), 'deep', 'export')];
  const args = ['export', ...ALL, '--content', content, '--today', TODAY, '--output', output];
  const names = [
    ...dataListNames.flatMap((name) => [`${name}.csv`, `${name}.json`]),
    ...['audit.json', 'changes.xml', 'content-audit.xlsx', 'reviews.ics'],
  ].sort();

  const dry = await runHere([...args, '--dry-run']);
  expect([dry.exit, dry.err]).toEqual([0, '']);
  expect(dry.out).toMatch(/^Nothing was written\.$/m);
  expect(dry.out.match(/^new /gm)).toHaveLength(names.length);

  const first = await runHere(args);
  expect([first.exit, first.err]).toEqual([0, '']);
  expect(readdirSync(output).sort()).toEqual(names);
  expect(first.out.match(/^new /gm)).toHaveLength(names.length);
  const read = (name: string) => readFileSync(path.join(output, name), 'utf8');
  for (const name of dataListNames) {
    const { version, today, items } = JSON.parse(read(`${name}.json`));
    expect([version, today]).toEqual([1, TODAY]);
    expect(readCsv(read(`${name}.csv`).slice(1))).toHaveLength(1 + items.length);
  }
  expect(Object.keys(JSON.parse(read('audit.json')).lists)).toEqual(dataListNames);
  expect(XMLValidator.validate(read('changes.xml'))).toBe(true);
  expect(new ICAL.Component(ICAL.parse(read('reviews.ics'))).getAllSubcomponents('vevent').length).toBeGreaterThan(0);
  expect((await readWorkbook(readFileSync(path.join(output, 'content-audit.xlsx')))).map(({ sheet }) => sheet)).toEqual(
    [...['Grid', 'Pieces', 'Tasks', 'Gaps', 'Requests']],
  );

  const times = () => names.map((name) => statSync(path.join(output, name), { bigint: true }).mtimeNs);
  const before = times();
  const second = await runHere(args);
  expect(second.out.match(/^unchanged /gm)).toHaveLength(names.length);
  expect(times()).toEqual(before);
});

it('prints one list to standard output, and says what to name if the list or format is unclear', async () => {
  const args = ['--content', contentFolder(), '--today', TODAY];
  const { exit, out } = await runHere(['export', 'pieces', '--format', 'csv', '--stdout', ...args]);
  expect(exit).toBe(0);
  expect(readCsv(out.slice(1)).map(([id]) => id)).toEqual(['id', 'payback-guide']);
  for (const wrong of [['--stdout'], ['pieces', 'gaps', '--stdout'], ['pieces', '--format', 'xlsx', '--stdout']]) {
    expect(await runHere(['export', ...wrong, ...args])).toMatchObject({
      exit: 2,
      out: '',
      err: expect.stringContaining('name one list'),
    });
  }
  expect(await runHere(['export', 'nothing', ...args])).toMatchObject({
    exit: 2,
    err: expect.stringContaining('Allowed choices'),
  });
});

it('writes nothing for content with errors, and prints the findings', async () => {
  const content = contentFolder({ 'stages.yaml': '[]\n' });
  const output = temporaryFolder();
  const { exit, out } = await runHere(['export', ...ALL, '--content', content, '--today', TODAY, '--output', output]);
  expect(exit).toBe(1);
  expect(out).toContain('content/stages.yaml');
  expect(readdirSync(output)).toEqual([]);
});

it('never leaves a partial file when it cannot write', async () => {
  const output = path.join(contentFolder(), 'site.yaml');
  const { exit, err } = await runHere([
    'export',
    'pieces',
    '--content',
    contentFolder(),
    '--today',
    TODAY,
    '--output',
    output,
  ]);
  expect(exit).toBe(2);
  expect(err).toMatch(/^content-audit: .*pieces\.csv was not written: /);
  expect(readFileSync(output, 'utf8')).toMatch(/^title: /);
});
