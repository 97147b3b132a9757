/** The first steps of a team: what is done, and what is left until the audit is of use. */
import type { Piece } from '../content/model.ts';
import type { Audit } from './audit.ts';
import { usablePieces } from './cell-piece.ts';
import { graceEnd } from './freshness.ts';
import { isLeaving } from './piece-audit.ts';

/** The number of needs met from which a team needs no more help to start. */
export const FIRST_NEEDS = 20;

/** One step: whether it is done, and its counts. */
export type FirstStep = { readonly done: boolean } & (
  | {
      /** Write down the buyers and their questions. */
      readonly code: 'buyers';
      readonly active: number;
      /** The active personas that have questions of the team. */
      readonly asking: number;
      /** The active personas that have only the questions that `init` wrote. */
      readonly examples: number;
      readonly drafts: number;
    }
  /** Add what there is. */
  | { readonly code: 'content'; readonly live: number }
  | {
      /** Say which persona and stage each piece is for. */
      readonly code: 'cells';
      readonly live: number;
      /** The live pieces that are not to be merged or removed. */
      readonly keep: number;
      readonly placed: number;
      /** Whether the gaps list those that are left. Pieces that cannot be used are not gaps. */
      readonly listed: boolean;
    }
  | {
      /** Say which questions the pieces answer. */
      readonly code: 'answers';
      readonly questions: number;
      readonly answered: number;
      /** The others that are asked in cells with usable pieces: one of those may already answer them. */
      readonly toCheck: number;
    }
  | {
      /** Review every piece once. */
      readonly code: 'review';
      readonly live: number;
      /** The live pieces that are not to be merged or removed. */
      readonly keep: number;
      readonly reviewed: number;
      /** The last day of the grace period of the first audit, until it has passed. */
      readonly until?: string | undefined;
    }
);

export interface FirstSteps {
  /** The needs met so far. */
  readonly met: number;
  /** In the order in which they are done. */
  readonly steps: readonly FirstStep[];
}

/**
 * The steps, while fewer than `FIRST_NEEDS` needs are met and a step is left. A piece to merge or remove needs none.
 *
 * @param examples The questions that `init` writes, which no buyer of the team has asked.
 */
export function firstSteps(audit: Audit, examples: ReadonlySet<string>): FirstSteps | undefined {
  const { met } = audit.coverage;
  if (met >= FIRST_NEEDS) return undefined;
  const live = [...audit.pieces.values()].map(({ piece }) => piece).filter(({ status }) => status === 'live');
  const steps = [buyers(audit, examples), content(live), cells(live, audit), answers(audit), review(live, audit)];
  return steps.every(({ done }) => done) ? undefined : { met, steps };
}

function buyers({ model }: Audit, exampleQuestions: ReadonlySet<string>): FirstStep {
  const active = model.personas.filter(({ status }) => status === 'active');
  const withQuestions = active.filter(({ questions }) => questions.length > 0);
  const asking = withQuestions.filter(
    ({ questions }) => !questions.every(({ ask }) => exampleQuestions.has(ask)),
  ).length;
  const examples = withQuestions.length - asking;
  const drafts = model.personas.filter(({ status }) => status === 'draft').length;
  const done = asking > 0 && asking === active.length;
  return { code: 'buyers', active: active.length, asking, examples, drafts, done };
}

function content({ length: live }: readonly Piece[]): FirstStep {
  return { code: 'content', live, done: live > 0 };
}

function cells(live: readonly Piece[], { gaps }: Audit): FirstStep {
  const keep = live.filter((piece) => !isLeaving(piece));
  const placed = keep.filter(({ serves }) => serves.length > 0).length;
  const listed = gaps.some(({ kind }) => kind === 'unmapped');
  const done = keep.length > 0 && placed === keep.length;
  return { code: 'cells', live: live.length, keep: keep.length, placed, listed, done };
}

function answers(audit: Audit): FirstStep {
  const asked = audit.cells.flatMap((cell) => {
    const usable = usablePieces(cell.pieces).length > 0;
    return cell.needs.flatMap(({ kind, state }) =>
      kind === 'question' ? { answered: state !== 'unmet', usable } : [],
    );
  });
  const answered = asked.filter((each) => each.answered).length;
  const toCheck = asked.filter((each) => !each.answered && each.usable).length;
  return { code: 'answers', questions: asked.length, answered, toCheck, done: answered > 0 && toCheck === 0 };
}

function review(live: readonly Piece[], { model, today }: Audit): FirstStep {
  const keep = live.filter((piece) => !isLeaving(piece));
  const reviewed = keep.filter((piece) => piece.reviewed !== undefined).length;
  const end = graceEnd(model.site);
  const until = end !== undefined && today <= end ? end : undefined;
  const done = keep.length > 0 && reviewed === keep.length;
  return { code: 'review', live: live.length, keep: keep.length, reviewed, until, done };
}
