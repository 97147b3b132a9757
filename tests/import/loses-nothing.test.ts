/** An import removes nothing from another source or a person, and its own values only if that is allowed. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { readContent } from '../../src/content/disk/read-content.ts';
import { dataLists, listCsv } from '../../src/data/lists.ts';
import { sourceEntries } from '../../src/import/provenance.ts';
import { publish } from '../../src/publish/publish.ts';
import { runHere } from '../cli/run-command.ts';
import { TODAY, temporaryFolder } from '../content-folder.ts';
import { copySample } from '../sample/copy.ts';
import { edit, filesOf } from './edit-content.ts';
import { importBytes, sourceFile, table } from './import-into.ts';

const fileOf = (content: string) => readFileSync(path.join(content, 'pieces/piece-1.mdx'), 'utf8');

describe('a kept text', () => {
  test('stays when another source is imported, in the entry of its own source', async () => {
    const { content } = await importBytes('audit.csv', table({ Notes: 'ask Jo', Sessions: '120' }));
    const second = await importBytes('views.csv', table({ Notes: 'ask Ann' }), { content });
    expect(sourceEntries(second.piece('piece-1')).map(({ from, kept }) => [from, kept])).toEqual([
      [
        'audit.csv',
        [
          { column: 'Notes', text: 'ask Jo' },
          { column: 'Sessions', text: '120' },
        ],
      ],
      ['views.csv', [{ column: 'Notes', text: 'ask Ann' }]],
    ]);
    expect([second.leftovers, second.prepared.plan.removals]).toEqual([false, []]);
  });

  test('stays when a sitemap with only addresses is imported', async () => {
    const columns = { Notes: 'a', Sessions: '1', Conversions: '2', Score: '3', 'Word count': '4', Backlinks: '5' };
    const { content } = await importBytes('audit.csv', table(columns));
    const sitemap = '<urlset><url><loc>https://www.example.com/piece-1</loc></url></urlset>';
    const { kept } = await importBytes('sitemap.xml', sitemap, { content, format: 'guide', owner: 'content-team' });
    expect(kept('piece-1')).toEqual(columns);
  });

  test.each([
    ['is emptied', { Notes: '', Score: '3' }],
    ['is changed', { Notes: 'done', Score: '3' }],
    ['has lost its column', { Score: '3' }],
  ])('stays and is reported when its cell %s in the same source', async (_, columns) => {
    const { content } = await importBytes('audit.csv', table({ Notes: 'ask Jo', Score: '3' }));
    const again = await importBytes('audit.csv', table(columns), { content });
    expect(fileOf(content)).toContain('{ column: Notes, text: ask Jo }');
    expect([again.leftovers, again.prepared.plan.removals]).toEqual([
      true,
      [{ id: 'piece-1', kind: 'kept', column: 'Notes', value: 'ask Jo' }],
    ]);
    const allowed = await importBytes('audit.csv', table(columns), { content, allowRemove: true });
    expect(fileOf(content)).not.toContain('ask Jo');
    expect(allowed.leftovers).toBe(false);
  });

  test('stays when rows are merged, even if one refers to an unknown piece', async () => {
    const text = table({ Notes: ['one', 'two'], Replaces: ['', 'Lost'] }).replaceAll('iece-2', 'iece-1');
    const { prepared, piece } = await importBytes('audit.csv', text);
    expect(sourceEntries(piece('piece-1'))[0]?.kept).toEqual([
      { column: 'Notes', text: 'one' },
      { column: 'Notes', text: 'two' },
      { column: 'Title', text: 'Piece 2' },
      { column: 'Replaces', text: 'Lost' },
    ]);
    expect(prepared.plan.remarks.filter(({ kind }) => kind === 'unknown-piece')).toHaveLength(1);
  });

  test('is read from files in the older form, which change to the new form with the next change', async () => {
    const { content } = await importBytes('audit.csv', table({ Notes: 'ask Jo', Summary: 'Old.' }));
    const file = path.join(content, 'pieces/piece-1.mdx');
    const [entry] = sourceEntries((await importBytes('audit.csv', table({}), { content })).piece('piece-1'));
    edit(content, 'piece-1', { 'x-imported': { ...entry, team: 'ours' } });
    const before = readFileSync(file, 'utf8');
    await importBytes('audit.csv', table({ Notes: 'ask Jo', Summary: 'Old.' }), { content });
    expect(readFileSync(file, 'utf8')).toBe(before);
    const { piece } = await importBytes('other.csv', table({ Notes: 'mine', Summary: 'Old.' }), { content });
    expect(piece('piece-1').custom['x-imported']).toEqual([
      { ...entry, team: 'ours' },
      { from: 'other.csv', fields: {}, seen: expect.anything(), kept: [{ column: 'Notes', text: 'mine' }] },
    ]);
  });

  test('stays if a person wrote it in another form', async () => {
    const { content, piece } = await importBytes('audit.csv', table({ Notes: 'ask Jo' }));
    const [entry] = sourceEntries(piece('piece-1'));
    const kept = [...(entry?.kept ?? []), 'called on Monday'];
    edit(content, 'piece-1', { 'x-imported': ['see the wiki', { ...entry, kept }] });
    await importBytes('audit.csv', table({ Notes: 'ask Ann' }), { content, allowRemove: true });
    const after = fileOf(content);
    for (const text of ['see the wiki', 'called on Monday', 'ask Ann']) expect(after).toContain(text);
    expect(after).not.toContain('ask Jo');
  });
});

describe('the value of a field', () => {
  test('stays when its cell is emptied, until removing is allowed', async () => {
    const { content } = await importBytes('audit.csv', table({ Summary: 'Old.' }));
    const again = await importBytes('audit.csv', table({ Summary: '' }), { content });
    expect([again.piece('piece-1').summary, again.leftovers]).toEqual(['Old.', true]);
    expect(again.prepared.plan.removals).toMatchObject([{ kind: 'emptied', column: 'summary', value: 'Old.' }]);
    const allowed = await importBytes('audit.csv', table({ Summary: '' }), { content, allowRemove: true });
    expect([allowed.piece('piece-1').summary, allowed.leftovers]).toEqual([undefined, false]);
  });

  test('stays when another source says something else, until that is allowed, and the first source does not take it back', async () => {
    const first = table({ Summary: 'Of the audit.', Product: 'Planner' });
    const second = table({ Summary: 'Of the shop.', Product: 'Monitor' });
    const { content } = await importBytes('audit.csv', first);
    const again = await importBytes('shop.csv', second, { content });
    expect(again.piece('piece-1')).toMatchObject({ summary: 'Of the audit.', products: ['planner'] });
    expect(again.prepared.plan.removals.map(({ kind, column }) => `${kind} ${column}`)).toEqual([
      'replaced summary',
      'replaced products',
    ]);
    const allowed = await importBytes('shop.csv', second, { content, allowRemove: true });
    expect(allowed.piece('piece-1')).toMatchObject({ summary: 'Of the shop.', products: ['monitor'] });
    const back = await importBytes('audit.csv', first, { content });
    expect([back.prepared.plan.files, back.prepared.plan.removals]).toEqual([[], []]);
  });

  test('is added to by another source without asking', async () => {
    const { content } = await importBytes('audit.csv', table({ Product: 'Planner', Persona: 'Buyer', Stage: 'BOFU' }));
    const more = table({ Product: 'Planner; Monitor', Persona: 'Buyer', Stage: 'BOFU', Answers: 'buyer/payback' });
    const { leftovers, piece } = await importBytes('pieces.csv', more, { content });
    expect(piece('piece-1')).toMatchObject({ products: ['planner', 'monitor'], serves: [{ answers: ['payback'] }] });
    expect(leftovers).toBe(false);
  });

  test('is not cleared by a source that never had it', async () => {
    const { content } = await importBytes('audit.csv', table({ Summary: 'Old.', Language: 'de' }));
    const empty = table({ Summary: '', Language: '' });
    const { prepared, piece } = await importBytes('shop.csv', empty, { content, allowRemove: true });
    expect(piece('piece-1')).toMatchObject({ summary: 'Old.', language: 'de' });
    expect(prepared.plan.removals).toEqual([]);
  });
});

const text = (name: string) => fc.constantFrom('', `${name} one`, `${name} two`, `${name}\nthree`);
const sourceOf = (name: string) =>
  fc.record({
    name: fc.constant(`${name}.csv`),
    columns: fc.record<Record<string, string | readonly string[]>>(
      {
        Notes: fc.array(text(`note ${name}`), { minLength: 1, maxLength: 2 }),
        [`Score of ${name}`]: fc.array(text('score'), { minLength: 1, maxLength: 2 }),
        Summary: fc.array(fc.constantFrom('', `Of ${name}.`, `New of ${name}.`), { minLength: 1, maxLength: 2 }),
        Persona: fc.array(fc.constantFrom('', 'Buyer', 'Boss'), { minLength: 1, maxLength: 2 }),
        Stage: fc.constantFrom('TOFU', 'BOFU'),
        Published: fc.constantFrom('', '2021-04-16', 'soon'),
      },
      { requiredKeys: [] },
    ),
  });
const step = fc.oneof(
  { weight: 4, arbitrary: fc.oneof(...['audit', 'shop', 'views'].map(sourceOf)) },
  {
    weight: 1,
    arbitrary: fc.record({ byHand: fc.constantFrom('summary', 'whenToUse', 'x-team').map((field) => ({ field })) }),
  },
);

test('keeps all texts and fields, for any sources in any order with edits in between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
      const { content } = await importBytes('start.csv', table({ Notes: ['a', 'b'] }));
      const kept = new Set<string>();
      /** Fields with a value, and the source or person it is from. */
      const held = new Map<string, { value: unknown; by: string }>();
      for (const [index, one] of steps.entries()) {
        if ('byHand' in one) {
          const value = `By hand ${index}.`;
          edit(content, 'piece-1', { [one.byHand.field]: value });
          held.set(one.byHand.field, { value, by: 'a person' });
          continue;
        }
        const text = table(Object.fromEntries(Object.entries(one.columns).map(([name, cells]) => [name, cells ?? ''])));
        const { pieces, piece } = await importBytes(one.name, text, { content });
        const before = filesOf(content);
        await importBytes(one.name, text, { content });
        expect(filesOf(content)).toEqual(before);
        const now = [...pieces.values()].flatMap((one) =>
          sourceEntries(one).flatMap(({ from, kept }) =>
            kept.map(({ column, text }) => JSON.stringify([one.id, from, column, text])),
          ),
        );
        // A persona and a stage are only kept until they make a pair.
        expect([...kept].filter((text) => !now.includes(text) && !/"(?:Persona|Stage)"/.test(text))).toEqual([]);
        for (const text of now) kept.add(text);
        const fields: Record<string, unknown> = { ...piece('piece-1'), ...piece('piece-1').custom };
        for (const field of ['summary', 'published', 'whenToUse', 'x-team']) {
          const last = held.get(field);
          const value = fields[field];
          if (last && last.by !== one.name) expect(value, field).toEqual(last.value);
          if (last) expect(value, field).toBeDefined();
          if (value !== undefined && value !== last?.value) held.set(field, { value, by: one.name });
        }
      }
    }),
    { numRuns: 8 },
  );
});

