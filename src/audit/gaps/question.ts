import { oncePer } from '../../kit/once-per.ts';
import type { Question } from '../../schema/persona.ts';
import type { Cell } from '../cell.ts';
import { type CellPiece, stalePrimary } from '../cell-piece.ts';
import { ALIKE } from '../likeness.ts';
import type { QuestionNeed } from '../needs.ts';
import type { PieceAudit } from '../piece-audit.ts';
import { suitsQuestion } from '../reach.ts';
import type { SumPart } from '../sum.ts';
import type { Action } from './action.ts';
import * as actions from './actions.ts';
import { behindQuestion, demandBehind } from './behind.ts';
import { checkHere } from './check-here.ts';
import { formatForAnswer } from './format-choice.ts';
import { cellGap, type Gap } from './gap.ts';
import type { GapContext } from './gap-context.ts';
import { answerOutsideLens } from './outside-lens.ts';
import { couldServe, lender, meetsNeeds, mostAlike } from './suggest.ts';

/** The questions that no usable piece answers. Where a stale piece answers one, a review is enough. */
export const questionGaps = oncePer((context: GapContext): Gap[] => {
  return context.cells.flatMap((cell) => {
    const unmet = cell.needs.filter((need) => need.kind === 'question').filter(({ state }) => state === 'unmet');
    if (unmet.length === 0) return [];
    const answering = answeringPieces(cell);
    const chosen = unmet.map((need) => {
      const here = answering(need.question.id);
      return { need, here, action: cheapest(cell, need.question, here, context) };
    });
    const toMake = chosen.filter(({ action }) => action === undefined).length;
    return chosen.map(({ need, here, action }) => {
      const { question } = need;
      const behind = behindQuestion(cell, question.id);
      const added = demandBehind(behind, context);
      const { requests } = behind;
      const change = action ?? make(cell, { question, others: toMake - 1 }, context);
      return questionGap(need, here, { cell, added, requests, action: checkFirst(cell, question, change, context) });
    });
  });
});

/** The pieces of a cell that claim to answer a question, in the cell’s order. */
interface Answering {
  readonly stale: readonly PieceAudit[];
  readonly planned: readonly PieceAudit[];
  /** Usable, but only secondary. */
  readonly aside: readonly PieceAudit[];
}

function answeringPieces(cell: Cell): (question: string) => Answering {
  const stale = byQuestion(stalePrimary(cell.pieces));
  const planned = byQuestion(cell.planned);
  const aside = byQuestion(cell.pieces.filter(({ audited, fit }) => audited.usable && fit === 'secondary'));
  return (question) => ({
    stale: stale.get(question) ?? [],
    planned: planned.get(question) ?? [],
    aside: aside.get(question) ?? [],
  });
}

function byQuestion(pieces: readonly CellPiece[]): Map<string, PieceAudit[]> {
  const pairs = pieces.flatMap(({ audited, answers }) => answers.map(({ id }) => ({ id, audited })));
  const grouped = Map.groupBy(pairs, ({ id }) => id);
  return new Map([...grouped].map(([id, found]) => [id, found.map(({ audited }) => audited)]));
}

function questionGap(
  { id, question }: QuestionNeed,
  { stale, planned }: Answering,
  { cell, ...more }: Pick<Gap, 'action' | 'requests'> & { readonly cell: Cell; readonly added: SumPart[] },
): Gap {
  const isStale = stale.length > 0;
  return cellGap(
    cell,
    { of: 'question', id: question.id, value: question.priority },
    {
      ...more,
      id,
      kind: isStale ? 'stale' : 'question',
      missing: { code: 'question', question, cell, stale: isStale },
      planned: planned.map(({ piece }) => piece),
    },
  );
}

/** The cheapest way that builds on an existing piece: review, map, finish, bring into the lens, update, adapt. */
function cheapest(cell: Cell, question: Question, answering: Answering, context: GapContext): Action | undefined {
  const { ask, id } = question;
  const suits = ({ piece }: PieceAudit) => suitsQuestion(piece, question);
  const [stale] = answering.stale;
  if (stale !== undefined) return actions.review(stale);

  const [aside] = answering.aside;
  if (aside !== undefined) return actions.makePrimary(aside, cell);

  const likeness = context.likeness(ask);
  const answer = (audited: PieceAudit) => ({ code: 'answer', words: likeness.words(audited) }) as const;
  const near = mostAlike(likeness, ALIKE, (audited) => suits(audited) && couldServe(audited, cell));
  if (near !== undefined) return actions.map(near, cell, { code: 'answers', words: likeness.words(near) });

  const [planned] = answering.planned;
  if (planned !== undefined) return actions.finish(planned);

  const beyond = answerOutsideLens(cell, id, context);
  if (beyond !== undefined) return beyond;

  const here = mostAlike(likeness, ALIKE, (audited) => suits(audited) && meetsNeeds(audited, cell));
  if (here !== undefined) return actions.update(here, answer(here));

  const lent = mostAlike(likeness, ALIKE, (audited) => lender(audited, cell, context) !== undefined);
  const from = lent && lender(lent, cell, context);
  return lent === undefined || from === undefined ? undefined : actions.adapt(lent, from, answer(lent));
}

/** Before a piece is updated, adapted or created for a question: check whether the cell already has the answer. */
function checkFirst(cell: Cell, question: Question, action: Action, context: GapContext): Action {
  const makes = action.verb === 'create' || action.verb === 'adapt';
  const changes = action.verb === 'update' && action.for.code === 'answer';
  if (!makes && !changes) return action;
  const suits = ({ piece }: PieceAudit) => suitsQuestion(piece, question);
  return checkHere(cell, context.likeness(question.ask), suits, action) ?? action;
}

/** Create a piece. `others` is how many more of the cell's questions need a new one. */
function make(
  cell: Cell,
  { others, question }: { readonly others: number; readonly question: Question },
  context: GapContext,
): Action {
  return actions.create(formatForAnswer(cell, question, context), { code: 'answer', others });
}
