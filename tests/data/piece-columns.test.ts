/** The columns of pieces come from one list, for the build and for the browser. */
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { readContent } from '../../src/content/disk/read-content.ts';
import { toCsv } from '../../src/data/csv.ts';
import { pieceFacts } from '../../src/data/facts.ts';
import { listedCsv } from '../../src/data/listed-csv.ts';
import { columnsOf, dataLists } from '../../src/data/lists.ts';
import { NOT_LISTED, type PieceColumn } from '../../src/data/piece-column.ts';
import { columnsOfField, pieceColumns } from '../../src/data/piece-columns.ts';
import { pieceRows } from '../../src/data/pieces.ts';
import { rowsOf } from '../../src/data/unpack-facts.ts';
import { publish } from '../../src/publish/publish.ts';
import { buildModel, piece, TODAY } from '../audit/build-model.ts';
import { pieceExamples } from '../piece-examples.ts';
import { sampleContent } from '../sample/sample.ts';

const { model } = readContent({ directory: sampleContent, today: TODAY });
if (!model) throw new Error('The sample content is in order.');
const sample = audit(publish(model), TODAY);

test('the CSV from a browser has the same values as the published list, column by column', () => {
  const listed = Object.entries<PieceColumn>(pieceColumns).flatMap(([name, { listed }]) =>
    listed === NOT_LISTED ? [] : name,
  );
  expect(listed).toEqual(expect.arrayContaining(['title', 'formatName', 'freshness', 'servesNames', 'productNames']));
  const facts = pieceFacts(sample, [...sample.pieces.values()]);
  const rows = rowsOf(facts, sample.model.site.policy, TODAY);
  const published = pieceRows(sample);
  const pages = new Map(published.map(({ id, page }) => [id, String(page)]));
  expect(listedCsv(rows, facts, (id) => pages.get(id) ?? '')).toBe(toCsv(listed, published));
});

test('the published list has exactly these columns, in this order', () => {
  expect(columnsOf(dataLists.pieces)).toEqual(Object.keys(pieceColumns));
});

describe('every field of a piece is in a column that src/data/piece-columns.ts lists for it', () => {
  /** Differs in every field from the schema's examples. */
  const plain = { format: 'blog', status: 'draft', reviewed: undefined } as const;
  const rowWith = (fields: object): Readonly<Record<string, unknown>> | undefined =>
    pieceRows(audit(buildModel({ pieces: [piece('it', { ...plain, ...fields })] }), TODAY))[0];

  test.each(Object.entries(columnsOfField))('%s', (field, columns) => {
    const example = pieceExamples[field as keyof typeof columnsOfField];
    const [before, after] = [rowWith({}), rowWith({ [field]: example })];
    expect(example).toBeDefined();
    const changed = columns.filter((column) => JSON.stringify(before?.[column]) !== JSON.stringify(after?.[column]));
    expect(changed).not.toEqual([]);
  });
});
