/** The columns of the list of pieces that a reader chooses, beside the title. `finding.css` says which are shown at first. */
export const listColumns = [
  'format',
  'status',
  'serves',
  'persona',
  'stage',
  'product',
  'owner',
  'language',
  'reviewed',
  'due',
] as const;

export type ListColumn = (typeof listColumns)[number];

/** How many of its cells the row of a piece shows; a screen reader reads all. */
export const CELLS_SHOWN = 2;
