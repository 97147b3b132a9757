/** What the list of pieces can be filtered by. A browser loads this. */
export const facetLabels = {
  persona: 'Persona',
  stage: 'Stage',
  format: 'Format',
  product: 'Product',
  status: 'Status',
  freshness: 'Freshness',
  share: 'Audience',
  language: 'Language',
} as const;

/** A value of a filter, such as `Persona: Finance lead`. */
export function facetValue(label: string, value: string): string {
  return `${label}: ${value}`;
}
