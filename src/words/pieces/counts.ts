import { count } from '../dates.ts';
import { freshnessWords, inSentence } from '../states.ts';

/** `48 of 60 live pieces fresh or due`; in a first audit also `, 12 not reviewed yet`. */
export function freshOrDue(current: number, live: number, unreviewed = 0): string {
  const { due, fresh } = freshnessWords;
  const rest = unreviewed === 0 ? '' : `, ${unreviewed} ${inSentence(freshnessWords.unreviewed)}`;
  return `${current} of ${count(live, 'live piece')} ${inSentence(fresh)} or ${inSentence(due)}${rest}`;
}
