/**
 * Whether a piece may be sent: one answer on every page, given by the build and again in the browser. A piece that must
 * not be sent never has a permission or a copy button, and is listed apart from the others.
 */
import type { FreshnessState, JudgedDates } from '../../audit/freshness.ts';
import { isLeaving, type PieceAudit } from '../../audit/piece-audit.ts';
import type { PieceStatus, Share } from '../../schema/piece.ts';
import { expiredOn, retired, staleSince, useHeadings } from '../../words/pieces/sending.ts';
import {
  askOwnerWord,
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
  /** On the day of judgment; only of live pieces. */
  readonly freshness?: FreshnessState | undefined;
  /** Whether the team decided to merge or remove it. */
  readonly leaving: boolean;
}

/** What a rep may do with a piece. Lists of pieces have a part for each use, in this order. */
export const uses = ['send', 'for-you', 'on-its-way', 'do-not-use'] as const;

export type Use = (typeof uses)[number];

/**
 * The rule: a piece may be sent if it is live, neither stale nor expired today, not to be merged or removed, and its
 * label names an audience outside the company. An internal piece that is otherwise usable is for the rep.
 */
export function useOf({ freshness, leaving, share, status }: SendState): Use {
  if (isUnfinished(status)) return 'on-its-way';
  const judged = freshness !== undefined && freshness !== 'stale' && freshness !== 'expired';
  if (status !== 'live' || leaving || !judged) return 'do-not-use';
  return share === 'internal' ? 'for-you' : 'send';
}

/** Whether a rep may send it to the audience that its label names. */
export function maySend(state: SendState): boolean {
  return useOf(state) === 'send';
}

/** The members of a list that have the same use. */
export interface UseGroup<T> {
  readonly use: Use;
  /** Absent for what may be sent. */
  readonly heading: string | undefined;
  readonly members: readonly T[];
}

/**
 * A list in parts, in the order of the uses. Members keep their order within a part. The first and the last part always
 * exist, because a browser moves pieces that became stale from the first to the last.
 */
export function groupedByUse<T>(list: readonly T[], stateOf: (member: T) => SendState): UseGroup<T>[] {
  const byUse = Map.groupBy(list, (member) => useOf(stateOf(member)));
  return uses.flatMap((use) => {
    const members = byUse.get(use);
    if (members === undefined && use !== 'send' && use !== 'do-not-use') return [];
    return { use, heading: use === 'send' ? undefined : useHeadings[use], members: members ?? [] };
  });
}

/** A list with the pieces that may be sent first and those that must not be used last. */
export function sendableFirst<T>(list: readonly T[], stateOf: (member: T) => SendState): T[] {
  return groupedByUse(list, stateOf).flatMap(({ members }) => members);
}

/** The state of a piece on the day of the audit. */
export function sendStateOf({ freshness, piece }: PieceAudit): SendState {
  const { share, status } = piece;
  return { status, share, freshness: freshness?.state, leaving: isLeaving(piece) };
}

/** The days behind the freshness of a piece. */
export function daysOf({ freshness, piece }: PieceAudit): JudgedDates {
  return { due: freshness?.dueOn, expires: piece.expires, unreviewed: freshness?.unreviewed };
}

/** The word for how current it is: its freshness, or the state that overrides it. */
export function sendStateWord({ freshness, leaving, status }: SendState): Word {
  if (freshness === undefined) return statusWords[status];
  if (leaving) return leavingWord;
  return freshness === 'unreviewed' ? askOwnerWord : freshnessWords[freshness];
}

/** The word for who may receive it. */
export function sendWord(state: SendState): Word {
  const use = useOf(state);
  if (use === 'on-its-way') return notYetWord;
  return use === 'do-not-use' ? doNotSendWord : shareWords[state.share];
}

/** Why it must not be used, in a sentence; nothing where the label alone decides. */
export function whyNot(state: SendState, { due, expires }: JudgedDates): string | undefined {
  const { freshness, leaving, status } = state;
  const use = useOf(state);
  if (use === 'send' || use === 'for-you') return undefined;
  if (status !== 'live') return status === 'retired' ? retired : statusWords[status].meaning;
  if (leaving) return leavingWord.meaning;
  if (freshness === 'expired' && expires) return expiredOn(expires);
  return due ? staleSince(due) : freshnessWords.stale.meaning;
}

/** Whether it is in the making: an idea, a draft, or waiting for approval. */
export function isUnfinished(status: PieceStatus): boolean {
  return status !== 'live' && status !== 'retired';
}
