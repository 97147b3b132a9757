import { didYouMeanText } from './errors.ts';

export const reportHelp = {
  summary: 'list what to make or fix next, most important first',
  by: 'list tasks with the gaps they close, or each gap by its need',
  persona: 'show only gaps for this persona',
  stage: 'show only gaps at this stage',
  product: 'count only content about this product',
  segment: 'count only content for this industry, region or company size',
  language: 'count only content in this language',
  share: 'count only content that this audience may receive',
  owner: 'show only gaps that this person or team must act on',
  top: 'show only the first N tasks or gaps',
} as const;

/** @param kind What the option narrows the report to, such as `persona`. */
export function unknownLens(kind: string, given: string, known: readonly string[], near: string | undefined): string {
  const help = near === undefined ? choicesText(known) : didYouMeanText(near);
  return `Unknown ${kind} "${given}". ${help}`;
}

function choicesText(known: readonly string[]): string {
  return known.length === 0 ? 'The content has none.' : `Choose from ${known.join(', ')}.`;
}
