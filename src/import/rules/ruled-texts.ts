/** The single values that rules give a row, as the texts of cells. */
import type { Target } from '../targets.ts';
import type { RuledRow } from './rules-of-row.ts';

/** The fields of a row that a rule fills with one cell. */
const SINGLE = ['format', 'owner', 'status', 'share', 'language'] as const;
const LISTS = ['products', 'segments'] as const;

/** The texts by field. */
export function ruledTexts(ruled: RuledRow): ReadonlyMap<Target, string> {
  return new Map<Target, string>([
    ...SINGLE.flatMap((name): [Target, string][] => (ruled[name] === undefined ? [] : [[name, ruled[name]]])),
    ...LISTS.flatMap((name): [Target, string][] => (ruled[name] ? [[name, ruled[name].join(';')]] : [])),
  ]);
}

/** The fields that rules give a row: an import writes them like those of a column. */
export function ruledFields(ruled: RuledRow): ReadonlySet<string> {
  const { pairs, personas, stages } = ruled;
  const serves = pairs.length + personas.length + stages.length > 0 ? ['serves'] : [];
  return new Set([...ruledTexts(ruled).keys(), ...serves]);
}
