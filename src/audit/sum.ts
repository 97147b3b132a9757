import type { ValueBand } from '../schema/request.ts';

/** A term of a sum and what it stands for, so that readers can redo the sum by hand. */
export type SumPart = { readonly value: number } & (
  | { readonly of: 'persona' | 'stage' | 'product' | 'segment'; readonly name: string }
  | { readonly of: 'question'; readonly id: string }
  | { readonly of: 'language'; readonly language: string }
  | { readonly of: 'format' }
  | { readonly of: 'unmapped-piece' }
  /** An open request by its id. */
  | { readonly of: 'request'; readonly request: string }
  /** The votes for a request. Only `value` of them count. */
  | { readonly of: 'votes'; readonly request: string; readonly votes: number }
  /** The value of the deals behind a request. */
  | { readonly of: 'deals'; readonly request: string; readonly band: ValueBand }
  /** Deals lost for one reason. Only `value` of them count. */
  | { readonly of: 'losses'; readonly deals: number; readonly period: string; readonly reason: string }
);

/** The terms of a priority: some multiplied, some added. */
export interface Sum {
  /** Terms to multiply. An empty list counts 0. */
  readonly product: SumPart[];
  /** Terms to add to the product. */
  readonly added: SumPart[];
}

/** The value of a sum. */
export function total({ product, added }: Sum): number {
  const multiplied = product.length === 0 ? 0 : product.reduce((result, { value }) => result * value, 1);
  return added.reduce((result, { value }) => result + value, multiplied);
}
