import type { Persona } from '../content/model.ts';
import type { PublishedRequest } from '../publish/published.ts';
import type { Question } from '../schema/persona.ts';
import type { Policy } from '../schema/policy.ts';
import type { Stage } from '../schema/stage.ts';
import { type CellPiece, fillingPieces, inOrder, nearestToDone, usablePieces } from './cell-piece.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { type LossView, type LostDeals, lossAnswer } from './losses.ts';
import { formatNeeds, type Need, questionNeeds } from './needs.ts';
import type { PieceAudit } from './piece-audit.ts';

/**
 * The state of a cell:
 *
 * - `not-needed`: it wants no format and has no question, so it has no needs;
 * - `empty`: no usable piece serves it, primary or secondary;
 * - `thin`: a need is unmet, or it has no question: no one has recorded what the buyer wants to know;
 * - `crowded`: no need is unmet, and it has at least `crowdedBy` (2) more usable primary pieces than formats wanted; a
 *   piece and its translations count as one, since a buyer reads only one of them;
 * - `covered`: otherwise. Needs at risk count as covered.
 */
export type CellState = 'empty' | 'thin' | 'covered' | 'crowded' | 'not-needed';

/** The names of a cell. */
export interface CellNames {
  readonly persona: { readonly name: string };
  readonly stage: { readonly name: string };
}

/** One persona at one stage. */
export interface Cell {
  /** `<persona>/<stage>` */
  readonly id: string;
  readonly persona: Persona;
  readonly stage: Stage;
  /** The number of distinct formats wanted here: from the persona, else from the stage, else from the policy. */
  readonly formatsWanted: number;
  /** Questions in the order of the persona's file, then formats. */
  readonly needs: Need[];
  readonly coverage: Coverage;
  readonly state: CellState;
  /** The questions of the persona at this stage. */
  readonly questions: Question[];
  /** The live pieces that serve it, best first; `rankPieces` gives the reasons. */
  readonly pieces: CellPiece[];
  /** The ones that can meet needs: usable and primary, in the same order. */
  readonly filling: PieceAudit[];
  /** Unfinished pieces for it, nearest to completion first. They meet no needs. */
  readonly planned: CellPiece[];
  /** The open requests about this persona and stage. */
  readonly openRequests: PublishedRequest[];
  /** Deals lost here, and whether content answers the reason. */
  readonly losses: LossView[];
}

/** The parts of a cell before it is judged. */
export interface CellContents {
  readonly persona: Persona;
  readonly stage: Stage;
  readonly questions: Question[];
  /** Live pieces, in order of id. */
  readonly pieces: CellPiece[];
  /** Unfinished pieces, in order of id. */
  readonly planned: CellPiece[];
  readonly openRequests: PublishedRequest[];
  readonly losses: LostDeals[];
}

/** The id of the cell of a persona at a stage. */
export function cellId(persona: string, stage: string): string {
  return `${persona}/${stage}`;
}

/** Judges one cell. */
export function auditCell(contents: CellContents, policy: Policy): Cell {
  const { persona, stage, questions, openRequests } = contents;
  const id = cellId(persona.id, stage.id);
  const formatsWanted = wantedFormats(persona, stage, policy);
  const pieces = inOrder(contents.pieces);
  const filling = fillingPieces(pieces);
  const needs = [...questionNeeds(persona.id, questions, pieces), ...formatNeeds(id, formatsWanted, filling)];
  const losses = contents.losses.map((lost) => ({ ...lost, answer: lossAnswer(lost.deals, needs) }));
  const works = new Set(filling.map(({ original }) => original)).size;
  const crowded = works >= formatsWanted + policy.crowdedBy;
  return {
    id,
    persona,
    stage,
    formatsWanted,
    needs,
    coverage: coverageOf(needs),
    state: cellState(needs, questions, pieces, crowded),
    questions,
    pieces,
    filling,
    planned: nearestToDone(contents.planned),
    openRequests,
    losses,
  };
}

function wantedFormats(persona: Persona, stage: Stage, policy: Policy): number {
  const own = Object.hasOwn(persona.formats, stage.id) ? persona.formats[stage.id] : undefined;
  return own ?? stage.formats ?? policy.formatsPerStage;
}

function cellState(needs: Need[], questions: Question[], pieces: CellPiece[], crowded: boolean): CellState {
  if (needs.length === 0) return 'not-needed';
  if (usablePieces(pieces).length === 0) return 'empty';
  if (questions.length === 0 || needs.some(({ state }) => state === 'unmet')) return 'thin';
  return crowded ? 'crowded' : 'covered';
}

/** Whether every need of a cell is met or at risk. */
export function isCovered({ state }: Cell): boolean {
  return state === 'covered' || state === 'crowded';
}
