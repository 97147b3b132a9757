/**
 * The words for every state, written only here. Each has an icon and a tone, so that no page shows a state by color
 * alone. The method page prints the same tables.
 */
import type { CellState, FreshnessState, NeedState } from '../audit/audit.ts';
import type { ChangeKind } from '../audit/changes.ts';
import type { Team } from '../schema/person.ts';
import type { PieceStatus, Share } from '../schema/piece.ts';
import type { RequestKind, RequestStatus } from '../schema/request.ts';

type Tone = 'good' | 'watch' | 'bad' | 'quiet';

/** The icons of states. The site draws them. */
export type StateIcon = 'check' | 'clock' | 'cross' | 'dash' | 'half' | 'lock' | 'stack' | 'warning';

/** How a state is shown: its word, icon and tone, and its meaning in a sentence or two. */
export interface Word {
  readonly word: string;
  readonly icon: StateIcon;
  readonly tone: Tone;
  readonly meaning: string;
}

/** A word as it is written within a sentence. */
export function inSentence({ word }: Pick<Word, 'word'>): string {
  return word.toLowerCase();
}

export const freshnessWords: Readonly<Record<FreshnessState, Word>> = {
  fresh: {
    word: 'Fresh',
    icon: 'check',
    tone: 'good',
    meaning: 'It was reviewed, and the next review is not due soon.',
  },
  due: { word: 'Due', icon: 'clock', tone: 'watch', meaning: 'Current, but its review is due soon.' },
  unreviewed: {
    word: 'Not reviewed yet',
    icon: 'half',
    tone: 'watch',
    meaning: 'No one has reviewed it, and the first audit is still under way. Check with its owner before you send it.',
  },
  overdue: {
    word: 'Overdue',
    icon: 'warning',
    tone: 'watch',
    meaning: 'Its review date has passed. Check it before you send it.',
  },
  stale: {
    word: 'Stale',
    icon: 'cross',
    tone: 'bad',
    meaning: 'Its review date passed long ago. It meets no need until someone reviews it again.',
  },
  expired: { word: 'Expired', icon: 'cross', tone: 'bad', meaning: 'Its last day of use has passed. Do not send it.' },
};

/** On a piece that no one has reviewed, for a reader who wants to send it. */
export const askOwnerWord: Word = {
  ...freshnessWords.unreviewed,
  word: `${freshnessWords.unreviewed.word}: check with the owner`,
};

/** Of a live piece that is to be merged or removed: it must not be used even if it is fresh. */
export const leavingWord: Word = {
  word: 'Do not use',
  icon: 'cross',
  tone: 'bad',
  meaning: 'The team decided to merge or remove it.',
};

export const needWords: Readonly<Record<NeedState, Word>> = {
  met: {
    word: 'Met',
    icon: 'check',
    tone: 'good',
    meaning: `A usable primary piece that is ${inSentence(freshnessWords.fresh)} or ${inSentence(freshnessWords.due)} meets it.`,
  },
  'at-risk': {
    word: 'At risk',
    icon: 'warning',
    tone: 'watch',
    meaning: `Only pieces that are ${inSentence(freshnessWords.overdue)} or ${inSentence(freshnessWords.unreviewed)} meet it.`,
  },
  unmet: { word: 'Unmet', icon: 'cross', tone: 'bad', meaning: 'No usable primary piece meets it, so it is a gap.' },
};

/** The state of a need within a sentence. */
export const atRisk = inSentence(needWords['at-risk']);

export const cellWords: Readonly<Record<CellState, Word>> = {
  empty: { word: 'Empty', icon: 'cross', tone: 'bad', meaning: 'No usable piece serves this persona at this stage.' },
  thin: {
    word: 'Thin',
    icon: 'half',
    tone: 'watch',
    meaning: 'It has pieces, but a need is not met, or the buyer’s questions are not written down.',
  },
  covered: {
    word: 'Covered',
    icon: 'check',
    tone: 'good',
    meaning: `Every need is ${inSentence(needWords.met)} or ${atRisk}.`,
  },
  crowded: {
    word: 'Crowded',
    icon: 'stack',
    tone: 'watch',
    meaning: 'Every need is met, but a rep has too many pieces to choose from. Merge or retire some.',
  },
  'not-needed': {
    word: 'Not needed',
    icon: 'dash',
    tone: 'quiet',
    meaning: 'The team decided that nothing is needed here.',
  },
};

/** The buttons that copy the parts of a piece that a buyer receives. */
export const copyWords = { say: 'Copy text', url: 'Copy link' } as const;

export const shareWords: Readonly<Record<Share, Word>> = {
  public: { word: 'OK for anyone', icon: 'check', tone: 'good', meaning: 'It is public.' },
  prospects: {
    word: 'OK for prospects',
    icon: 'check',
    tone: 'good',
    meaning: 'For people in a sales conversation, including customers.',
  },
  customers: { word: 'Customers only', icon: 'lock', tone: 'watch', meaning: 'Only for customers.' },
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
    meaning: 'For colleagues. Never send it outside the company.',
  },
};

/** The audiences that a piece may go to, as a sentence names them. */
export const audienceWords: Readonly<Record<Share, string>> = {
  public: 'anyone',
  prospects: 'prospects',
  customers: 'customers',
  partners: 'partners',
  internal: 'colleagues',
};

export const statusWords: Readonly<Record<PieceStatus, Word>> = {
  idea: { word: 'Idea', icon: 'dash', tone: 'quiet', meaning: 'It is planned, but nothing is written yet.' },
  draft: { word: 'Draft', icon: 'dash', tone: 'quiet', meaning: 'It is being written.' },
  'in-review': { word: 'In review', icon: 'clock', tone: 'quiet', meaning: 'It is written and waiting for approval.' },
  live: { word: 'Live', icon: 'check', tone: 'good', meaning: 'It is published and can be used.' },
  retired: { word: 'Retired', icon: 'cross', tone: 'bad', meaning: 'It is no longer used.' },
};

/** In place of the label of a piece that must not be used. */
export const doNotSendWord: Word = {
  word: 'Do not send',
  icon: 'cross',
  tone: 'bad',
  meaning: `It is ${inSentence(statusWords.retired)}, ${inSentence(freshnessWords.stale)} or ${inSentence(freshnessWords.expired)}, or the team decided to merge or remove it. This overrides its label.`,
};

/** In place of the label of an unfinished piece. */
export const notYetWord: Word = {
  word: 'Do not send yet',
  icon: 'dash',
  tone: 'quiet',
  meaning: `It is an ${inSentence(statusWords.idea)}, a ${inSentence(statusWords.draft)} or ${inSentence(statusWords['in-review'])}. Its label applies once it is ${inSentence(statusWords.live)}.`,
};

export const requestKindWords: Readonly<Record<RequestKind, string>> = {
  find: 'Looking for',
  new: 'New piece',
  update: 'Update',
  adopt: 'Adopt a rep’s own asset',
  translate: 'Translation',
  retire: 'Retire',
  helped: 'Helped',
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
  requested: 'Requested',
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
