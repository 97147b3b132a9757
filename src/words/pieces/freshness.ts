import type { Freshness } from '../../audit/audit.ts';
import type { Unusable } from '../../audit/piece-audit.ts';
import type { Piece } from '../../content/model.ts';
import { formatDays } from '../dates.ts';
import { day, type Sentence, sentence } from '../parts.ts';
import { freshnessWords, inSentence, statusWords } from '../states.ts';

const FIRST = 'first review';

/** How fresh a piece is, in a short sentence. A browser loads this. */
export function freshnessText({ dueOn, state, unreviewed }: Freshness, expires?: string | undefined): Sentence {
  const { word } = freshnessWords[state];
  switch (state) {
    case 'fresh':
      return sentence`${word}.`;
    case 'due':
      return sentence`${word} for review on ${day(dueOn)}.`;
    case 'unreviewed':
      return sentence`${word}: check with the owner. Review it by ${day(dueOn)}.`;
    case 'overdue':
      return dueOn === undefined ? sentence`Never reviewed.` : sentence`${word} for review since ${day(dueOn)}.`;
    case 'stale':
      return sentence`${word}: its ${unreviewed ? FIRST : 'review'} was due on ${day(dueOn)}.`;
    case 'expired':
      return sentence`${word}: its last day of use was ${day(expires)}.`;
  }
}

/** The dates behind the freshness of a record, for the page about it. A browser loads this. */
export function freshnessDates(
  { daysLeft, dueOn, state, unreviewed }: Freshness,
  expires: string | undefined,
): Sentence {
  if (state === 'expired' && expires !== undefined) return sentence`Last day of use: ${day(expires)}`;
  if (dueOn === undefined || daysLeft === undefined) return ['Never reviewed; publication date unknown'];
  if (daysLeft >= 0) return sentence`${unreviewed ? 'Review it by' : 'Next review:'} ${day(dueOn)}`;
  return sentence`${unreviewed ? 'First review' : 'Review'} was due on ${day(dueOn)} (${formatDays(-daysLeft)} late)`;
}

/**
 * Why a piece is not usable, in a short sentence.
 * @param into The piece it will be merged into; its id is shown without it.
 */
export function unusableText(because: Unusable, into?: Piece | undefined): Sentence {
  switch (because.code) {
    case 'status':
      return sentence`Its status is ${inSentence(statusWords[because.status])}.`;
    case 'merge':
      return sentence`To be merged into ${into === undefined ? (because.into ?? 'another piece') : { piece: into }}.`;
    case 'remove':
      return sentence`To be removed.`;
    case 'stale':
    case 'expired':
      return freshnessText(because.freshness, because.expires);
  }
}
