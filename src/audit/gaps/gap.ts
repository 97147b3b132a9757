import type { Piece } from '../../content/model.ts';
import type { PublishedRequest } from '../../publish/published.ts';
import type { EndedDeals } from '../../schema/agreement/loss.ts';
import type { Question } from '../../schema/persona.ts';
import type { Product } from '../../schema/product.ts';
import type { Segment } from '../../schema/segment.ts';
import type { Cell, CellNames } from '../cell.ts';
import { type Sum, type SumPart, total } from '../sum.ts';
import type { Action } from './action.ts';

/**
 * Unmet needs are `question` and `format`, or `stale` where a review alone would meet the need. The others: `unmapped`,
 * a piece that does not say who it serves; `findability`, a request for something that exists; `demand`, a request with
 * nothing planned, or lost deals, that are about no unmet need; `dimension`, a product, segment or language that a
 * covered cell lacks.
 */
export type GapKind = 'question' | 'format' | 'stale' | 'unmapped' | 'findability' | 'demand' | 'dimension';

/** What is missing. */
export type Missing =
  /** `stale`: only a stale piece answers it. */
  | { readonly code: 'question'; readonly question: Question; readonly cell: CellNames; readonly stale: boolean }
  /** Format `number` of `wanted`. `stale`: only a stale piece has it. */
  | {
      readonly code: 'format';
      readonly number: number;
      readonly wanted: number;
      readonly cell: CellNames;
      readonly stale: boolean;
    }
  | { readonly code: 'unmapped'; readonly piece: Piece }
  /** The request asks for a piece that exists. Without `sure`, `piece` is only the best match in its cell. */
  | {
      readonly code: 'findability';
      readonly request: PublishedRequest;
      readonly piece: Piece;
      readonly cell: CellNames | undefined;
      readonly sure: boolean;
    }
  | { readonly code: 'demand'; readonly request: PublishedRequest }
  /** Deals lost for a reason that no content answers. `period` is the id of the list that they are in. */
  | {
      readonly code: 'lost';
      readonly deals: EndedDeals;
      readonly period: string;
      readonly cell: CellNames | undefined;
    }
  | { readonly code: 'product'; readonly product: Product; readonly cell: CellNames }
  | { readonly code: 'segment'; readonly segment: Segment; readonly cell: CellNames }
  /** The language as site.yaml writes it. */
  | { readonly code: 'language'; readonly language: string; readonly cell: CellNames };

export interface Gap {
  /** Stays the same for as long as the gap exists. */
  readonly id: string;
  readonly kind: GapKind;
  readonly cell?: Cell | undefined;
  readonly missing: Missing;
  /** The value of the sum. */
  readonly priority: number;
  readonly sum: Sum;
  readonly action: Action;
  /** Unfinished pieces that would close it, nearest to completion first. */
  readonly planned: Piece[];
  /** The open requests behind it: only those that are about it. */
  readonly requests: PublishedRequest[];
}

/** Adds the priority to a gap, from its sum. */
export function gap(fields: Omit<Gap, 'priority'>): Gap {
  return { ...fields, priority: total(fields.sum) };
}

/**
 * A gap in a cell: persona priority × stage priority × `weight`, plus what is added.
 *
 * @param weight The priority of the question; 1 for a format, product, segment or language.
 * @param fields.added What the requests and losses behind it add; by default nothing.
 */
export function cellGap(
  cell: Cell,
  weight: SumPart,
  { added = [], requests = [], ...fields }: CellGapFields & { readonly added?: SumPart[] },
): Gap {
  return gap({ ...fields, cell, sum: { product: [...cellWeight(cell), weight], added }, requests });
}

type CellGapFields = Omit<Gap, 'priority' | 'cell' | 'sum' | 'requests'> & Partial<Pick<Gap, 'requests'>>;

/** The weight of a cell: the priorities of its persona and its stage, to be multiplied. */
export function cellWeight({ persona, stage }: Cell): SumPart[] {
  return [
    { of: 'persona', name: persona.name, value: persona.priority },
    { of: 'stage', name: stage.name, value: stage.priority },
  ];
}

/** The request that a gap is about; those behind an unmet need are not among them. */
export function requestOf({ missing }: Pick<Gap, 'missing'>): PublishedRequest | undefined {
  return 'request' in missing ? missing.request : undefined;
}
