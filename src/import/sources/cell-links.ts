/** The links behind the cells of a sheet. */
import { workbooks } from '../../words/import/sources.ts';
import { readAddress } from '../addresses.ts';
import { recognizeHeading } from '../headings.ts';
import type { Table } from '../table.ts';

/** By row and column, both from 1. */
export type CellLinks = ReadonlyMap<number, ReadonlyMap<number, string>>;

const isWeb = (address: string) => /^https?:/i.test(address);

/**
 * Adds the links behind cells. In a column of addresses, a link takes the place of the words before it; words that differ
 * are kept in a column of their own. All other links become one more column: the first in each row, a web address before others.
 */
export function withLinks(table: Table, links: CellLinks): Table {
  const named = table.headings.findIndex((heading) => recognizeHeading(heading)?.target === 'url');
  const words = new Set<string>();
  const linked = table.rows.map(({ cells, line }) => {
    const inRow = links.get(line);
    const own = [inRow?.get(named + 1) ?? ''].find(isWeb);
    const all = [...(inRow?.values() ?? [])];
    const first = all.find(isWeb) ?? all[0] ?? '';
    const written = cells[named]?.trim() ?? '';
    const isReplaced = named >= 0 && isWeb(first) && readAddress(written).address === undefined;
    // The link of another cell only fills an empty one.
    const address = isReplaced ? (own ?? (written === '' ? first : undefined)) : undefined;
    if (address !== undefined && written !== '') words.add(written);
    const behind = first === (address ?? written) ? '' : first;
    return {
      line,
      cells: address === undefined ? cells : cells.with(named, address),
      behind,
      words: address === undefined ? '' : written,
    };
  });
  const heading = table.headings[named] ?? '';
  const more = [
    ...(words.size > 1 ? [{ heading: workbooks.linkText(heading), of: 'words' as const }] : []),
    ...(linked.some(({ behind }) => behind !== '') ? [{ heading: workbooks.linkBehind, of: 'behind' as const }] : []),
  ];
  return {
    ...table,
    headings: [...table.headings, ...more.map((one) => one.heading)],
    rows: linked.map((row) => ({ line: row.line, cells: [...row.cells, ...more.map(({ of }) => row[of])] })),
  };
}
