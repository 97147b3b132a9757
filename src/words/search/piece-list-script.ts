/** The list of all pieces, as a browser draws it. */
import { count } from '../../kit/count.ts';

export const listWords = {
  pieces: 'Pieces',
  /** After the caption of a list that is cut into pages. */
  range: (from: number, to: number, total: number) => `${from} to ${to} of ${total}`,
  servesNoOne: 'No one yet',
  allProducts: 'All',
  /** How many more cells a piece serves. */
  more: (cells: number) => `+${cells}`,
  removeFilter: (filter: string) => `Remove ${filter}`,
  clear: 'Clear filters',
  chooseScope: 'Choose personas or products first, then save them as your scope.',
  onlyTitles: 'Only titles were searched, because the texts could not be loaded. Reload the page to try again.',
  scopeSaved: 'Saved as your scope in this browser.',
  scopeNotSaved: 'Your browser blocked saving.',
  noScope: 'No scope saved yet. Choose personas or products, then save them.',
} as const;

/** How many pieces the filters leave. */
export function piecesShown(shown: number, total: number): string {
  if (shown === total) return count(total, 'piece');
  return shown === 0 ? 'No results.' : `${shown} of ${count(total, 'piece')}`;
}
