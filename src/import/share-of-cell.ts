/** Who may get a piece, as a cell says it: in a word, or as the answer to a heading such as "Can we send it?". */
import type { Share } from '../schema/piece.ts';
import { CROSS, NO_CROSS } from './columns.ts';
import { shareOf } from './fixed-words.ts';
import { audienceOfYes } from './headings.ts';

/** The audience; undefined if the cell does not say it. */
export function shareOfCell(text: string, heading: string): Share | undefined {
  const yes = audienceOfYes(heading);
  if (yes !== undefined && CROSS.test(text)) return yes;
  if (yes !== undefined && NO_CROSS.test(text)) return 'internal';
  return shareOf(text);
}
