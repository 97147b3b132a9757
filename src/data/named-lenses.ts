/** The lenses with the names that people see, for pages and the published list. */
import type { Audit } from '../audit/audit.ts';
import { lensesOf, type OneLens } from '../audit/lens-audits.ts';
import type { LensGroup } from '../words/cells/grid.ts';
import { languageName } from '../words/languages.ts';

/** A lens with its name. */
export interface NamedLens extends OneLens {
  readonly name: string;
  /** What it is one of: the products, the languages, or the segments of a dimension. */
  readonly group: LensGroup;
}

/** Every lens that the content offers. */
export function namedLenses({ model }: Pick<Audit, 'model'>): NamedLens[] {
  return lensesOf(model).map((lens): NamedLens => {
    const { by, id } = lens;
    switch (by) {
      case 'product':
        return { by, id, name: lens.product.name, group: by };
      case 'segment':
        return { by, id, name: lens.segment.name, group: lens.segment.dimension };
      case 'language':
        return { by, id, name: languageName(id), group: by };
    }
  });
}
