/** What rows without a persona at a stage say already: one half of the pair, or nothing. */
import { cleanText } from '../clean.ts';
import { CROSS } from '../columns.ts';
import type { PreparedImport } from '../import.ts';
import { cellTest } from '../rules/match.ts';
import type { TableRow } from '../table.ts';

type Half = 'persona' | 'stage';

export interface StatedHalves {
  readonly rows: number;
  /** Number of rows that name a known persona, and that name a known stage. */
  readonly persona: number;
  readonly stage: number;
}

/**
 * Counts the halves in rows that become pieces and serve no one yet.
 *
 * @param where Only rows with this value in this column.
 */
export function statedHalves(
  { columns, plan, table, vocabularies }: PreparedImport,
  where?: { readonly heading: string; readonly value: string },
): StatedHalves {
  const index = table.headings.indexOf(where?.heading ?? '');
  const test = where && cellTest([where.value]);
  const rows = table.rows.filter(
    ({ cells, line }) => plan.unplaced.has(line) && (test === undefined || test(cells[index] ?? '')),
  );
  const says = (half: Half) => {
    const own = columns.filter(({ use }) => use === half);
    return ({ cells }: TableRow) =>
      own.some((column) => {
        const text = cleanText(cells[column.index] ?? '');
        return column.mark === undefined ? vocabularies[half].read(text).ids.length > 0 : CROSS.test(text);
      });
  };
  return {
    rows: rows.length,
    persona: rows.filter(says('persona')).length,
    stage: rows.filter(says('stage')).length,
  };
}
