/** A term of a sum, labelled so that a reader can redo the sum by hand. */
export interface SumPart {
  readonly label: string;
  readonly value: number;
}

/** A priority in its parts: some multiplied, some added. */
export interface Sum {
  /** Multiplied; an empty list counts 0. */
  readonly product: SumPart[];
  /** Added to the product. */
  readonly added: SumPart[];
}

/** What a sum comes to. */
export function total({ product, added }: Sum): number {
  const multiplied = product.length === 0 ? 0 : product.reduce((result, { value }) => result * value, 1);
  return added.reduce((result, { value }) => result + value, multiplied);
}

/** The numbers of a sum as one writes them down: `3 × 3 × 2 + 3 + 1`; `0` when there are none. */
export function formula({ product, added }: Sum): string {
  const multiplied = product.map(({ value }) => value).join(' × ');
  return [multiplied, ...added.map(({ value }) => value)].filter((term) => term !== '').join(' + ') || '0';
}
