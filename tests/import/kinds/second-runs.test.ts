/** A second run corrects the first: edits of an export arrive, a better mapping counts, and no one's work is lost. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { audit } from '../../../src/audit/audit.ts';
import { readContent } from '../../../src/content/disk/read-content.ts';
import { dataLists, listCsv } from '../../../src/data/lists.ts';
import { readCsvTable } from '../../../src/import/sources/csv.ts';
import { printImport } from '../../../src/print/import-report.ts';
import { publish } from '../../../src/publish/publish.ts';
import { TODAY, temporaryFolder } from '../../content-folder.ts';
import { copySample } from '../../sample/copy.ts';
import { edit, filesOf } from '../edit-content.ts';
import { type Imported, importBytes, table } from '../import-into.ts';

const shown = ({ prepared }: Imported) => printImport(prepared, { color: false, width: 120, written: true });

/** A copy of the sample, with its own list of pieces as a spreadsheet has it. */
function sample() {
  const content = path.join(temporaryFolder(), 'content');
  copySample(content);
  const { model } = readContent({ directory: content, today: TODAY });
  if (!model) throw new Error('The sample has errors.');
  const csv = listCsv(dataLists.pieces, audit(publish(model), TODAY));
  const { headings, rows } = readCsvTable(new TextEncoder().encode(csv), 'pieces.csv');
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  /** The list after a person changed one cell. */
  const edited = (id: string, heading: string, text: string) =>
    [
      headings,
      ...rows.map(({ cells }) => cells.map((old, at) => (cells[0] === id && headings[at] === heading ? text : old))),
    ]
      .map((cells) => cells.map(cell).join(','))
      .join('\n');
  return { content, edited };
}

const changedFiles = (before: Record<string, string>, after: Record<string, string>) =>
  Object.keys(after).filter((file) => after[file] !== before[file]);

describe('one edited cell of an export changes one file:', () => {
  test.each([
    ['title', 'How everything fits', 'title: How everything fits'],
    ['summary', 'In one line.', 'summary: In one line.'],
    ['status', 'retired', 'status: retired'],
    ['owner', 'content-team', 'owner: content-team'],
    ['share', 'internal', 'share: internal'],
    ['url', 'https://vindhalm.example/new-place', 'url: https://vindhalm.example/new-place'],
    ['format', 'video', 'format: video'],
    ['whenToUse', 'On Mondays.', 'whenToUse: On Mondays.'],
    ['expires', '2031-05-06', 'expires: 2031-05-06'],
    ['reviewEvery', '45', 'reviewEvery: 45'],
    ['originFrom', 'event', 'origin: { from: event }'],
  ])('%s', async (heading, text, line) => {
    const { content, edited } = sample();
    const before = filesOf(content);
    const found = await importBytes('pieces.csv', edited('architecture-overview', heading, text), { content });
    const after = filesOf(content);
    const [file, ...others] = changedFiles(before, after);
    expect([path.basename(file ?? ''), others]).toEqual(['architecture-overview.mdx', []]);
    expect(after[file ?? '']).toContain(`${line}\n`);
    expect(after[file ?? '']).not.toContain('x-imported');
    expect(shown(found)).toContain(`architecture-overview: ${line.split(':')[0]} `);
    const again = await importBytes('pieces.csv', edited('architecture-overview', heading, text), { content });
    expect(again.prepared.plan.files).toEqual([]);
  });
});

describe('a better mapping', () => {
  const list = `Title,Link,Kind of thing,Looked after by,Meant for
Payback guide,https://a.example/payback,Special print,Jo Doe,Plant manager
Second text,https://a.example/second,Special print,Ann Roe,Buyer
`;
  const mapping = 'columns:\n  Kind of thing: format\n  Looked after by: owner\n  Meant for: persona\n';
  const withMap = (text: string) => {
    const map = path.join(temporaryFolder(), 'map.yaml');
    writeFileSync(map, text);
    return map;
  };
  const fresh = () => path.join(temporaryFolder(), 'content');
  const relative = (content: string) =>
    Object.fromEntries(Object.entries(filesOf(content)).map(([file, text]) => [path.relative(content, file), text]));

  test('in a second run ends as if it had been there from the start', async () => {
    const { content } = await importBytes('list.csv', list, { content: fresh() });
    await importBytes('list.csv', list, { content, map: withMap(mapping) });
    const { content: once } = await importBytes('list.csv', list, { content: fresh(), map: withMap(mapping) });
    expect(relative(content)).toEqual(relative(once));
  });

  test('takes back personas and people that the first run made by mistake', async () => {
    const wrong = 'columns:\n  Kind of thing: persona\n  Looked after by: format\n';
    const { content, model } = await importBytes('list.csv', list, { content: fresh(), map: withMap(wrong) });
    expect(model.personas.map(({ name }) => name)).toEqual(['Special print']);
    const second = await importBytes('list.csv', list, { content, map: withMap(mapping) });
    expect(second.model.personas.map(({ name }) => name).sort()).toEqual(['Buyer', 'Plant manager']);
    expect(second.model.formats.map(({ name }) => name)).not.toContain('Jo Doe');
    expect(shown(second)).toContain('personas/special-print.mdx');
  });

  test('takes back a list of products that the first run made by mistake', async () => {
    const wrong = 'columns:\n  Kind of thing: products\n';
    const { content, model } = await importBytes('list.csv', list, { content: fresh(), map: withMap(wrong) });
    expect(model.products.map(({ name }) => name)).toEqual(['Special print']);
    const second = await importBytes('list.csv', list, { content, map: withMap(mapping) });
    expect([...second.pieces.values()].map(({ format, products }) => [format, products])).toEqual([
      ['special-print', []],
      ['special-print', []],
    ]);
    expect(second.model.products).toEqual([]);
  });

  test('that calls a word nothing clears what the first run made of it, once that is allowed', async () => {
    const rows = table({ Persona: ['Buyer'], Stage: ['TOFU'] });
    const { content, piece } = await importBytes('list.csv', rows);
    expect(piece('piece-1').serves).toHaveLength(1);
    const map = withMap('values:\n  persona:\n    Buyer: none\n');
    const second = await importBytes('list.csv', rows, { content, map });
    expect(second.prepared.plan.removals.map(({ column }) => column)).toEqual(['serves']);
    const third = await importBytes('list.csv', rows, { content, map, allowRemove: true });
    expect(third.piece('piece-1').serves).toEqual([]);
  });

  test('leaves lists and personas alone that a person has edited', async () => {
    const { content } = await importBytes('list.csv', list, { content: fresh() });
    const formats = path.join(content, 'formats.yaml');
    const persona = path.join(content, 'personas/buyer.mdx');
    writeFileSync(formats, `${readFileSync(formats, 'utf8')}- id: poem\n  name: Poem\n`);
    writeFileSync(persona, readFileSync(persona, 'utf8').replace('status: draft', 'status: active'));
    const before = [readFileSync(formats, 'utf8'), readFileSync(persona, 'utf8')];
    const { remarks } = await importBytes('list.csv', list, { content, map: withMap(mapping) });
    expect([readFileSync(formats, 'utf8'), readFileSync(persona, 'utf8')]).toEqual(before);
    expect(remarks).toContain('unknown-format: Special print');
  });

  test('leaves entries that another piece names', async () => {
    const wrong = 'columns:\n  Kind of thing: persona\n  Looked after by: format\n';
    const { content } = await importBytes('list.csv', list, { content: fresh(), map: withMap(wrong) });
    const own = path.join(content, 'pieces/own.mdx');
    writeFileSync(own, '---\ntitle: Own\nformat: jo-doe\nstatus: idea\nowner: content-team\n---\n');
    const { model } = await importBytes('list.csv', list, { content, map: withMap(mapping) });
    expect(model.formats.map(({ id }) => id)).toContain('jo-doe');
    expect(model.formats.map(({ id }) => id)).not.toContain('ann-roe');
  });
});

