/** Which pieces may answer which questions, by shared words. A person accepts or ignores each. */
import type { Question } from '../schema/persona.ts';
import type { Audit } from './audit.ts';
import type { Cell } from './cell.ts';
import { couldServe } from './gaps/suggest.ts';
import { ALIKE, type Likeness, likenessOf } from './likeness.ts';
import type { PieceAudit } from './piece-audit.ts';
import { suitsQuestion } from './reach.ts';

/** A piece that may answer a question. */
export interface AnswerProposal {
  readonly audited: PieceAudit;
  readonly cell: Cell;
  readonly question: Question;
  /** The rare words that both have. */
  readonly words: readonly string[];
}

export interface AnswerProposals {
  /** The open questions, the highest priority first, each with the pieces that may answer it. */
  readonly questions: ReadonlyArray<{
    readonly cell: Cell;
    readonly question: Question;
    readonly points: number;
    readonly proposals: readonly AnswerProposal[];
  }>;
  /** The usable pieces that serve no one yet, each with the questions that it may answer. */
  readonly unmapped: ReadonlyArray<{ readonly audited: PieceAudit; readonly proposals: readonly AnswerProposal[] }>;
}

/** The most proposals for one question or piece. */
const SHOWN = 3;

/**
 * For an open question: usable pieces of its cell that share a rare word with it, and pieces of the same persona or of no
 * cell that share at least two. For a piece that serves no one: the questions with which it shares at least two.
 */
export function answerProposals(audit: Audit): AnswerProposals {
  const asked = audit.cells.flatMap((cell) => cell.questions.map((question) => ({ cell, question })));
  const likeness = likenessOf(
    asked.map(({ question }) => question.ask),
    audit.pieces.values(),
    audit.cells,
  );
  const questions = audit.gaps.flatMap(({ cell, missing, priority }) => {
    if (missing.code !== 'question' || missing.stale || !cell) return [];
    const { question } = missing;
    return [{ cell, question, points: priority, proposals: forQuestion(cell, question, likeness(question.ask)) }];
  });
  const unmapped = [...audit.pieces.values()]
    .filter(({ piece, usable }) => usable && piece.serves.length === 0)
    .map((audited) => ({
      audited,
      proposals: asked
        .filter(({ question }) => suitsQuestion(audited.piece, question))
        .map(({ cell, question }) => proposal(audited, cell, question, likeness(question.ask)))
        .filter(({ words }) => words.length >= ALIKE)
        .sort((a, b) => b.words.length - a.words.length)
        .slice(0, SHOWN),
    }));
  return { questions, unmapped };
}

function forQuestion(cell: Cell, question: Question, likeness: Likeness): AnswerProposal[] {
  const here = new Set(cell.pieces.map(({ audited }) => audited));
  const answers = (audited: PieceAudit) =>
    cell.pieces.some((each) => each.audited === audited && each.answers.some(({ id }) => id === question.id));
  return [...likeness.shared.keys()]
    .filter((audited) => audited.usable && suitsQuestion(audited.piece, question) && !answers(audited))
    .map((audited) => proposal(audited, cell, question, likeness))
    .filter(({ audited, words }) => here.has(audited) || (words.length >= ALIKE && couldServe(audited, cell)))
    .sort((a, b) => b.words.length - a.words.length || Number(here.has(b.audited)) - Number(here.has(a.audited)))
    .slice(0, SHOWN);
}

function proposal(audited: PieceAudit, cell: Cell, question: Question, likeness: Likeness): AnswerProposal {
  return { audited, cell, question, words: likeness.words(audited) };
}
