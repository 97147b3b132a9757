/** Every question and objection of active personas: whether content answers it, and the deals lost over it. */
import type { Competitor } from '../../content/model.ts';
import { daysBetween } from '../../kit/calendar-date.ts';
import { oncePer } from '../../kit/once-per.ts';
import type { Question } from '../../schema/persona.ts';
import type { Audit } from '../audit.ts';
import type { Cell } from '../cell.ts';
import { countedLosses, LOSS_DAYS, type LostDeals } from '../losses.ts';
import type { NeedState } from '../needs.ts';
import type { PieceAudit } from '../piece-audit.ts';
import { competitorCalled } from './competitor-names.ts';
import { everyDeal } from './win-loss.ts';

/** A question, as the list of answers shows it. */
export interface Answer {
  /** `persona/question` */
  readonly id: string;
  readonly question: Question;
  /** Who asks it, and when. */
  readonly cell: Cell;
  readonly state: NeedState;
  /** The usable primary pieces that answer it. */
  readonly pieces: readonly PieceAudit[];
  /** The deals that were lost over it in the last year. */
  readonly losses: readonly LostDeals[];
  /** Their number; absent if no deals of the last year are recorded. */
  readonly lostDeals: number | undefined;
  /** The competitors that it names, and those in deals that name it. */
  readonly competitors: readonly Competitor[];
}

/**
 * Every question of an active persona. Those that lost most deals are first, then objections, then those with the highest
 * priority; ties in the order of the grid.
 */
export const answerList = oncePer((audit: Audit): Answer[] => {
  const { cells, model, today } = audit;
  const lost = Map.groupBy(countedLosses(model, today), ({ deals }) => keyOf(deals.persona, deals.question));
  const measured = (model.agreement?.losses ?? []).some(({ to }) => daysBetween(to, today) <= LOSS_DAYS);
  const against = Map.groupBy(everyDeal(model), ({ deals }) => keyOf(deals.persona, deals.question));
  const answers = cells.flatMap((cell) =>
    cell.needs.flatMap((need): Answer[] => {
      if (need.kind !== 'question') return [];
      const { question } = need;
      const id = `${cell.persona.id}/${question.id}`;
      const losses = lost.get(id) ?? [];
      const named = (against.get(id) ?? []).flatMap(({ deals }) =>
        deals.competitor === undefined ? [] : (competitorCalled(model, deals.competitor)?.id ?? []),
      );
      const competitors = new Set([...question.competitors, ...named]);
      return [
        {
          ...{ id, question, cell, losses },
          state: need.state,
          pieces: need.pieces,
          lostDeals: measured ? losses.reduce((all, { deals }) => all + deals.count, 0) : undefined,
          competitors: model.competitors.filter((one) => competitors.has(one.id)),
        },
      ];
    }),
  );
  return answers.sort(
    (a, b) =>
      (b.lostDeals ?? 0) - (a.lostDeals ?? 0) ||
      Number(b.question.objection) - Number(a.question.objection) ||
      b.question.priority - a.question.priority,
  );
});

/** The answers by their ids. */
const answersById = oncePer((audit: Audit) => new Map(answerList(audit).map((answer) => [answer.id, answer])));

/** A question of a cell, as the list of answers has it. */
export function answerTo(audit: Audit, { persona }: Cell, { id }: Question): Answer | undefined {
  return answersById(audit).get(`${persona.id}/${id}`);
}

/** Deals that name no question are under `undefined`. */
function keyOf(persona: string | undefined, question: string | undefined): string | undefined {
  return persona === undefined || question === undefined ? undefined : `${persona}/${question}`;
}
