/** Importing the same table again finds the same pieces, even if its rows share titles. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edit, filesOf } from './edit-content.ts';
import { importBytes } from './import-into.ts';

const tableOf = (rows: readonly (readonly string[])[]) =>
  [
    ['ID', 'Title', 'URL', 'Format', 'Owner', 'Notes'],
    ...rows.map(([id, title, url, notes]) => [id, title, url, 'guide', 'content-team', notes]),
  ]
    .map((cells) => cells.join(','))
    .join('\n');

test('recognizes a row without an address if another row has the same title', async () => {
  const text = tableOf([
    ['', 'Pricing', 'https://www.example.com/pricing', 'page'],
    ['', 'Pricing', 'pricing.pdf', 'file'],
  ]);
  const { content, pieces } = await importBytes('audit.csv', text);
  const before = filesOf(content);
  const again = await importBytes('audit.csv', text, { content });
  expect([pieces.size, again.prepared.plan.files, filesOf(content)]).toEqual([2, [], before]);
});

test('recognizes a row that lost its address if another row has the same title', async () => {
  const rows = ['/one', '/two', '/three'].map((way) => ['', 'Pricing', `https://www.example.com${way}`, way]);
  const { content } = await importBytes('audit.csv', tableOf(rows));
  const lost = tableOf([...rows.slice(0, 2), ['', 'Pricing', '', '/three']]);
  const { pieces, prepared } = await importBytes('audit.csv', lost, { content });
  expect([pieces.size, prepared.plan.removals]).toMatchObject([3, [{ id: 'three', column: 'url' }]]);
});

/** Whether an id has two addresses: then the table is refused. A file name is not an address. */
function isRefused(rows: readonly (readonly string[])[]): boolean {
  const addresses = (one: string) =>
    new Set(rows.flatMap(([id, , url = '']) => (id === one && url.includes('://') ? url : [])));
  return rows.some(([id = '']) => id !== '' && addresses(id).size > 1);
}

/** Whether rows with and without an address have the same id and another row has that address: it is unclear which piece is meant. */
function contradicts(rows: readonly (readonly string[])[]): boolean {
  return rows.some(([id, , url]) =>
    rows.some(
      ([same, , other]) =>
        id !== '' &&
        same === id &&
        url !== other &&
        rows.some(([another, , its]) => another !== id && its !== '' && (its === url || its === other)),
    ),
  );
}

test('importing again changes nothing, in any order, even if rows share titles, addresses and ids', async () => {
  const row = fc.tuple(
    fc.constantFrom('', '', '7', 'my-id', 'index', 'Some ID 7'),
    fc.constantFrom('Pricing', 'Prices'),
    fc.constantFrom('', '', 'pricing.pdf', 'https://www.example.com/pricing', 'https://www.example.com/de/pricing'),
    fc.constantFrom('', 'one', 'two'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), fc.boolean(), async (rows, renamed) => {
      fc.pre(!contradicts(rows) && !isRefused(rows));
      const { content, pieces } = await importBytes('audit.csv', tableOf(rows));
      for (const id of renamed ? pieces.keys() : []) edit(content, id, { title: `Better ${id}` });
      const before = filesOf(content);
      await importBytes('audit.csv', tableOf(rows), { content });
      expect(filesOf(content)).toEqual(before);
      await importBytes('audit.csv', tableOf(rows.toReversed()), { content });
      expect(Object.keys(filesOf(content))).toEqual(Object.keys(before));
    }),
    { numRuns: 40 },
  );
});
