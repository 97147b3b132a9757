import type { Persona } from '../content/model.ts';

/** The reviewer of a persona: the person who reviewed it last, else its first contributor, marketing before sales. */
export function personaReviewer({
  contributors,
  reviewed,
}: Pick<Persona, 'contributors' | 'reviewed'>): string | undefined {
  return reviewed?.by ?? contributors.marketing[0] ?? contributors.sales[0];
}
