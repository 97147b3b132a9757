import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BYTE_ORDER_MARK, guard, toCsv, unguard } from '../../src/data/csv.ts';
import { readCsv } from './read-csv.ts';

const dangerous = fc
  .array(fc.constantFrom('=', '+', '-', '@', '＝', "'", '"', ' ', '\u00a0', '\t', '\r', '\n', 'a', ',', ';'), {
    maxLength: 9,
  })
  .map((characters) => characters.join(''));
const anyText = fc.oneof(dangerous, fc.string({ unit: 'grapheme' }));

describe('a text in CSV', () => {
  test.each([
    '=1+1',
    '+49 89 1234',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '\u00a0=1',
    '"=1',
    "'=1",
    '＝1',
    '－1',
    'harmless\n=1',
    'harmless\r\n  @x',
  ])('%j is guarded', (text) => {
    expect(guard(text)).toBe(`'${text}`);
  });

  test.each(['', 'Price = 4', 'a-b', "'quoted'", '"said"', '5 % off', 'line\nline'])('%j stays unchanged', (text) => {
    expect(guard(text)).toBe(text);
  });

  test('is restored exactly, whatever it contains', () => {
    fc.assert(fc.property(anyText, (text) => unguard(guard(text)) === text));
  });

  test('never starts with characters that a spreadsheet runs as a formula', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [, [cell = ''] = []] = readCsv(toCsv(['a'], [{ a: text }]).slice(1));
        for (const sign of '=+-@＝＋－＠\t\r\n')
          expect(cell.trimStart().startsWith(sign) || cell.startsWith(sign)).toBe(false);
      }),
    );
  });
});

test('a file starts with a byte order mark, ends every line with CR LF and quotes every cell', () => {
  const rows = [{ id: 'a', many: ['x', 'y'], number: -5, unknown: null, yes: true }];
  expect(toCsv(['id', 'many', 'number', 'unknown', 'yes', 'absent'], rows)).toBe(
    `${BYTE_ORDER_MARK}"id","many","number","unknown","yes","absent"\r\n"a","x; y","-5","","true",""\r\n`,
  );
});

test('reading a file gives back every cell of the table', () => {
  const table = fc.array(fc.tuple(anyText, anyText), { maxLength: 5 });
  fc.assert(
    fc.property(table, (cells) => {
      const rows = cells.map(([a, b]) => ({ a, b }));
      const [head, ...body] = readCsv(toCsv(['a', 'b'], rows).slice(1));
      expect(head).toEqual(['a', 'b']);
      expect(body.map((row) => row.map(unguard))).toEqual(cells);
    }),
  );
});
