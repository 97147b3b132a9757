/** The lists of reviews, decisions, and pieces to merge or retire. */
import type { UsageTotal } from '../../audit/usage.ts';
import { count, formatDays } from '../dates.ts';
import { freshnessWords, inSentence } from '../states.ts';
import { usageTotal } from '../usage/counts.ts';

const { due, expired, overdue, stale, unreviewed } = freshnessWords;

export const reviewTableWords = {
  name: 'Name',
  owner: 'Owner',
  kind: 'Kind',
  persona: 'Persona',
  competitor: 'Competitor',
  freshness: 'Freshness',
  due: 'Due',
  next: 'Next step',
  never: 'Never reviewed',
  /** Before the day. */
  lastDay: 'Last day of use:',
  /** Before the Monday. */
  weekOf: 'Week of',
  /** Before the last day of the grace period. */
  atTheLatest: 'by',
  markReviewed: 'Mark as reviewed',
  extend: 'Extend or retire',
} as const;

/** How far away the day of a review is. */
export function timeLeft(days: number): string {
  if (days === 0) return 'today';
  return days < 0 ? `${formatDays(-days)} late` : `in ${formatDays(days)}`;
}

/** The recent use of something stale. */
export function usedText(used: UsageTotal): string {
  return `Used: ${usageTotal(used)}.`;
}

export const decisionListWords = {
  title: 'Pending decisions',
  description: 'Decisions about pieces that are not carried out yet, the oldest first.',
  lead: (decisions: number) => `${count(decisions, 'decision')}, the oldest first.`,
  none: 'No pending decisions. A decision to update, merge or remove a piece is here until someone carries it out.',
  all: (decisions: number) => `See all ${count(decisions, 'decision')}`,
  edit: 'Edit the file',
} as const;

export const candidateListWords = {
  title: 'Pieces to merge or retire',
  description: 'Live pieces that could be merged or retired, each with the reasons.',
  lead: (pieces: number) =>
    `${count(pieces, 'piece')}, each with the reasons. A person decides and records the decision in the file.`,
  note: 'Each with the reasons. A person decides.',
  none: 'No pieces to merge or retire. Live pieces that no cell needs will be here, with the reasons.',
  all: (pieces: number) => `See all ${count(pieces, 'piece')} to merge or retire`,
  /** Before the title of another piece. */
  into: 'into',
  record: 'Record the decision',
} as const;

/** The page with the reviews of one owner. */
export const ownerPageWords = {
  title: (name: string) => `Reviews by ${name}`,
  description: (name: string) => `What ${name} needs to review, with the due dates.`,
  /** @param first Whether some are first reviews of the first audit. */
  lead: (reviews: number, first: boolean) =>
    reviews === 1
      ? '1 review.'
      : `${count(reviews, 'review')}: first those that close a gap, then ${inSentence(overdue)}, ${inSentence(due)}, ${first ? `${inSentence(unreviewed)}, ` : ''}${inSentence(stale)} and ${inSentence(expired)}.`,
  method: 'How the dates are counted',
  notActive: (name: string) => `${name} is no longer active. These records need a new owner.`,
  calendar: (name: string) => `Calendar of reviews by ${name}`,
  subscribe: 'Subscribe to it, or open it once.',
  caption: 'To review',
  captionOf: (from: number, to: number, total: number) => `To review, ${from} to ${to} of ${total}`,
} as const;
