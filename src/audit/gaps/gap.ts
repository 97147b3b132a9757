import type { ContentRequest, Piece } from '../../content/model.ts';
import type { Effort, Format } from '../../schema/format.ts';
import type { Question } from '../../schema/persona.ts';
import type { Product } from '../../schema/product.ts';
import type { Cell } from '../cell.ts';
import { type Sum, type SumPart, total } from '../sum.ts';

/**
 * What is missing. A need that is not met: `question`, `format`, or `stale` when a review alone would meet it.
 * Beside the needs: `unmapped`, a piece that says nothing of whom it serves; `findability`, a request for what
 * exists; `demand`, a request with nothing planned; `dimension`, a product or language that a covered cell lacks.
 */
export type GapKind = 'question' | 'format' | 'stale' | 'unmapped' | 'findability' | 'demand' | 'dimension';

/** What to do, cheapest first as far as one can stand in for another: point to, review, map, update, create. */
export type Verb = 'point-to' | 'review' | 'map' | 'update' | 'create' | 'adopt' | 'translate' | 'decide';

/** The cheapest thing that would close a gap. */
export interface Action {
  readonly verb: Verb;
  /** The piece to act on. */
  readonly piece?: Piece;
  /** The format to make. */
  readonly format?: Format;
  /** How much work it is, where something is made or changed. */
  readonly effort?: Effort;
  /** One plain sentence. */
  readonly text: string;
}

export interface Gap {
  /** Stable as long as what is missing stays the same, whatever else changes. */
  readonly id: string;
  readonly kind: GapKind;
  readonly cell?: Cell;
  /** One plain sentence. */
  readonly title: string;
  /** What the sum comes to. */
  readonly priority: number;
  readonly sum: Sum;
  readonly action: Action;
  /** The question that is not answered. */
  readonly question?: Question;
  /** The product that is left out. */
  readonly product?: Product;
  /** The language that is left out, as site.yaml writes it. */
  readonly language?: string;
  /** The open requests behind it. */
  readonly requests: ContentRequest[];
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

/** A cell as it is named in a sentence. */
export function cellName({ persona, stage }: Cell): string {
  return `${persona.name} at ${stage.name}`;
}
