/** Which columns most likely say who the pieces are for. */
import { CROSS, NO_CROSS } from '../columns.ts';
import { shareOf, statusOf } from '../fixed-words.ts';
import { NO_VALUE } from '../rules/match.ts';
import type { GroupedColumn, ValueGroup } from './groups.ts';

/** Words in the headings of columns about readers, in several languages. */
const ABOUT_READERS =
  /\b(?:who|whom|for|buyers?|audiences?|personas?|readers?|roles?|targets?|customers?|clients?|wen|ziel\w*|käufer\w*|kunden\w*|leser\w*|rolle|pour|cible|para|per|voor|dla)\b/iu;

/** Whether a column already is a field of the pieces, and its values say nothing more. */
export function isTaken({ groups, use }: GroupedColumn): boolean {
  if (use === 'keep' || use === 'url') return false;
  if (use !== 'persona' && use !== 'stage') return true;
  return groups.every((group) => group.value === NO_VALUE || group[use] !== undefined);
}

/** The columns, the most likely first and those that are taken last. */
export function byLikelihood(columns: readonly GroupedColumn[]): GroupedColumn[] {
  const rated = columns.map((column, at) => ({ column, at, rating: ratingOf(column) }));
  return rated.sort((a, b) => b.rating - a.rating || a.at - b.at).map(({ column }) => column);
}

/** Names that a column proposes for buyers: none if its values are something else. */
export function namesOf({ groups, use }: GroupedColumn): string[] {
  if (use !== 'keep' && use !== 'persona' && use !== 'segments') return [];
  return groups.flatMap((group) => (isName(group) ? group.value : []));
}

function ratingOf(column: GroupedColumn): number {
  const { groups, heading, use } = column;
  if (isTaken(column)) return -1;
  const known = groups.filter(({ persona, stage }) => (persona ?? stage) !== undefined).length / groups.length;
  const isAboutReaders = use === 'persona' || use === 'stage' || ABOUT_READERS.test(heading);
  const hasNames = use === 'url' ? 0 : groups.filter(isName).length / groups.length;
  return 4 * known + (isAboutReaders ? 2 : 0) + (groups.length > 1 ? hasNames : 0);
}

/** Whether a value may name a buyer: not a yes, a no, a stage, a status or an audience such as internal. */
function isName({ stage, value }: ValueGroup): boolean {
  const isAnswer = value === NO_VALUE || CROSS.test(value) || NO_CROSS.test(value);
  const isWord = stage !== undefined || statusOf(value) !== undefined || shareOf(value) !== undefined;
  return !isAnswer && !isWord && !/[,;]/.test(value);
}
