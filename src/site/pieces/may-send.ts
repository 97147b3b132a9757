/**
 * May it be sent? One answer on every page, made on the server and again in a browser: what must not be sent is never
 * shown with a permission or a copy button, and is listed apart from what may be.
 */
import type { FreshnessState } from '../../audit/freshness.ts';
import { isLeaving, type PieceAudit } from '../../audit/piece-audit.ts';
import type { PieceStatus, Share } from '../../schema/piece.ts';
import { formatDate } from '../../words/dates.ts';
import {
  doNotSendWord,
  freshnessWords,
  leavingWord,
  notYetWord,
  shareWords,
  statusWords,
  type Word,
} from '../../words/states.ts';

/** What the answer depends on. */
export interface SendState {
  readonly status: PieceStatus;
  readonly share: Share;
  /** On the day that counts; of live pieces only. */
  readonly freshness?: FreshnessState | undefined;
  /** Whether it was decided that it is merged or removed. */
  readonly leaving: boolean;
}

/** The days behind the freshness, `YYYY-MM-DD`. */
export interface SendStateDays {
  readonly due?: string | undefined;
  readonly expires?: string | undefined;
}

/** What a rep may do with a piece. Lists of pieces have a part for each, in this order. */
export const uses = ['send', 'for-you', 'on-its-way', 'do-not-use'] as const;

export type Use = (typeof uses)[number];

/** The headings of what is listed apart from the pieces that may be sent. */
export const useHeadings: Readonly<Record<Exclude<Use, 'send'>, string>> = {
  'for-you': 'For you',
  'on-its-way': 'On its way',
  'do-not-use': 'Do not use',
};

/**
 * The rule: a piece may be sent when it is live, was judged today and found neither stale nor expired, was not decided
 * to go, and its label names an audience outside the company. An internal piece that is otherwise usable is for the rep.
 */
export function useOf({ freshness, leaving, share, status }: SendState): Use {
  if (isUnfinished(status)) return 'on-its-way';
  const judged = freshness !== undefined && freshness !== 'stale' && freshness !== 'expired';
  if (status !== 'live' || leaving || !judged) return 'do-not-use';
  return share === 'internal' ? 'for-you' : 'send';
}

/** Whether it may be given to the audience that its label names. */
export function maySend(standing: SendState): boolean {
  return useOf(standing) === 'send';
}

/** The members of a list that have the same use. */
export interface UseGroup<T> {
  readonly use: Use;
  /** Absent for what may be sent. */
  readonly heading: string | undefined;
  readonly members: readonly T[];
}

/**
 * A list in parts, in the order of the uses; in each the members keep their order. The first part and the last are
 * always there: on a later day a browser moves what has become stale from the one to the other.
 */
export function groupedByUse<T>(list: readonly T[], standing: (member: T) => SendState): UseGroup<T>[] {
  const byUse = Map.groupBy(list, (member) => useOf(standing(member)));
  return uses.flatMap((use) => {
    const members = byUse.get(use);
    if (members === undefined && use !== 'send' && use !== 'do-not-use') return [];
    return { use, heading: use === 'send' ? undefined : useHeadings[use], members: members ?? [] };
  });
}

/** A list with what may be sent first and what must not be used last. */
export function sendableFirst<T>(list: readonly T[], standing: (member: T) => SendState): T[] {
  return groupedByUse(list, standing).flatMap(({ members }) => members);
}

/** How a piece stands on the day of the audit. */
export function sendStateOf({ freshness, piece }: PieceAudit): SendState {
  const { share, status } = piece;
  return { status, share, freshness: freshness?.state, leaving: isLeaving(piece) };
}

/** The days behind the freshness of a piece. */
export function daysOf({ freshness, piece }: PieceAudit): SendStateDays {
  return { due: freshness?.dueOn, expires: piece.expires };
}

/** Is it still right, in a word: its freshness, or what comes before that. */
export function sendStateWord({ freshness, leaving, status }: SendState): Word {
  if (freshness === undefined) return statusWords[status];
  return leaving ? leavingWord : freshnessWords[freshness];
}

/** Who may receive it, in a word. */
export function sendWord(standing: SendState): Word {
  const use = useOf(standing);
  if (use === 'on-its-way') return notYetWord;
  return use === 'do-not-use' ? doNotSendWord : shareWords[standing.share];
}

/** Why it must not be used, in a sentence; nothing when the label alone decides. */
export function whyNot(standing: SendState, { due, expires }: SendStateDays): string | undefined {
  const { freshness, leaving, status } = standing;
  const use = useOf(standing);
  if (use === 'send' || use === 'for-you') return undefined;
  if (status !== 'live') return WHY[status];
  if (leaving) return leavingWord.meaning;
  if (freshness === 'expired' && expires) return `Its last day of use was ${formatDate(expires)}.`;
  return due ? `It is stale: its review was due on ${formatDate(due)}.` : freshnessWords.stale.meaning;
}

/** Whether it is being made: an idea, a draft, or waiting for an approval. */
export function isUnfinished(status: PieceStatus): boolean {
  return status !== 'live' && status !== 'retired';
}

const WHY: Readonly<Record<Exclude<PieceStatus, 'live'>, string>> = {
  idea: 'It is an idea: nothing is written yet.',
  draft: 'It is a draft: it is still being written.',
  'in-review': 'It is written and waits for an approval.',
  retired: 'It is retired: it is no longer used.',
};
