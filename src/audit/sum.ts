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
