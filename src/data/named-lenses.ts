/** The lenses with the names that people see, for pages and the published list. */
import type { Audit } from '../audit/audit.ts';
import { lensesOf, type OfferedLens, type OneLens } from '../audit/lens-audits.ts';
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
  return lensesOf(model).map((lens) => ({ by: lens.by, id: lens.id, ...namedAs(lens) }));
}

function namedAs(lens: OfferedLens): Pick<NamedLens, 'name' | 'group'> {
  switch (lens.by) {
    case 'product':
      return { name: lens.product.name, group: lens.by };
    case 'segment':
      return { name: lens.segment.name, group: lens.segment.dimension };
    case 'language':
      return { name: languageName(lens.id), group: lens.by };
  }
}
