/** The options that narrow what a command counts. */
import { didYouMeanText } from './errors.ts';

export const lensHelp = {
  product: 'count only content about this product',
  segment: 'count only content for this industry, region or company size',
  language: 'count only content in this language',
} as const;

/** @param kind What the option narrows the result to, such as `persona`. */
export function unknownLens(kind: string, given: string, known: readonly string[], near: string | undefined): string {
  const help = near === undefined ? choicesText(known) : didYouMeanText(near);
  return `Unknown ${kind} "${given}". ${help}`;
}

function choicesText(known: readonly string[]): string {
  return known.length === 0 ? 'The content has none.' : `Choose from ${known.join(', ')}.`;
}
