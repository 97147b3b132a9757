/**
 * May it be sent? One answer on every page, made on the server and again in a browser: what is not usable is never
 * shown with a permission.
 */
import type { FreshnessState } from '../audit/freshness.ts';
import { isLeaving, type PieceAudit } from '../audit/piece-audit.ts';
import type { PieceStatus, Share } from '../schema/piece.ts';
import { formatDate } from './dates.ts';
import { doNotSendWord, freshnessWords, leavingWord, notYetWord, shareWords, statusWords, type Word } from './words.ts';

/** What the answer depends on. */
export interface Standing {
  readonly status: PieceStatus;
  readonly share: Share;
  /** On the day that counts; of live pieces only. */
  readonly freshness?: FreshnessState | undefined;
  /** Whether it was decided that it is merged or removed. */
  readonly leaving: boolean;
}

/** The days behind the freshness, `YYYY-MM-DD`. */
export interface StandingDays {
  readonly due?: string | undefined;
  readonly expires?: string | undefined;
}

/** How a piece stands on the day of the audit. */
export function standingOf({ freshness, piece }: PieceAudit): Standing {
  const { share, status } = piece;
  return { status, share, freshness: freshness?.state, leaving: isLeaving(piece) };
}

/** The days behind the freshness of a piece. */
export function daysOf({ freshness, piece }: PieceAudit): StandingDays {
  return { due: freshness?.dueOn, expires: piece.expires };
}

/** Is it still right, in a word: its freshness, or what comes before that. */
export function standingWord({ freshness, leaving, status }: Standing): Word {
  if (freshness === undefined) return statusWords[status];
  return leaving ? leavingWord : freshnessWords[freshness];
}

/** Who may receive it, in a word. */
export function sendWord(standing: Standing): Word {
  if (isUnfinished(standing.status)) return notYetWord;
  return isSendable(standing) ? shareWords[standing.share] : doNotSendWord;
}

/** Why it must not be sent, in a sentence; nothing when the label alone decides. */
export function whyNot(standing: Standing, { due, expires }: StandingDays): string | undefined {
  const { freshness, leaving, status } = standing;
  if (isSendable(standing)) return undefined;
  if (status !== 'live') return WHY[status];
  if (leaving) return leavingWord.meaning;
  if (freshness === 'expired' && expires) return `Its last day of use was ${formatDate(expires)}.`;
  return due ? `It is stale: its review was due on ${formatDate(due)}.` : freshnessWords.stale.meaning;
}

/** Whether it is being made: an idea, a draft, or waiting for an approval. */
export function isUnfinished(status: PieceStatus): boolean {
  return status !== 'live' && status !== 'retired';
}

function isSendable({ freshness, leaving, status }: Standing): boolean {
  return status === 'live' && !leaving && freshness !== 'stale' && freshness !== 'expired';
}

const WHY: Readonly<Record<Exclude<PieceStatus, 'live'>, string>> = {
  idea: 'It is an idea: nothing is written yet.',
  draft: 'It is a draft: it is still being written.',
  'in-review': 'It is written and waits for an approval.',
  retired: 'It is retired: it is no longer used.',
};
