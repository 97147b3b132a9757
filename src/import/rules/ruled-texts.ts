/** The single values that rules give a row, as cells that are read like those of the table. */
import type { TableCell } from '../cells.ts';
import type { Target } from '../headings.ts';
import type { RuledRow } from './rules-of-row.ts';

/** The fields of a row that a rule fills with one cell. */
const SINGLE = ['format', 'owner', 'status', 'share', 'language'] as const;

/** The cells by field. They are in no column of the table, so their texts are never kept. */
export function ruledTexts(ruled: RuledRow): ReadonlyMap<Target, TableCell> {
  const cell = (use: Target, text: string): [Target, TableCell] => [
    use,
    { column: { heading: use, index: -1, use, because: 'mapping', filled: 1, example: text }, text },
  ];
  return new Map([
    ...SINGLE.flatMap((name) => (ruled[name] === undefined ? [] : [cell(name, ruled[name])])),
    ...(ruled.products ? [cell('products', ruled.products.join(';'))] : []),
  ]);
}

/** The fields that rules give a row: an import writes them like those of a column. */
export function ruledFields(ruled: RuledRow): ReadonlySet<string> {
  const { pairs, personas, stages } = ruled;
  const serves = pairs.length + personas.length + stages.length > 0 ? ['serves'] : [];
  return new Set([...ruledTexts(ruled).keys(), ...serves]);
}
