/** Lost deals, and whether the content answers why: a reason without an answer adds to the gap it is about. */
import type { LossPeriod } from '../content/agreement/model.ts';
import { daysBetween } from '../kit/calendar-date.ts';
import type { PublishedModel } from '../publish/published.ts';
import type { EndedDeals } from '../schema/agreement/loss.ts';
import type { Policy } from '../schema/policy.ts';
import type { Need } from './needs.ts';
import type { SumPart } from './sum.ts';

/** Periods that ended longer ago, in days, say little about what is missing today. */
export const LOSS_DAYS = 365;

/** Deals lost in one period for one reason. */
export interface LostDeals {
  readonly period: LossPeriod;
  readonly deals: EndedDeals;
}

/**
 * Whether content answers why deals were lost:
 *
 * - `answered`: the reason names a question, and a usable primary piece answers it;
 * - `unanswered`: no piece does; or the reason names no question, but says what was missing;
 * - `unsaid`: no one has said what would have helped.
 */
export type LossAnswer = 'answered' | 'unanswered' | 'unsaid';

export interface LossView extends LostDeals {
  readonly answer: LossAnswer;
}

/** The losses of all periods that ended in the last year, in the order of the file. */
export function countedLosses({ agreement }: PublishedModel, today: string): LostDeals[] {
  return (agreement?.losses ?? [])
    .filter(({ to }) => daysBetween(to, today) <= LOSS_DAYS)
    .flatMap((period) => period.deals.filter(({ outcome }) => outcome === 'lost').map((deals) => ({ period, deals })));
}

/** @param needs The needs of the cell where they were lost; empty if there is none. */
export function lossAnswer({ question, missing }: EndedDeals, needs: readonly Need[]): LossAnswer {
  const asked = needs.find((need) => need.kind === 'question' && need.question.id === question);
  if (asked) return asked.state === 'unmet' ? 'unanswered' : 'answered';
  return missing === undefined ? 'unsaid' : 'unanswered';
}

/** What the deals needed, in words that pieces can be compared with. */
export function wantedByLoss({ deals }: LostDeals): string {
  return deals.missing ?? deals.reason;
}

/** The points that unanswered losses add to a priority: 1 per deal, up to `demandLosses` (5) per reason. */
export function lossDemand(losses: readonly LossView[], { demandLosses }: Policy): SumPart[] {
  return losses
    .filter(({ answer }) => answer === 'unanswered')
    .map(
      ({ period, deals }): SumPart => ({
        of: 'losses',
        deals: deals.count,
        period: period.id,
        reason: deals.reason,
        value: Math.min(deals.count, demandLosses),
      }),
    )
    .filter(({ value }) => value > 0);
}
