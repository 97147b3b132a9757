/** The columns of a table line up in a terminal, in any alphabet. */
import { expect, it } from 'vitest';
import { printTable } from '../../src/print/table.ts';

/** The first cell of a table's only row, padded with spaces to `width`. */
function padded(cell: string, width: number): string {
  const columns = [{ head: '-'.repeat(width), width: 'fit' } as const, { head: 'B', width: 'fit' } as const];
  return printTable(columns, [[cell, 'b']], 80)[2]?.replace(/ {2}b$/, '') ?? '';
}

it.each([
  ['plain letters', 'abc', 3],
  ['Chinese', '内容', 4],
  ['Korean', '한국', 4],
  ['half-width Japanese', 'ﾊﾟｽ', 3],
  ['full-width letters', 'ＡＢ', 4],
  ['a letter with a separate accent', 'e\u0301a\u0308', 2],
  ['Hindi, whose vowel signs have a width', 'हिन्दी', 4],
  ['an emoji', '🚀', 2],
  ['an emoji of several people', '👩‍👩‍👧', 2],
  ['a flag', '🇩🇪', 2],
  ['a number in a box', '1️⃣', 2],
  ['a heart with the emoji selector', '❤️', 2],
  ['an invisible character', 'a\u200bb', 2],
  ['a color', '\u001b[31mred\u001b[39m', 3],
])('%s: "%s" takes %i columns', (_name, cell, width) => {
  expect(padded(cell, 10)).toBe(cell + ' '.repeat(10 - width));
});

it('cuts a long word only between visible characters', () => {
  const lines = printTable([{ head: 'A', width: 1 }], [['👩‍👩‍👧'.repeat(12)]], 16);
  expect(lines.slice(2)).toEqual(['👩‍👩‍👧'.repeat(8), '👩‍👩‍👧'.repeat(4)]);
});
