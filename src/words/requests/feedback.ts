/** Feedback from sales about a piece or about what a buyer finds at a stage. */
import { count, formatDate } from '../dates.ts';

/** The two links. */
export const feedbackLinks = { helped: 'This helped', wrong: 'Something is wrong' } as const;

/** What feedback starts with. */
export const feedbackText = {
  helpedTitle: (name: string) => `“${name}” helped`,
  problemTitle: (name: string) => `Problem with “${name}”`,
  helped: 'It helped.',
  piece: (id: string) => `The piece ${id}`,
} as const;

/** What the requester wrote, if it is more than what feedback starts with. */
export function ownWords(words: string | undefined): string | undefined {
  return words === feedbackText.helped ? undefined : words;
}

/** What came of the feedback so far. */
export const feedbackResults = {
  title: 'Feedback from sales',
  /** The heading of the two links on the page of a cell. */
  question: 'Did this page help?',
  none: 'No feedback yet. Tell us whether it helped.',
  /** @param last The day of the latest feedback. */
  helped: (times: number, last: string) =>
    times === 1
      ? `It helped once, on ${formatDate(last)}.`
      : `It helped ${count(times, 'time')}, last on ${formatDate(last)}.`,
} as const;
