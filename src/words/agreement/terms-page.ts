import { type Sentence, sentence } from '../parts.ts';

export const termsWords = {
  ladder: 'From the first lead to the customer',
  others: 'Other terms',
  details: 'Details',
  term: 'Term',
  criteria: 'Criteria',
  buyerStage: 'Buyer’s stage',
  crmStage: 'CRM stage',
  undefined: 'No definition yet.',
  isNot: 'Not to be confused with',
  rivals: 'Rival definitions',
  usedBy: (team: string) => `(${team})`,
  propose: (term: string) => `Propose a change to ${term}`,
} as const;

/** @param terms Usual terms without a definition. */
export function missingTerms(terms: readonly string[]): Sentence {
  return sentence`Not defined yet: ${terms.join(', ')}. Add a file for each in ${{ code: 'agreement/terms/' }}.`;
}
