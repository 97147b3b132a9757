/** Requests in the exports of forms and ticket systems. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { recognizeRequestHeading } from '../../src/import/requests/request-headings.ts';
import { runHere } from '../cli/run-command.ts';
import { base, contentFolder, TODAY, temporaryFolder } from '../content-folder.ts';
import { requestFiles } from './host-content.ts';

const people = `${base['people.yaml']}- id: kim\n  name: Kim Larsen\n  team: sales\n`;

function folder(): string {
  return contentFolder({ 'requests/7-checklist.yaml': null, 'people.yaml': people });
}

function table(text: string, name = 'requests.csv'): string {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, text);
  return file;
}

function pull(content: string, file: string, ...more: string[]) {
  return runHere(['requests', 'pull', '--from', file, '--content', content, '--today', TODAY, ...more]);
}

const microsoft = [
  'ID,Start time,Completion time,Email,Name,What do you need?,Which buyer is it for?,Stage,In their words,By when do you need it?,Anything else?',
  '1,11/3/2026 9:58:01,11/3/2026 10:02:11,kim@example.com,Kim Larsen,One-pager on payback,Buyer,Decision,"They ask: ""when?""",12/4/2026,Best before the board meets',
  '2,11/13/2026 8:00:00,11/13/2026 8:04:00,anonymous,,人事部向けの資料,Buyer,Awareness,現場の声,,',
  '',
].join('\n');

describe('an export of Microsoft Forms', () => {
  test('becomes requests, once, with every answer in its field or in the words', async () => {
    const content = folder();
    const first = await pull(content, table(microsoft));
    expect(first.err).toBe('');
    expect(first.exit).toBe(0);
    expect(first.out).toContain('2 rows read, 2 requests changed.');
    expect(first.out).toContain('Not copied: Start time, Email.');
    const files = requestFiles(content);
    expect(Object.keys(files)).toHaveLength(2);
    expect(files['one-pager-on-payback.yaml']).toMatch(
      /^ask:\n {2}kind: new\n {2}title: One-pager on payback\n {2}words: \|-\n {4}They ask: "when\?"\n\n {4}Anything else\?: Best before the board meets\n {2}persona: buyer\n {2}stage: decision\n {2}neededBy: 2026-12-04\n {2}requestedOn: 2026-11-03\n {2}requestedBy: kim\n {2}filed: \{ by: table, key: [0-9a-f]{16}, read: [0-9a-f]{16} \}\n\ntriage:\n {2}status: new\n$/,
    );
    expect(Object.values(files).join()).toContain('title: 人事部向けの資料');
    expect(Object.values(files).join()).not.toContain('kim@example.com');
    const again = await pull(content, table(microsoft, 'Content requests (1-2).csv'));
    expect(again.out).toContain('2 rows read, nothing changed.');
    expect(requestFiles(content)).toEqual(files);
  });

  test('of a later month adds only the new rows and follows a corrected one', async () => {
    const content = folder();
    await pull(content, table(microsoft));
    const corrected = microsoft.replace('One-pager on payback,Buyer,Decision', 'One-pager on payback,Buyer,Awareness');
    const later = `${corrected}3,11/14/2026 8:00:00,11/14/2026 8:04:00,a@example.com,,A deck,,,What they said,,\n`;
    const { out } = await pull(content, table(later));
    expect(out).toContain('3 rows read, 2 requests changed.');
    expect(out).toContain('~ one-pager-on-payback.yaml  stage');
    expect(requestFiles(content)['one-pager-on-payback.yaml']).toContain('stage: awareness');
    expect(Object.keys(requestFiles(content))).toHaveLength(3);
  });

  test('leaves alone what marketing decided or corrected in the file', async () => {
    const content = folder();
    await pull(content, table(microsoft));
    const file = path.join(content, 'requests', 'one-pager-on-payback.yaml');
    const byHand = (requestFiles(content)['one-pager-on-payback.yaml'] ?? '')
      .replace('stage: decision', 'stage: awareness # they are not there yet')
      .replace('status: new', 'status: declined\n  reason: We have it.');
    writeFileSync(file, byHand);
    await pull(content, table(microsoft));
    expect(requestFiles(content)['one-pager-on-payback.yaml']).toBe(byHand);
  });
});

test('an export of Google Forms is recognized again by its words, as it has no id', async () => {
  const content = folder();
  const rows = [
    'Timestamp,Email Address,What do you need?,Who is it for?,Team',
    '2026/11/03 10:02:11 AM GMT+1,kim@example.com,A calculator,Buyer,Sales North',
    '2026/11/03 10:09:40 AM GMT+1,kim@example.com,A second calculator,Buyer,Sales North',
    '',
  ].join('\n');
  const { out } = await pull(content, table(rows));
  expect(out).toContain('No column identifies a row.');
  expect(Object.keys(requestFiles(content))).toEqual(['a-calculator.yaml', 'a-second-calculator.yaml']);
  expect(requestFiles(content)['a-calculator.yaml']).toContain('requestedBy: sales-north');
  expect((await pull(content, table(rows))).out).toContain('2 rows read, nothing changed.');
});

test.each([
  [
    'Salesforce',
    'Case Number,Subject,Description,Date/Time Opened,Case Owner Alias\n00001042,A works council paper,They ask who sees data,2026-11-03 10:00,KLars\n',
  ],
  [
    'HubSpot',
    'Ticket ID,Ticket name,Ticket description,Create date,Pipeline\n9001,A works council paper,They ask who sees data,2026-11-03 10:00,Support\n',
  ],
])('reads an export of %s', async (_, rows) => {
  const content = folder();
  expect((await pull(content, table(rows))).exit).toBe(0);
  expect(requestFiles(content)['a-works-council-paper.yaml']).toMatch(
    /title: A works council paper\n {2}words: [\s\S]*They ask who sees data[\s\S]*requestedOn: 2026-11-03\n/,
  );
  expect((await pull(content, table(rows))).out).toContain('nothing changed');
});

test('an answer that is not an option stays in the words, and the request needs information', async () => {
  const content = folder();
  const { exit, out } = await pull(content, table('ID,Title,Persona\n1,A deck,Chief of everything\n'));
  expect(exit).toBe(1);
  expect(out).toContain('Row 2 needs an answer from the requester.');
  expect(requestFiles(content)['a-deck.yaml']).toMatch(/Persona: Chief of everything[\s\S]*status: needs-info/);
});

test('a date that can be two days is not guessed', async () => {
  const content = folder();
  const file = table('ID,Title,Timestamp\n1,A deck,3/4/2026 10:00\n');
  const { err, exit } = await pull(content, file);
  expect(exit).toBe(2);
  expect(err).toContain('“3/4/2026 10:00” in the column “Timestamp” can be two different days.');
  expect(requestFiles(content)).toEqual({});
  await pull(content, file, '--dates', 'day-first');
  expect(requestFiles(content)['a-deck.yaml']).toContain('requestedOn: 2026-04-03');
});

test('a row without a word is named, and a table without requests is refused', async () => {
  const content = folder();
  expect((await pull(content, table('ID,Title,Persona\n1,,Buyer\n'))).out).toContain(
    'Skipped row 2: it does not say what is needed.',
  );
  const { err, exit } = await pull(content, table('Color,Weight\nred,5\n'));
  expect(exit).toBe(2);
  expect(err).toContain('has no column for what is needed');
});

test('hostile cells stay text', async () => {
  const content = folder();
  const evil = '"<script>alert(1)</script>\u202e ghp_abcdefghijklmnopqrstuvwxyz0123456789\n## x\n::error::y"';
  await pull(content, table(`ID,Title,Description\n1,"=HYPERLINK(""https://evil.example"")",${evil}\n`));
  const [text = ''] = Object.values(requestFiles(content));
  expect(text).not.toContain('\u202e');
  expect(text).not.toContain('ghp_');
  expect(text).toContain('<script>alert(1)</script>');
  const { findings } = JSON.parse(
    (await runHere(['check', '--content', content, '--today', TODAY, '--format', 'json'])).out,
  ) as { findings: { severity: string }[] };
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each([
  ['Who is the buyer?', 'persona'],
  ['Which buyer is this request for?', 'persona'],
  ['Buyer persona', 'persona'],
  ['Zielgruppe', 'persona'],
  ['What do you need? (one line)', 'title'],
  ['Completion time', 'submitted'],
  ['Zeitstempel', 'submitted'],
  ['タイムスタンプ', 'submitted'],
  ['When do you need it?', 'neededBy'],
  ['Email Address', 'about'],
  ['Favorite color', undefined],
])('reads the heading %s as %s', (heading, target) => {
  expect(recognizeRequestHeading(heading)).toBe(target);
});

test('reads a question of any length as a heading', async () => {
  const content = folder();
  const long = `Please describe in as many words as you like ${'and with all details '.repeat(8)}what is going on`;
  await pull(content, table(`ID,Title,"${long}"\n1,A deck,The board meets\n`));
  expect(requestFiles(content)['a-deck.yaml']).toContain('The board meets');
});
