import type { Piece } from '../../content/model.ts';
import type { PublishedRequest } from '../../publish/published.ts';
import type { Question } from '../../schema/persona.ts';
import type { Product } from '../../schema/product.ts';
import type { Cell, CellNames } from '../cell.ts';
import { type Sum, type SumPart, total } from '../sum.ts';
import type { Action } from './action.ts';

/**
 * `question` and `format` are unmet needs; `stale` is one that a review alone would meet. The others: `unmapped`, a
 * piece that does not say who it serves; `findability`, a request for something that exists; `demand`, a request with
 * nothing planned; `dimension`, a product or language that a covered cell lacks.
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
  | { readonly code: 'product'; readonly product: Product; readonly cell: CellNames }
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
  /** The open requests behind it: the one it is about, else those of its cell. */
  readonly requests: PublishedRequest[];
}

/** Adds the priority to a gap, from its sum. */
export function gap(fields: Omit<Gap, 'priority'>): Gap {
  return { ...fields, priority: total(fields.sum) };
}

/**
 * A gap in a cell. Its priority is persona × stage × `weight`, plus the demand of the cell.
 *
 * @param weight The priority of the question; 1 for a format, a product or a language.
 */
export function cellGap(cell: Cell, weight: SumPart, fields: Omit<Gap, 'priority' | 'cell' | 'sum' | 'requests'>): Gap {
  const sum = { product: [...cellWeight(cell), weight], added: cell.demand };
  return gap({ ...fields, cell, sum, requests: cell.openRequests });
}

/** The weight of a cell: the priorities of its persona and stage, to multiply. */
export function cellWeight({ persona, stage }: Cell): SumPart[] {
  return [
    { of: 'persona', name: persona.name, value: persona.priority },
    { of: 'stage', name: stage.name, value: stage.priority },
  ];
}

/** The request that a gap is about. Requests that only concern its cell do not count. */
export function requestOf({ missing }: Pick<Gap, 'missing'>): PublishedRequest | undefined {
  return 'request' in missing ? missing.request : undefined;
}
