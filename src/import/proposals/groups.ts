/** Groups of rows that a rule could map: the values of columns with few different ones, and the folders of addresses. */
import { cleanText, saysEmpty } from '../clean.ts';
import type { Column } from '../columns.ts';
import { readDate } from '../date-cells.ts';
import { fold } from '../fold.ts';
import type { PreparedImport } from '../import.ts';
import { cellTest, NO_VALUE, partsOf } from '../rules/match.ts';
import type { TableRow } from '../table.ts';
import type { Target } from '../targets.ts';

/** The rows with one value in one column. */
export interface ValueGroup {
  /** As a rule names it. */
  readonly value: string;
  readonly rows: number;
  /** Number of its rows that become pieces and serve no persona at a stage. */
  readonly open: number;
  /** Titles of some of its rows, open ones first. */
  readonly examples: readonly string[];
  /** What the content already calls by this name. */
  readonly stage?: string | undefined;
  readonly persona?: string | undefined;
}

export interface GroupedColumn {
  readonly heading: string;
  readonly use: Column['use'];
  readonly groups: readonly ValueGroup[];
}

/** Columns whose values may say who a piece is for, those that most likely do first. */
const GROUPED: readonly Column['use'][] = [
  'stage',
  'persona',
  'url',
  'keep',
  'format',
  'products',
  'segments',
  'owner',
];

/** The most different values that a person can decide on one by one. */
const MOST_VALUES = 40;
const MOST_COLUMNS = 8;
/** Longer texts are notes. */
const LONGEST_VALUE = 60;
const EXAMPLES = 3;

/** The grouped columns of a table. */
export function groupsOf({ columns, plan, table, vocabularies }: PreparedImport): GroupedColumn[] {
  const { rows } = table;
  const isOpen = ({ line }: TableRow) => plan.unplaced.has(line);
  const title = columns.find(({ use }) => use === 'title') ?? columns.find(({ use }) => use === 'url');
  const found = columns.flatMap((column) => {
    const rank = GROUPED.indexOf(column.use);
    if (rank < 0 || column.mark !== undefined || column.because === 'last-change') return [];
    const values = valuesOf(column, rows);
    return values.length === 0 ? [] : { column, rank, groups: values.map((value) => groupOf(value, column)) };
  });
  return found
    .sort((a, b) => a.rank - b.rank || a.groups.length - b.groups.length || a.column.index - b.column.index)
    .slice(0, MOST_COLUMNS)
    .map(({ column: { heading, use }, groups }) => ({
      heading,
      use,
      groups: groups.sort((a, b) => b.rows - a.rows),
    }));

  function groupOf(value: string, { index }: Column): ValueGroup {
    const test = cellTest([value]);
    const mine = rows.filter(({ cells }) => test(cells[index] ?? ''));
    const open = mine.filter(isOpen);
    const others = mine.filter((row) => !isOpen(row));
    return {
      value,
      rows: mine.length,
      open: open.length,
      examples: [...open, ...others]
        .slice(0, EXAMPLES)
        .flatMap(({ cells }) => cleanText(cells[title?.index ?? -1] ?? '') || []),
      stage: vocabularies.stage.find(value)?.[0],
      persona: vocabularies.persona.find(value)?.[0],
    };
  }
}

/** The values of a column that are worth a rule each; none if it has too many. */
function valuesOf(column: Column, rows: readonly TableRow[]): string[] {
  const cells = rows.map(({ cells: all }) => cleanText(all[column.index] ?? ''));
  const filled = cells.filter((cell) => !saysEmpty(cell));
  if (filled.length < 2) return [];
  if (column.use === 'url') return folders(filled);
  const named = (['stage', 'persona', 'format'] satisfies Target[]).some((use) => use === column.use);
  const parts = filled.flatMap(partsOf);
  const [whole, single] = [distinct(filled), distinct(parts)];
  const [values, uses] = single.length < whole.length ? [single, parts.length] : [whole, filled.length];
  const few = values.length <= MOST_VALUES && (named || values.length * 2 <= uses);
  if (!few || values.some((value) => value.length > LONGEST_VALUE || saysNothing(value))) return [];
  const empty = cells.length > filled.length && (column.use === 'stage' || column.use === 'persona');
  return empty ? [...values, NO_VALUE] : values;
}

/** Numbers and dates are not groups. */
function saysNothing(value: string): boolean {
  return fold(value) === '' || value.includes('*') || /^[\d.,%\s-]+$/.test(value) || readDate(value) !== undefined;
}

/** Without other spellings of the same value. */
function distinct(values: readonly string[]): string[] {
  return [...new Map(values.map((value) => [fold(value), value]).reverse() as [string, string][]).values()].reverse();
}

/** The first folders of addresses with at least two pages each, as patterns. */
function folders(addresses: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const address of addresses) {
    const [folder] = /^https?:\/\/[^/?#]+\/[^/?#]+\/(?=[^/?#])/.exec(address) ?? [];
    if (folder !== undefined && !folder.includes('*')) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const found = [...counts].flatMap(([folder, count]) => (count > 1 ? `${folder}*` : []));
  return found.length > MOST_VALUES ? [] : found;
}
