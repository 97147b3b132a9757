/** The lenses that the grid can be looked at through: everything, one product, or one language. */
import type { Audit } from '../../audit/audit.ts';
import { lensesOf, type OneLens } from '../../audit/lens-audits.ts';
import { languageName } from '../../words/languages.ts';
import { href } from '../frame/href.ts';

/** What a lens page is about. */
export interface GridLens extends OneLens {
  readonly name: string;
}

/** Every lens that the site has a page for. */
export function gridLenses({ model }: Pick<Audit, 'model'>): GridLens[] {
  const products = new Map(model.products.map(({ id, name }) => [id, name]));
  return lensesOf(model).map((lens) => ({
    ...lens,
    name: lens.by === 'product' ? (products.get(lens.id) ?? lens.id) : languageName(lens.id),
  }));
}

/** The path of a lens's page in the site. */
const lensPath = ({ by, id }: OneLens): `/${string}/` => `/lens/${by}/${id}/`;

export const lensHref = (lens: OneLens): string => href(lensPath(lens));
