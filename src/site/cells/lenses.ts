/** The lenses of the grid: one product or one language. */
import { type Audit, audit, type Lens } from '../../audit/audit.ts';
import { mainLanguage } from '../../audit/reach.ts';
import { languageName } from '../../words/languages.ts';
import { href } from '../frame/href.ts';

/** What a lens page is about. */
export interface GridLens {
  readonly by: 'product' | 'language';
  /** The id of the product, or the code of the language. */
  readonly id: string;
  readonly name: string;
}

/** Every lens with a page: the products, and the languages where there are several. */
export function gridLenses({ model }: Pick<Audit, 'model'>): GridLens[] {
  const languages = [...new Set(model.site.languages.map(mainLanguage))];
  return [
    ...model.products.map(({ id, name }) => ({ by: 'product', id, name }) as const),
    ...(languages.length > 1 ? languages : []).map((id) => ({ by: 'language', id, name: languageName(id) }) as const),
  ];
}

/** The path of a lens's page in the site. */
const lensPath = ({ by, id }: GridLens): `/${string}/` => `/lens/${by}/${id}/`;

export const lensHref = (lens: GridLens): string => href(lensPath(lens));

/** The audit under a lens. */
export function lensAudit({ model, today }: Audit, { by, id }: GridLens): Audit {
  const lens: Lens = by === 'product' ? { product: id } : { language: id };
  return audit(model, today, lens);
}
