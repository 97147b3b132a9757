import { count } from '../dates.ts';
import { freshnessWords, inSentence } from '../states.ts';

/** `48 of 60 live pieces fresh or due`. */
export function freshOrDue(current: number, live: number): string {
  const { due, fresh } = freshnessWords;
  return `${current} of ${count(live, 'live piece')} ${inSentence(fresh)} or ${inSentence(due)}`;
}
