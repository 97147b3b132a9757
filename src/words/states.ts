/**
 * The words for every state, each with an icon and a tone, so that no page says it by colour alone.
 * The method page prints the same tables.
 */
import type { CellState, FreshnessState, NeedState } from '../audit/audit.ts';
import type { ChangeKind } from '../audit/changes.ts';
import type { Team } from '../schema/person.ts';
import type { PieceStatus, Share } from '../schema/piece.ts';
import type { RequestKind, RequestStatus } from '../schema/request.ts';

type Tone = 'good' | 'watch' | 'bad' | 'quiet';

/** The icons that stand for a state. The site draws them. */
export type StateIcon = 'check' | 'clock' | 'cross' | 'dash' | 'half' | 'lock' | 'stack' | 'warning';

/** How a state is shown: its word, icon and tone, and what it means in one sentence. */
export interface Word {
  readonly word: string;
  readonly icon: StateIcon;
  readonly tone: Tone;
  readonly meaning: string;
}

export const freshnessWords: Readonly<Record<FreshnessState, Word>> = {
  fresh: {
    word: 'Fresh',
    icon: 'check',
    tone: 'good',
    meaning: 'Somebody vouched for it and the next review is not near.',
  },
  due: { word: 'Due', icon: 'clock', tone: 'watch', meaning: 'Still right, but its review is near.' },
  overdue: {
    word: 'Overdue',
    icon: 'warning',
    tone: 'watch',
    meaning: 'Its review date has passed. It counts as at risk: check it before you send it.',
  },
  stale: {
    word: 'Stale',
    icon: 'cross',
    tone: 'bad',
    meaning: 'Its review date passed long ago. It fills no need until somebody vouches for it again.',
  },
  expired: { word: 'Expired', icon: 'cross', tone: 'bad', meaning: 'Its last day of use has passed. Do not send it.' },
};

/** For a live piece that was decided to go: it may be fresh, and must not be used all the same. */
export const leavingWord: Word = {
  word: 'Do not use',
  icon: 'cross',
  tone: 'bad',
  meaning: 'It was decided to merge or remove it.',
};

export const cellWords: Readonly<Record<CellState, Word>> = {
  empty: { word: 'Empty', icon: 'cross', tone: 'bad', meaning: 'No usable piece serves this persona at this stage.' },
  thin: {
    word: 'Thin',
    icon: 'half',
    tone: 'watch',
    meaning: 'Some pieces are there, but a need is not met, or nobody has written down what the buyer asks.',
  },
  covered: { word: 'Covered', icon: 'check', tone: 'good', meaning: 'Every need is met or at risk.' },
  crowded: {
    word: 'Crowded',
    icon: 'stack',
    tone: 'watch',
    meaning: 'Every need is met, and there are more pieces than a rep can tell apart: merge or retire some.',
  },
  'not-needed': {
    word: 'Not needed',
    icon: 'dash',
    tone: 'quiet',
    meaning: 'The team decided that nothing is wanted here.',
  },
};

/** The buttons that copy what a buyer is to receive of a piece. */
export const copyWords = { say: 'Copy the words', url: 'Copy the link' } as const;

export const needWords: Readonly<Record<NeedState, Word>> = {
  met: { word: 'Met', icon: 'check', tone: 'good', meaning: 'A usable primary piece that is fresh or due meets it.' },
  'at-risk': {
    word: 'At risk',
    icon: 'warning',
    tone: 'watch',
    meaning: 'Only a piece whose review is overdue meets it.',
  },
  unmet: { word: 'Unmet', icon: 'cross', tone: 'bad', meaning: 'No usable primary piece meets it: a gap.' },
};

export const shareWords: Readonly<Record<Share, Word>> = {
  public: { word: 'OK for anyone', icon: 'check', tone: 'good', meaning: 'It is public.' },
  prospects: {
    word: 'OK for prospects',
    icon: 'check',
    tone: 'good',
    meaning: 'For people in a sales conversation, customers included.',
  },
  customers: { word: 'Customers only', icon: 'lock', tone: 'watch', meaning: 'Only for those who have bought.' },
  partners: {
    word: 'Partners only',
    icon: 'lock',
    tone: 'watch',
    meaning: 'Only for partners who sell or deliver with us.',
  },
  internal: {
    word: 'Internal only',
    icon: 'lock',
    tone: 'bad',
    meaning: 'For colleagues. It is never sent outside.',
  },
};

/** In place of the label of a piece that is not usable: what must not be used is not sent to anybody. */
export const doNotSendWord: Word = {
  word: 'Do not send',
  icon: 'cross',
  tone: 'bad',
  meaning: 'It is retired, stale or expired, or it was decided to merge or remove it, whatever its label says.',
};

/** In place of the label of a piece that is being made. */
export const notYetWord: Word = {
  word: 'Do not send yet',
  icon: 'dash',
  tone: 'quiet',
  meaning: 'It is an idea, a draft or in review. Its label holds once it is live.',
};

export const statusWords: Readonly<Record<PieceStatus, Word>> = {
  idea: { word: 'Idea', icon: 'dash', tone: 'quiet', meaning: 'Somebody thought of it; nothing is written.' },
  draft: { word: 'Draft', icon: 'dash', tone: 'quiet', meaning: 'It is being written.' },
  'in-review': { word: 'In review', icon: 'clock', tone: 'quiet', meaning: 'It is written and waits for an approval.' },
  live: { word: 'Live', icon: 'check', tone: 'good', meaning: 'It is out and can be used.' },
  retired: { word: 'Retired', icon: 'cross', tone: 'bad', meaning: 'It is no longer used.' },
};

export const requestKindWords: Readonly<Record<RequestKind, string>> = {
  find: 'Looking for',
  new: 'New piece',
  update: 'Update',
  adopt: 'Adopt a rep’s own asset',
  translate: 'Translation',
  retire: 'Retire',
};

export const requestStatusWords: Readonly<Record<RequestStatus, string>> = {
  new: 'New',
  'needs-info': 'Needs information',
  accepted: 'Accepted',
  'in-progress': 'In progress',
  delivered: 'Delivered',
  confirmed: 'Confirmed',
  answered: 'Answered',
  duplicate: 'Duplicate',
  parked: 'Parked',
  declined: 'Declined',
};

export const teamWords: Readonly<Record<Team, string>> = {
  sales: 'Sales',
  marketing: 'Marketing',
  success: 'Customer success',
  product: 'Product',
  other: 'Other teams',
};

export const changeWords: Readonly<Record<ChangeKind, string>> = {
  published: 'Published',
  reviewed: 'Reviewed',
  decided: 'Decided',
  retired: 'Retired',
  'persona-reviewed': 'Persona reviewed',
  requested: 'Asked for',
  'request-decided': 'Request decided',
  delivered: 'Delivered for a request',
};

export const roleWords: Readonly<Record<string, string>> = {
  champion: 'Champion',
  'economic-buyer': 'Economic buyer',
  'technical-evaluator': 'Technical evaluator',
  user: 'User',
  influencer: 'Influencer',
  blocker: 'Blocker',
};

/** Priorities run from 1 to 3. */
export const priorityWords: Readonly<Record<number, string>> = { 1: 'low', 2: 'normal', 3: 'high' };
