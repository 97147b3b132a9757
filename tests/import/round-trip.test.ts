/** The exported table of pieces can be imported again, as CSV and as a workbook. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { readContent } from '../../src/content/disk/read-content.ts';
import type { Model, Piece } from '../../src/content/model.ts';
import { newMdx } from '../../src/content/write/front-matter.ts';
import { dataLists, listCsv } from '../../src/data/lists.ts';
import { workbook } from '../../src/data/workbook.ts';
import { publish } from '../../src/publish/publish.ts';
import { contentFolder, TODAY, temporaryFolder } from '../content-folder.ts';
import { copySample } from '../sample/copy.ts';
import { sampleContent } from '../sample/sample.ts';
import { company, importBytes } from './import-into.ts';

function read(directory: string): Model {
  const { model, findings } = readContent({ directory, today: TODAY });
  if (!model) throw new Error(findings.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  return model;
}

/** The pieces without what is not in the table: the body, the team's own keys, the path of the file. */
function facts({ pieces }: Pick<Model, 'pieces'>): Record<string, unknown>[] {
  return pieces.map(({ body: _body, custom: _custom, path: _path, ...fields }) => ({
    ...fields,
    serves: [...fields.serves].sort(byFit),
  }));
}

function byFit(a: Piece['serves'][number], b: Piece['serves'][number]): number {
  return a.fit === b.fit ? 0 : a.fit === 'primary' ? -1 : 1;
}

test('imports every piece of the sample unchanged, from CSV and from the workbook', async () => {
  const model = read(sampleContent);
  const audited = audit(publish(model), TODAY);
  for (const [name, bytes] of [
    ['pieces.csv', listCsv(dataLists.pieces, audited)],
    ['content-audit.xlsx', await workbook(audited)],
  ] as const) {
    const folder = temporaryFolder();
    copySample(path.join(folder, 'content'));
    const content = path.join(folder, 'content');
    // No other file refers to a piece.
    for (const name of ['pieces', 'requests', 'agreement', 'data'])
      rmSync(path.join(content, name), { recursive: true });
    const products = path.join(content, 'products.yaml');
    writeFileSync(products, readFileSync(products, 'utf8').replaceAll(/piece: [a-z-]+, /g, ''));
    const { model: back, prepared, leftovers } = await importBytes(name, bytes, { content });
    expect(prepared.plan.remarks).toEqual([]);
    expect([prepared.plan.heldBack, leftovers]).toEqual([[], false]);
    // Without the requests, no piece is made for one.
    const forRequest = (piece: Piece) => piece.origin?.request !== undefined;
    const pieces = model.pieces.map((piece) => (forRequest(piece) ? { ...piece, origin: undefined } : piece));
    expect(facts(back)).toEqual(facts({ pieces }));
    const again = await importBytes(name, bytes, { content });
    expect(again.prepared.plan.files).toEqual([]);
  }
});

test('imports the sample into an empty folder with the same pieces, personas, stages and owners', async () => {
  const model = read(sampleContent);
  const content = path.join(temporaryFolder(), 'content');
  const table = listCsv(dataLists.pieces, audit(publish(model), TODAY));
  const bare = table.replaceAll(/content\/files\/[\w.-]+/g, '');
  const { model: back } = await importBytes('pieces.csv', bare, { content });
  const plain = (pieces: readonly Piece[]) =>
    pieces.map(({ id, title, owner, format, products, serves }) => ({
      ...{ id, title, owner, format, products },
      serves: serves.map(({ fit, persona, stage }) => `${fit} ${persona}/${stage}`).sort(),
    }));
  expect(plain(back.pieces)).toEqual(plain(model.pieces));
  expect(back.stages.map(({ id }) => id)).toEqual(model.stages.map(({ id }) => id));
});

const words = fc
  .stringMatching(/^[A-Za-zäßé=+@'"#:{}<>|;,.\- ]{1,30}$/)
  .map((text) => text.replace(/\s+/g, ' ').trim());
const line = words.filter(
  (text) =>
    text !== '' && !/^[-–_.?]+$|^__/.test(text) && !/^(?:n\.?\/?a|none|null|nil|tb[da]|unknown|keine?)$/i.test(text),
);
const day = fc.constantFrom('2021-04-03', '2024-02-29', '2026-11-01');

const piece = fc.record(
  {
    title: line,
    summary: line,
    status: fc.constantFrom('idea', 'draft', 'in-review', 'live', 'retired'),
    format: fc.constantFrom('guide', 'case-study'),
    owner: fc.constantFrom('content-team', 'sales-north'),
    serves: fc.constantFrom(
      [],
      [{ persona: 'buyer', stage: 'decision', answers: ['payback'] }],
      [
        { persona: 'buyer', stage: 'awareness' },
        { persona: 'it-lead', stage: 'decision', fit: 'secondary' as const },
      ],
    ),
    products: fc.subarray(['planner', 'monitor']),
    language: fc.constantFrom('de', 'pt-BR'),
    reviewed: fc.record({ on: day, by: fc.constantFrom('content-team', 'sales-north') }),
    reviewEvery: fc.integer({ min: 1, max: 3650 }),
    share: fc.constantFrom('public', 'internal', 'partners'),
    whenToUse: fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
    say: line,
    published: day,
    decision: fc.record({
      verdict: fc.constantFrom('keep', 'update', 'remove'),
      on: day,
      by: fc.constant('content-team'),
    }),
  },
  { requiredKeys: ['title', 'status', 'format', 'owner'] },
);

test('imports any piece unchanged', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 4 }), async (pieces) => {
      const content = contentFolder(company);
      mkdirSync(path.join(content, 'pieces'));
      for (const [index, fields] of pieces.entries()) {
        const url = `https://www.example.com/${index}`;
        writeFileSync(path.join(content, 'pieces', `piece-${index}.mdx`), newMdx({ ...fields, url }, ''));
      }
      const model = read(content);
      const table = listCsv(dataLists.pieces, audit(publish(model), TODAY));
      rmSync(path.join(content, 'pieces'), { recursive: true });
      const { model: back } = await importBytes('pieces.csv', table, { content });
      expect(facts(back)).toEqual(facts(model));
    }),
    { numRuns: 40 },
  );
});
