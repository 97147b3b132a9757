/** Whether a piece may be sent, and why not. A browser loads this. */
import { formatDate } from '../dates.ts';
import { freshnessWords, inSentence, leavingWord, statusWords } from '../states.ts';

/** The headings of pieces that a rep does not send. */
export const useHeadings = {
  'for-you': 'For you',
  'on-its-way': 'In progress',
  'do-not-use': leavingWord.word,
} as const;

/** Starts a notice that gives the reason. */
export const doNotUse = 'Do not use it.';

export const retired = `It is ${inSentence(statusWords.retired)}.`;

export function expiredOn(date: string): string {
  return `Its last day of use was ${formatDate(date)}.`;
}

export function staleSince(dueOn: string): string {
  return `It is ${inSentence(freshnessWords.stale)}: its review was due on ${formatDate(dueOn)}.`;
}
