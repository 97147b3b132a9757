/** The lenses that a content folder offers, and the audit under each. */
import { oncePer } from '../kit/once-per.ts';
import type { PublishedModel } from '../publish/published.ts';
import { type Audit, audit } from './audit.ts';
import { mainLanguage } from './reach.ts';

/** One product, or one language. */
export interface OneLens {
  readonly by: 'product' | 'language';
  /** The id of the product, or the code of the language. */
  readonly id: string;
}

/** Every product, and the languages when there are several. */
export function lensesOf({ products, site }: Pick<PublishedModel, 'products' | 'site'>): OneLens[] {
  const languages = [...new Set(site.languages.map(mainLanguage))];
  return [
    ...products.map(({ id }): OneLens => ({ by: 'product', id })),
    ...(languages.length > 1 ? languages : []).map((id): OneLens => ({ by: 'language', id })),
  ];
}

/** The audit under a lens, made once: the grid, the gaps and the list of lenses show the same one. */
export function lensAudit(whole: Audit, { by, id }: OneLens): Audit {
  const made = madeAudits(whole);
  const key = `${by}/${id}`;
  const known = made.get(key) ?? audit(whole.model, whole.today, by === 'product' ? { product: id } : { language: id });
  made.set(key, known);
  return known;
}

const madeAudits = oncePer((_whole: Audit) => new Map<string, Audit>());
