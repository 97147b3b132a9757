/** Why deals were lost and won. */
import { LOSS_DAYS } from '../../audit/losses.ts';
import type { EndedDeals } from '../../schema/agreement/loss.ts';
import { count } from '../dates.ts';
import { type Part, type Sentence, sentence } from '../parts.ts';

export const lossesWords = {
  empty: sentence`No lost or won deals recorded yet. Add the last quarter to ${{ code: 'agreement/losses.yaml' }}.`,
  period: (from: string, to: string) => sentence`${{ date: from }} to ${{ date: to }}`,
  summary: (lost: number, unanswered: number, won: number) =>
    `${count(lost, 'deal')} lost (${unanswered} for reasons that no content answers), ${won} won.`,
  caption: 'Reasons, most deals first',
  reason: 'Reason',
  deals: 'Deals',
  where: 'Persona and stage',
  content: 'Content',
  missing: (what: string) => `What was missing: ${what}`,
  noReason: 'Add the buyer’s question behind it, or what was missing.',
  states: 'Whether content answers the reason',
} as const;

export const lossesRaisePriority: Sentence = sentence`Each lost deal whose reason no content answers raises the ${{ link: 'priority', to: '/method/#priority' }} of the gap of the question it names. If it names none but says what was missing, it is a gap of its own. It counts until ${String(LOSS_DAYS)} days after the end of its period.`;

/** @param competitor The other side of the deals. */
export function competitorText(outcome: EndedDeals['outcome'], competitor: Part): Sentence {
  return outcome === 'lost' ? sentence`Lost to ${competitor}` : sentence`Won against ${competitor}`;
}

/** The buyer's question behind the deals. @param to Its place on the site. */
export function questionText(ask: string, to: string): Sentence {
  return sentence`Question: ${{ link: ask, to }}`;
}
