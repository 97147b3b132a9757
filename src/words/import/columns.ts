/** Why a column of an imported table becomes what it does. */

const reasons = {
  mapping: 'your mapping',
  heading: 'heading',
  'persona-marks': 'check marks under a persona',
  'stage-marks': 'check marks under a stage',
  decisions: 'contains decisions',
  statuses: 'contains statuses',
  audiences: 'says who may get it',
  titles: 'contains a text for every row',
  addresses: 'contains addresses',
  dates: 'contains dates',
  'public-sign': 'says whether the piece is live',
  'file-types': 'contains technical file types, not formats',
  'other-cells': 'the heading fits, but the cells do not',
  computed: 'calculated by the audit',
  'last-change': 'a change is not a review',
  usage: 'figures on use: import them with --usage --month',
  notes: 'notes are for colleagues',
  'no-field': 'no matching field',
  rules: 'your rules',
  empty: 'empty',
} as const;

export type ColumnReason =
  | keyof typeof reasons
  /** It counts in the rows in which this column, a better match for the field, is empty. */
  | { readonly where: string };

/** The reason in a few words. */
export function columnReason(reason: ColumnReason): string {
  return typeof reason === 'string' ? reasons[reason] : `used where "${reason.where}" is empty`;
}

/** What becomes of a column that is not a field. */
export const columnUses = { keep: 'kept as written', ignore: 'ignored', skip: 'rows left out' } as const;

/** A mapping that names columns that the table does not have. */
export function unknownColumns(strangers: readonly string[], source: string, headings: readonly string[]): string {
  const listed = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');
  const what = strangers.length === 1 ? 'a column that is' : 'columns that are';
  return `The mapping names ${what} not in ${source}: ${listed(strangers)}. The columns there are ${listed(headings)}.`;
}
