import { oneOf } from '../../kit/choices.ts';
import { didYouMeanText } from './errors.ts';

export const reviewHelp = {
  summary: 'mark pieces, personas or competitors as reviewed, and record decisions',
  ids: 'pieces, personas and competitors that were reviewed',
  by: 'reviewer: an id from people.yaml (default: the owner)',
  on: 'date of the review, YYYY-MM-DD (default: today)',
  verdict: 'decision about these pieces',
  into: 'with --verdict merge: the piece to merge into',
  why: 'with --verdict: the reason, in one sentence',
} as const;

export const reviewErrors = {
  verdictNeeded: (verdicts: readonly string[]) =>
    `--into and --why describe a decision, which is missing. Add --verdict ${oneOf(verdicts)}.`,
  noReviewer: (id: string) => `No reviewer is known for "${id}". Name one with --by.`,
  otherDecision: (id: string, kind: string) =>
    `"${id}" is a ${kind}; decisions apply to pieces only. Leave out --verdict.`,
  twoKinds: (id: string, kind: string, other: string) =>
    `"${id}" is both a ${kind} and a ${other}. Rename one of them.`,
  unknown: (id: string, near: string | undefined) =>
    `Unknown piece, persona or competitor "${id}". ${near === undefined ? 'The id is the file name without its extension.' : didYouMeanText(near)}`,
} as const;

/** One line of the output. @param state Such as `changed`. */
export function reviewedLine(file: string, state: string, on: string, by: string, verdict: string | undefined): string {
  return `${file}: ${state}, reviewed on ${on} by ${by}${verdict === undefined ? '' : `, decision: ${verdict}`}`;
}