describe('a second source', () => {
  test('adds what the first does not say, and both are noted', async () => {
    const { content } = await importBytes('crm.csv', table({ Summary: 'From the CRM.' }));
    const found = await importBytes('shop.csv', table({ 'When to use': 'Before the call.', Notes: 'sold out' }), {
      content,
    });
    expect(found.piece('piece-1')).toMatchObject({ summary: 'From the CRM.', whenToUse: 'Before the call.' });
    expect(readFileSync(path.join(content, 'pieces/piece-1.mdx'), 'utf8')).toMatch(
      /from: crm\.csv[\s\S]*from: shop\.csv/,
    );
    expect(found.kept('piece-1')).toMatchObject({ Notes: 'sold out' });
  });

  test.each([
    ['empty', { Summary: '', Share: '' }],
    ['absent', {}],
    ['other', { Summary: 'From the shop.', Share: 'internal' }],
  ])('removes nothing that the first wrote where its own cells are %s', async (_, columns) => {
    const { content } = await importBytes(
      'crm.csv',
      table({ Summary: 'From the CRM.', Share: 'public', Notes: 'ask Jo' }),
    );
    const { kept, piece } = await importBytes('shop.csv', table(columns), { content });
    expect(piece('piece-1')).toMatchObject({ summary: 'From the CRM.', share: 'public' });
    expect(kept('piece-1')).toMatchObject({ Notes: 'ask Jo' });
  });

  test('removes nothing that a person wrote', async () => {
    const { content } = await importBytes('crm.csv', table({ Summary: 'From the CRM.' }));
    edit(content, 'piece-1', { summary: 'By hand.', say: 'Say this.' });
    const { piece } = await importBytes('shop.csv', table({ Summary: '', 'What to say': 'Say that.' }), { content });
    expect(piece('piece-1')).toMatchObject({ summary: 'By hand.', say: 'Say this.' });
  });

  test('whose rows lack what only a new piece needs still adds to a piece', async () => {
    const { content } = await importBytes('crm.csv', table({}));
    const csv = 'URL,When to use\nhttps://www.example.com/piece-1,Before the call.\n';
    const { piece, prepared } = await importBytes('use.csv', csv, { content });
    expect([piece('piece-1').whenToUse, prepared.plan.heldBack]).toEqual(['Before the call.', []]);
  });
});

describe('in a terminal, the import shows the changes before it writes them', () => {
  test.each([
    ['y', 'New.'],
    ['n', 'Old.'],
  ])('and follows the answer "%s"', async (key, summary) => {
    const { content } = await importBytes('audit.csv', table({ Summary: 'Old.' }));
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
    const output = Object.assign(new PassThrough(), { isTTY: true, columns: 100, rows: 40 });
    let text = '';
    output.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    const map = path.join(temporaryFolder(), 'map.yaml');
    writeFileSync(map, 'columns: {}\n');
    const done = importBytes('audit.csv', table({ Summary: 'New.' }), { content, map, terminal: { input, output } });
    const settled = done.then(
      () => 'written',
      () => 'canceled',
    );
    await expect.poll(() => text).toContain('Change 1 existing piece?');
    expect(text).toContain('piece-1: summary "Old." → "New."');
    expect(readFileSync(path.join(content, 'pieces/piece-1.mdx'), 'utf8')).toContain('summary: Old.');
    input.write(key);
    expect(await settled).toBe(key === 'y' ? 'written' : 'canceled');
    expect(readFileSync(path.join(content, 'pieces/piece-1.mdx'), 'utf8')).toContain(`summary: ${summary}`);
  });
});
