/** Groups of rows that a rule could map: as data, as comments in a proposed mapping, and as questions in a terminal. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupsOf } from '../../src/import/proposals/groups.ts';
import { runHere } from '../cli/run-command.ts';
import { contentFolder, TODAY, temporaryFolder } from '../content-folder.ts';
import { company, importBytes, importFrom, sourceFile, table } from './import-into.ts';

const funnel = table({
  Funnel: ['TOFU', 'TOFU', 'BOFU', 'tofu', ''],
  Topic: ['Money', 'Safety', 'Money', 'Safety', 'Money'],
  Code: ['a1', 'b2', 'c3', 'd4', 'e5'],
  Year: ['2024', '2024', '2025', '2025', '2025'],
});

describe('the groups of a list', () => {
  test('are the values of columns with few different ones, with rows and examples, stages first', async () => {
    const { prepared } = await importBytes('list.csv', funnel);
    const groups = groupsOf(prepared);
    expect(groups.map(({ heading }) => heading)).toEqual(['Funnel', 'Topic', 'Format', 'Owner']);
    expect(groups[0]?.groups).toEqual([
      {
        ...{ value: 'TOFU', rows: 3, open: 3, stage: 'awareness', persona: undefined },
        examples: ['Piece 1', 'Piece 2', 'Piece 4'],
      },
      { value: 'BOFU', rows: 1, open: 1, examples: ['Piece 3'], stage: 'decision', persona: undefined },
      { value: 'none', rows: 1, open: 1, examples: ['Piece 5'], stage: undefined, persona: undefined },
    ]);
  });

  test('are the folders of addresses, if a list has nothing else', async () => {
    const pages = ['blog/a', 'blog/b', 'guides/c', 'guides/d', 'guides/e', 'about', 'one/f'];
    const text = ['Title,URL', ...pages.map((page) => `${page},https://www.example.com/${page}`)].join('\n');
    const { prepared } = await importBytes('list.csv', text, { content: `${temporaryFolder()}/new` });
    expect(groupsOf(prepared).flatMap(({ groups }) => groups.map(({ rows, value }) => [value, rows]))).toEqual([
      ['https://www.example.com/guides/*', 3],
      ['https://www.example.com/blog/*', 2],
    ]);
  });

  test('count the parts of cells with several values', async () => {
    const text = table({ Categories: ['Guides|Balcony', 'Guides', 'Balcony|Press', 'Press'] });
    const { prepared } = await importBytes('list.csv', text);
    const found = groupsOf(prepared).find(({ heading }) => heading === 'Categories');
    expect(found?.groups.map(({ rows, value }) => [value, rows])).toEqual([
      ['Guides', 2],
      ['Balcony', 2],
      ['Press', 2],
    ]);
  });

  test('match, as rules, exactly the rows that they count', async () => {
    const value = fc.constantFrom('Alpha', 'alpha', 'Beta; Gamma', 'Gamma', 'Ä-Ö', '', 'Delta, Inc', 'n/a');
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 2, maxLength: 12 }), async (cells) => {
        const text = table({ Group: cells });
        const { prepared } = await importBytes('list.csv', text, { dryRun: true });
        const column = groupsOf(prepared).find(({ heading }) => heading === 'Group');
        for (const { rows, value: name } of column?.groups ?? []) {
          const map = sourceFile('m.yaml', `rules:\n  - { when: { Group: ${JSON.stringify(name)} }, skip: true }\n`);
          const result = await importBytes('list.csv', text, { dryRun: true, map });
          expect(result.prepared.plan.skipped).toBe(rows);
        }
      }),
      { numRuns: 20 },
    );
  });
});

test('a proposed mapping has every open group as a comment, and still changes nothing', async () => {
  const content = contentFolder(company);
  const map = path.join(temporaryFolder(), 'mapping.yaml');
  const args = ['import', sourceFile('list.csv', funnel), '--map', map, '--content', content, '--today', TODAY];
  await runHere(args);
  const text = readFileSync(map, 'utf8');
  expect(text).toContain(
    [
      '#   # 3 rows, 3 without persona and stage, such as "Piece 1", "Piece 2", "Piece 4"',
      '#   - when: { "Funnel": "TOFU" }',
      '#     set: { persona: …, stage: awareness }',
    ].join('\n'),
  );
  expect(JSON.parse((await runHere([...args, '--format', 'json'])).out)).toMatchObject({ rules: [], skipped: 0 });
});

describe('in a terminal, the import', () => {
  test('asks what groups are for, saves the answers next to the source, and does not ask again', async () => {
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
    const output = Object.assign(new PassThrough(), { isTTY: true, columns: 100, rows: 40 });
    let shown = '';
    output.setEncoding('utf8').on('data', (text: string) => {
      shown += text;
    });
    const answer = async (question: string, keys: string) => {
      await expect.poll(() => shown).toContain(question);
      shown = '';
      input.write(keys);
    };
    const [source, content] = [sourceFile('list.csv', funnel), contentFolder(company)];
    const done = importFrom(source, content, { terminal: { input, output } });
    await answer('5 of 5 rows have no persona and stage.', '\u001b[B\r');
    await answer('Funnel: 3 rows with "TOFU", such as Piece 1', ' \r');
    await answer('Funnel: 1 row with "BOFU", such as Piece 3', '\r');
    await answer('Please select at least one option', '\u001b[B\u001b[B \r');
    await answer('Funnel: 1 row with no value, such as Piece 5', '\u001b[B\u001b[B\u001b[B \r');
    const { pieces } = await done;
    expect([...pieces.values()].map(({ id, serves }) => [id, serves.map(({ stage }) => stage)])).toEqual([
      ['piece-1', ['awareness']],
      ['piece-2', ['awareness']],
      ['piece-3', []],
      ['piece-4', ['awareness']],
    ]);
    expect(readFileSync(`${source}.mapping.yaml`, 'utf8')).toContain('when: { Funnel: TOFU }');

    shown = '';
    const again = await importFrom(source, content, { terminal: { input, output } });
    expect([shown, again.prepared.plan.files]).toEqual(['', []]);
  });

  test('asks nothing and saves nothing if the user wants none of it', async () => {
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
    const output = Object.assign(new PassThrough(), { isTTY: true, columns: 100, rows: 40 });
    let shown = '';
    output.setEncoding('utf8').on('data', (text: string) => {
      shown += text;
    });
    const source = sourceFile('list.csv', funnel);
    const done = importFrom(source, contentFolder(company), { terminal: { input, output } });
    await expect.poll(() => shown).toContain('Which column says what they are for?');
    input.write('\u001b[A\r');
    expect((await done).pieces.size).toBe(5);
    expect(existsSync(`${source}.mapping.yaml`)).toBe(false);
  });
});

test('without a terminal, the import asks nothing; the report names rules and those without rows', async () => {
  const map = sourceFile(
    'mapping.yaml',
    [
      'rules:',
      '  - { when: { Funnel: TOFU }, set: { persona: buyer, stage: awareness } }',
      '  - { when: { Topic: [Monney] }, skip: true }',
      '',
    ].join('\n'),
  );
  const content = contentFolder(company);
  const { out } = await runHere([
    'import',
    sourceFile('list.csv', funnel),
    '--map',
    map,
    '--content',
    content,
    '--today',
    TODAY,
  ]);
  expect(out).toContain('Topic is "Monney": matches no row. Did you mean "Money"?');
  expect(out).toContain('Funnel is "TOFU": persona buyer; stage awareness (3 rows)');
});
