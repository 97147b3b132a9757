import type { Piece } from '../../content/model.ts';
import type { PublishedRequest } from '../../publish/published.ts';
import type { Effort, Format } from '../../schema/format.ts';
import type { Question } from '../../schema/persona.ts';
import type { Product } from '../../schema/product.ts';
import type { Cell } from '../cell.ts';
import type { Sentence } from '../sentence.ts';
import { type Sum, type SumPart, total } from '../sum.ts';

/**
 * What is missing. A need that is not met: `question`, `format`, or `stale` when a review alone would meet it.
 * Beside the needs: `unmapped`, a piece that says nothing of whom it serves; `findability`, a request for what
 * exists; `demand`, a request with nothing planned; `dimension`, a product or language that a covered cell lacks.
 */
export type GapKind = 'question' | 'format' | 'stale' | 'unmapped' | 'findability' | 'demand' | 'dimension';

/**
 * What can be done about a gap, the cheapest first as far as one can stand in for another: point to what exists,
 * review what is stale, map what nobody has said to serve here, finish what is planned, update a piece of the cell,
 * adapt one that was made for another persona, create one. Beside these, what a request or a language wants:
 * translate a piece, adopt what sales made itself; and decide, where a person has to choose.
 */
export type Verb =
  | 'point-to'
  | 'review'
  | 'map'
  | 'finish'
  | 'update'
  | 'adapt'
  | 'create'
  | 'translate'
  | 'adopt'
  | 'decide';

/** The cheapest thing that would close a gap. A suggestion: whether it fits is for a person to judge. */
export interface Action {
  readonly verb: Verb;
  /** The piece to act on. */
  readonly piece?: Piece | undefined;
  /** The format of that piece, or of what is to be made. */
  readonly format?: Format | undefined;
  /** How much work it is: small where a piece is only looked at or described anew, else that of its format. */
  readonly effort?: Effort | undefined;
  /** One plain sentence. */
  readonly text: Sentence;
}

export interface Gap {
  /** Stable as long as what is missing stays the same, whatever else changes. */
  readonly id: string;
  readonly kind: GapKind;
  readonly cell?: Cell | undefined;
  /** One plain sentence. */
  readonly title: Sentence;
  /** What the sum comes to. */
  readonly priority: number;
  readonly sum: Sum;
  readonly action: Action;
  /** What is meant to close it and is not live yet: ideas, drafts and pieces in review, the nearest to done first. */
  readonly planned: Piece[];
  /** The question that is not answered. */
  readonly question?: Question | undefined;
  /** The product that is left out. */
  readonly product?: Product | undefined;
  /** The language that is left out, as site.yaml writes it. */
  readonly language?: string | undefined;
  /** The request that it is about, of kind findability or demand. */
  readonly request?: PublishedRequest | undefined;
  /** The open requests behind it: the one that it is about, else those on its cell. */
  readonly requests: PublishedRequest[];
}

/** A gap with its priority worked out from its sum. */
export function gap(fields: Omit<Gap, 'priority'>): Gap {
  return { ...fields, priority: total(fields.sum) };
}

/**
 * A gap in a cell: persona priority × stage priority × `weight`, plus what the cell's open requests add.
 *
 * @param weight The priority of the question; 1 for a format, a product or a language.
 */
export function cellGap(cell: Cell, weight: SumPart, fields: Omit<Gap, 'priority' | 'cell' | 'sum' | 'requests'>): Gap {
  const sum = { product: [...cellWeight(cell), weight], added: cell.demand };
  return gap({ ...fields, cell, sum, requests: cell.openRequests });
}

/** How much a cell counts: the priorities of its persona and its stage, to be multiplied. */
export function cellWeight({ persona, stage }: Cell): SumPart[] {
  return [
    { label: `persona ${persona.name}`, value: persona.priority },
    { label: `stage ${stage.name}`, value: stage.priority },
  ];
}
