import type { Audit } from '../../audit/audit.ts';

/** The languages a rep can choose for a buyer: those the team sells in, if there are several. */
export function buyerLanguages({ site }: Audit['model']): readonly string[] {
  return site.languages.length > 1 ? site.languages : [];
}
