/** Why deals were lost and won, time by time, beside what the content has to say to it. */
import type { LossPeriod } from '../../content/agreement/model.ts';
import { compareText } from '../../kit/order.ts';
import type { EndedDeals } from '../../schema/agreement/loss.ts';
import type { Audit } from '../audit.ts';
import type { Cell } from '../cell.ts';
import { type LossAnswer, lossAnswer } from '../losses.ts';
import type { PieceAudit } from '../piece-audit.ts';

interface EndedView {
  readonly deals: EndedDeals;
  /** Of deals that were lost. */
  readonly answer?: LossAnswer | undefined;
  /** Where it was decided, if that is a cell. */
  readonly cell?: Cell | undefined;
  /** What answers the question that the reason names. */
  readonly pieces: readonly PieceAudit[];
}

export interface PeriodView {
  readonly period: LossPeriod;
  readonly lost: number;
  readonly won: number;
  /** Deals that were lost for a reason that nothing answers. */
  readonly unanswered: number;
  /** The most deals first; what was lost before what was won. */
  readonly reasons: readonly EndedView[];
}

/** Every time, the newest first. */
export function lossPeriods({ model, cell }: Pick<Audit, 'model' | 'cell'>): PeriodView[] {
  const periods = (model.agreement?.losses ?? []).toSorted((a, b) => compareText(b.to, a.to));
  return periods.map((period) => {
    const reasons = period.deals.map((deals) => endedView(deals, cell(deals.persona ?? '', deals.stage ?? '')));
    const sum = (which: (view: EndedView) => boolean) =>
      reasons.filter(which).reduce((total, { deals }) => total + deals.count, 0);
    return {
      period,
      lost: sum(({ deals }) => deals.outcome === 'lost'),
      won: sum(({ deals }) => deals.outcome === 'won'),
      unanswered: sum(({ answer }) => answer === 'unanswered'),
      reasons: reasons.sort((a, b) => compareText(a.deals.outcome, b.deals.outcome) || b.deals.count - a.deals.count),
    };
  });
}

function endedView(deals: EndedDeals, cell: Cell | undefined): EndedView {
  const need = cell?.needs.find((each) => each.kind === 'question' && each.question.id === deals.question);
  return {
    deals,
    answer: deals.outcome === 'lost' ? lossAnswer(deals, cell?.needs ?? []) : undefined,
    cell,
    pieces: need?.pieces ?? [],
  };
}