test('importing the export of the sample loses nothing and asks nothing', async () => {
  const content = path.join(temporaryFolder(), 'content');
  copySample(content);
  const read = () => {
    const { model } = readContent({ directory: content, today: TODAY });
    if (!model) throw new Error('The sample has errors.');
    return model;
  };
  const [first] = read().pieces;
  if (!first) throw new Error('The sample has no pieces.');
  const kept = [{ column: 'Notes', text: 'ask the owner' }];
  const file = path.join(path.dirname(content), first.path);
  const withKept = readFileSync(file, 'utf8').replace(
    '\n---\n',
    `\nx-imported: ${JSON.stringify({ from: 'audit.csv', fields: { title: first.title }, kept })}\n---\n`,
  );
  writeFileSync(file, withKept);
  const rows = listCsv(dataLists.pieces, audit(publish(read()), TODAY));
  const { prepared, pieces } = await importBytes('pieces.csv', rows, { content });
  expect([prepared.plan.removals, prepared.plan.byHand, prepared.plan.heldBack]).toEqual([[], [], []]);
  expect(sourceEntries(pieces.get(first.id) ?? first)[0]?.kept).toEqual(kept);
});

describe('the command', () => {
  const args = (content: string, source: string) => ['import', source, '--content', content, '--today', TODAY];

  test('lists what it would remove and ends with 1 outside a terminal; --allow-remove removes it', async () => {
    const { content } = await importBytes('audit.csv', table({ Notes: 'ask Jo', Summary: 'Old.' }));
    const source = sourceFile('audit.csv', table({ Notes: '', Summary: '' }));
    const waits = await runHere(args(content, source));
    expect([waits.exit, waits.err]).toEqual([1, '']);
    expect(waits.out).toContain('run the command again with --allow-remove');
    expect(waits.out).toContain('  piece-1: Notes "ask Jo" is no longer in audit.csv');
    expect(waits.out).toContain('  piece-1: summary "Old." is now empty in audit.csv');
    expect(fileOf(content)).toContain('ask Jo');
    expect((await runHere([...args(content, source), '--allow-remove'])).exit).toBe(0);
    expect(fileOf(content)).not.toMatch(/ask Jo|Old\./);
  });

  test.each([
    ['n', true],
    ['y', false],
  ])('asks in a terminal and follows the answer "%s"', async (key, stays) => {
    const { content } = await importBytes('audit.csv', table({ Notes: 'ask Jo' }));
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
    const output = Object.assign(new PassThrough(), { isTTY: true, columns: 100, rows: 40 });
    let shown = '';
    output.setEncoding('utf8').on('data', (text: string) => {
      shown += text;
    });
    const done = importBytes('audit.csv', table({ Notes: '' }), { content, terminal: { input, output } });
    await expect.poll(() => shown).toContain('Remove 1 value?');
    expect(shown).toContain('piece-1: Notes "ask Jo" is no longer in audit.csv');
    input.write(key);
    expect([(await done).leftovers, fileOf(content).includes('ask Jo')]).toEqual([stays, stays]);
  });
});
