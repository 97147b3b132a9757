/** What a change does: the headline, the figures, the headings and the notes. */
import { count } from '../../kit/count.ts';
import { atRisk, freshnessWords, inSentence } from '../states.ts';

/** The heading above everything, in Markdown. */
export const DIFF_TITLE = 'What this change does to the content audit';

export const diffHeadings = {
  errors: 'Errors to fix',
  closes: 'Closes',
  answers: 'New and already met',
  opens: 'Opens',
  atRisk: `Newly ${atRisk}`,
  dropped: 'No longer needed',
  answerable: 'Requests that can be answered now',
  gapsOpened: 'Other gaps opened',
  gapsClosed: 'Other gaps closed',
  tasksRemoved: 'Off the list of tasks',
  tasksAdded: 'New on the list of tasks',
  duplicates: 'Possible duplicates',
  cells: 'Cells',
  leads: 'List of leads',
  files: 'Changed files',
  otherFiles: 'Other changed files',
  warnings: 'New warnings',
  fixed: 'Fixed',
} as const;

/** Headlines for a comparison without figures on both sides. */
export const diffHeadlines = {
  broken: (newErrors: number) =>
    `The content has errors, so this change cannot be measured. ${newErrors === 0 ? 'The errors were there before this change.' : `${count(newErrors, 'error')} to fix.`}`,
  repaired: 'Fixes all errors. The content had errors before this change, so figures and records cannot be compared.',
  first: 'Adds the first content.',
  nothing: 'Changes nothing that the audit counts.',
} as const;

/** Parts of the headline: what the change does, without a subject. */
export const diffDeeds = {
  closes: (gaps: number) => `closes ${count(gaps, 'gap')}`,
  opens: (gaps: number) => `opens ${count(gaps, 'gap')}`,
  putsAtRisk: (needs: number) => `puts ${count(needs, 'need')} ${atRisk}`,
  noGaps: 'closes and opens no gaps',
  leads: 'changes the list of leads',
  aFormat: 'a format',
} as const;

export function coverageMove(before: number | undefined, after: number | undefined): string {
  if (after === undefined) return 'Coverage: no needs yet.';
  return before === undefined || before === after ? `Coverage ${after}%.` : `Coverage ${before}% → ${after}%.`;
}

const fresh = inSentence(freshnessWords.fresh);
const due = inSentence(freshnessWords.due);

export const diffFigures = {
  needs: (moves: string) => `Needs met: ${moves}`,
  needsMet: (met: number, needs: number, risky: number) => `${met} of ${needs} (${risky} ${atRisk})`,
  pieces: (moves: string) => `Live pieces that are ${fresh} or ${due}: ${moves}`,
  ofLive: (current: number, live: number) => `${current} of ${live}`,
} as const;

export function comparedNote(from: string, to: string, today: string): string {
  return `Compares ${from} with ${to}, both as of ${today}, so no difference comes from the calendar.`;
}
