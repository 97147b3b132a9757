/** Why deals were won and lost in each period, and whether content answers the reason. */
import type { LossPeriod } from '../../content/agreement/model.ts';
import { compareText } from '../../kit/order.ts';
import type { EndedDeals } from '../../schema/agreement/loss.ts';
import type { Question } from '../../schema/persona.ts';
import type { Audit } from '../audit.ts';
import type { Cell } from '../cell.ts';
import { type LossAnswer, lossAnswer } from '../losses.ts';
import type { QuestionNeed } from '../needs.ts';
import type { PieceAudit } from '../piece-audit.ts';
import { recordKey } from './state.ts';

interface EndedView {
  readonly deals: EndedDeals;
  /** Only for lost deals. */
  readonly answer?: LossAnswer | undefined;
  /** The cell in which it was decided, if there is one. */
  readonly cell?: Cell | undefined;
  /** The question behind the reason. */
  readonly question?: Question | undefined;
  /** The pieces that answer it. */
  readonly pieces: readonly PieceAudit[];
}

export interface PeriodView {
  readonly period: LossPeriod;
  readonly lost: number;
  readonly won: number;
  /** Deals lost for a reason that no content answers. */
  readonly unanswered: number;
  /** Lost before won, then by number of deals. */
  readonly reasons: readonly EndedView[];
}

/** Every period, the newest first. */
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

/** The place of a row of a period on the page of won and lost deals. */
export function dealAnchor(period: LossPeriod, deals: EndedDeals): string {
  return `${recordKey(period).replace('/', '-')}-${period.deals.indexOf(deals) + 1}`;
}

function endedView(deals: EndedDeals, cell: Cell | undefined): EndedView {
  const need = cell?.needs.find(
    (each): each is QuestionNeed => each.kind === 'question' && each.question.id === deals.question,
  );
  return {
    deals,
    answer: deals.outcome === 'lost' ? lossAnswer(deals, cell?.needs ?? []) : undefined,
    cell,
    question: need?.question,
    pieces: need?.pieces ?? [],
  };
}
