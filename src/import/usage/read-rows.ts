/** Reads the rows of an export: which piece, which month, and how often. */
import type { Piece } from '../../content/model.ts';
import { type UsageCounts, type UsageMeasure, usageMeasures } from '../../content/usage.ts';
import { addressKey } from '../../schema/address-key.ts';
import { readAddress } from '../addresses.ts';
import type { DateOrder } from '../date-cells.ts';
import { fold } from '../fold.ts';
import { PieceIndex } from '../piece-index.ts';
import type { Table } from '../table.ts';
import { monthOf } from './months.ts';
import type { UsageColumns } from './tools.ts';

/** What a piece has in a month, from all of its rows added up. Nothing, if its cells are empty or cannot be read. */
export interface ImportedUsage {
  readonly piece: string;
  readonly month: string;
  readonly counts: UsageCounts;
}

/** Something in the export that is not a piece. */
interface UnmatchedUsage {
  readonly name: string;
  readonly rows: number;
  /** What its rows count in total, of whatever is largest. */
  readonly most: number;
}

/** A row or cell that was not used. */
interface UsageRemark {
  readonly line: number;
  readonly kind: 'no-month' | 'future' | 'unreadable';
  readonly heading: string;
  readonly value: string;
}

/** A row with the same cells as an earlier one. */
interface EqualRow {
  readonly line: number;
  readonly earlier: number;
  readonly name: string;
}

export interface UsageRows {
  /** By month, then by piece. Months in which nothing is counted are left out. */
  readonly usage: readonly ImportedUsage[];
  readonly unmatched: readonly UnmatchedUsage[];
  readonly remarks: readonly UsageRemark[];
  /** Rows that may be copies of others. They are added up all the same. */
  readonly equal: readonly EqualRow[];
  /** How many rows are totals. */
  readonly totals: number;
}

/** How rows are read. */
export interface RowRules {
  readonly pieces: readonly Piece[];
  readonly columns: UsageColumns;
  /** The month of all rows, for an export without a column of months. */
  readonly month: string | undefined;
  readonly order: DateOrder | undefined;
  /** The current month: later ones are mistakes. */
  readonly thisMonth: string;
  /** The base of addresses such as `/page`. */
  readonly base: string | undefined;
}

/** Rows that add the others up, by their folded names. Some have no name. */
const TOTALS = new Set(['total', 'totals', 'grand total', 'summary', 'gesamt', 'gesamtsumme', 'summe']);

export function readUsageRows(table: Table, { base, columns, month, order, pieces, thisMonth }: RowRules): UsageRows {
  const find = finderOf(pieces, columns, base);
  const sums = new Map<string, { piece: string; month: string; counts: Map<UsageMeasure, number> }>();
  const unmatched = new Map<string, { rows: number; most: number }>();
  const remarks: UsageRemark[] = [];
  const equal: EqualRow[] = [];
  const seen = new Map<string, number>();
  let totals = 0;
  for (const { cells, line } of table.rows) {
    const cell = (at: number | undefined) => (at === undefined ? '' : (cells[at] ?? '').trim());
    const name = [columns.id, columns.address, columns.title].map(cell).find((text) => text !== '') ?? '';
    if (name === '' || TOTALS.has(fold(name))) {
      totals += 1;
      continue;
    }
    const counts = new Map<UsageMeasure, number>();
    for (const [measure, at] of columns.counts) {
      const value = cell(at);
      const amount = readAmount(value);
      if (amount !== undefined) counts.set(measure, amount);
      else if (!NO_VALUE.test(value)) {
        remarks.push({ line, kind: 'unreadable', heading: table.headings[at] ?? '', value });
      }
    }
    const piece = find(cell)?.id;
    if (piece === undefined) {
      if (counts.size === 0) continue;
      const known = unmatched.get(name) ?? { rows: 0, most: 0 };
      const most = [...counts.values()].reduce((max, count) => Math.max(max, count), 0);
      unmatched.set(name, { rows: known.rows + 1, most: known.most + most });
      continue;
    }
    const own = month ?? monthOf(cell(columns.month), order);
    if (own === undefined || own > thisMonth) {
      const heading = table.headings[columns.month ?? -1] ?? '';
      remarks.push({ line, kind: own === undefined ? 'no-month' : 'future', heading, value: cell(columns.month) });
      continue;
    }
    const all = JSON.stringify(cells.map((text) => text.trim()));
    const earlier = seen.get(all);
    if (earlier === undefined) seen.set(all, line);
    else if (counts.size > 0) equal.push({ line, earlier, name });
    const key = `${own} ${piece}`;
    const sum = sums.get(key) ?? { piece, month: own, counts: new Map<UsageMeasure, number>() };
    // A piece whose counts are empty keeps its row: without one it would be zero if the source covers all pieces.
    for (const [measure, count] of counts) sum.counts.set(measure, (sum.counts.get(measure) ?? 0) + count);
    sums.set(key, sum);
  }
  const counted = new Set([...sums.values()].flatMap(({ counts, month: own }) => (counts.size > 0 ? [own] : [])));
  return {
    usage: [...sums]
      .filter(([, sum]) => counted.has(sum.month))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { counts, ...found }]) => ({ ...found, counts: inOrder(counts) })),
    unmatched: [...unmatched]
      .map(([name, found]) => ({ name, ...found }))
      .sort((a, b) => b.most - a.most || (a.name < b.name ? -1 : 1)),
    remarks,
    equal,
    totals,
  };
}

function inOrder(counts: ReadonlyMap<UsageMeasure, number>): UsageCounts {
  return Object.fromEntries(
    usageMeasures.flatMap((measure) => {
      const count = counts.get(measure);
      return count === undefined ? [] : [[measure, count]];
    }),
  );
}

/** By id, by address as an import compares them, and without an address by title, if only one piece has it. */
function finderOf(pieces: readonly Piece[], columns: UsageColumns, base: string | undefined) {
  const index = new PieceIndex(pieces);
  return (cell: (at: number | undefined) => string): Piece | undefined => {
    const id = cell(columns.id);
    const address = cell(columns.address);
    if (id !== '') return index.byId(id) ?? index.byAddress(addressKey(readAddress(id, base).address));
    if (address !== '') return index.byAddress(addressKey(readAddress(address, base).address));
    const [piece, ...others] = index.byTitle(fold(cell(columns.title)));
    return others.length === 0 ? piece : undefined;
  };
}

/** What tools write for an unknown value. */
const NO_VALUE = /^(?:|-|–|—|n\/?a|null|--)$/i;

/** A count as tools write it: `1234`, `1,234`, `1.234`, `1 234` or `1234.0`. Counts are whole. */
export function readAmount(text: string): number | undefined {
  const plain = text.replace(/[\s'’]/gu, '');
  if (/^\d+(?:[.,]0{1,2})?$/.test(plain)) return Number(plain.split(/[.,]/)[0]);
  if (/^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:(?!\1)[.,]0{1,2})?$/.test(plain)) {
    return Number(plain.replace(/[.,]0{1,2}$/, '').replace(/[.,]/g, ''));
  }
  return undefined;
}
