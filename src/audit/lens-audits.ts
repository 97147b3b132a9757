/** The lenses that a content folder offers, and the audit under each. */
import { oncePer } from '../kit/once-per.ts';
import type { PublishedModel } from '../publish/published.ts';
import type { Product } from '../schema/product.ts';
import type { Segment } from '../schema/segment.ts';
import { type Audit, audit } from './audit.ts';
import { mainLanguage } from './reach.ts';

/** One product, segment or language. */
export interface OneLens {
  readonly by: 'product' | 'segment' | 'language';
  /** The id of the product or segment, or the code of the language. */
  readonly id: string;
}

/** A lens with the record that it is about. */
export type OfferedLens =
  | { readonly by: 'product'; readonly id: string; readonly product: Product }
  | { readonly by: 'segment'; readonly id: string; readonly segment: Segment }
  | { readonly by: 'language'; readonly id: string };

/** Every product and segment, and the languages when there are several. */
export function lensesOf({
  products,
  segments,
  site,
}: Pick<PublishedModel, 'products' | 'segments' | 'site'>): OfferedLens[] {
  const languages = [...new Set(site.languages.map(mainLanguage))];
  return [
    ...products.map((product): OfferedLens => ({ by: 'product', id: product.id, product })),
    ...segments.map((segment): OfferedLens => ({ by: 'segment', id: segment.id, segment })),
    ...(languages.length > 1 ? languages : []).map((id): OfferedLens => ({ by: 'language', id })),
  ];
}

/** The audit under a lens, made once: the grid, the gaps and the list of lenses show the same one. */
export function lensAudit(whole: Audit, { by, id }: OneLens): Audit {
  const made = madeAudits(whole);
  const key = `${by}/${id}`;
  const known = made.get(key) ?? audit(whole.model, whole.today, { [by]: id });
  made.set(key, known);
  return known;
}

const madeAudits = oncePer((_whole: Audit) => new Map<string, Audit>());
