import type { Audit, Gap, GapKind } from '../../audit/audit.ts';
import { listsGap } from '../../audit/lens.ts';
import { oncePer } from '../../kit/once-per.ts';
import { gapKindWords } from '../../words/gap-kinds.ts';
import { type GapFilter, gapListPath } from '../frame/board-links.ts';

/** A filter of the gap list and its gaps, highest priority first. */
export interface FilteredGaps {
  readonly by: GapFilter;
  /** The kind itself, or the id of the persona or product. */
  readonly id: string;
  readonly text: string;
  readonly path: `/${string}/`;
  readonly gaps: readonly Gap[];
}

/** Every kind, persona and product with a gap. */
export const gapFilters = oncePer((audit: Audit) => makeFilters(audit).filter(({ gaps }) => gaps.length > 0));

function makeFilters({ gaps, model }: Audit): FilteredGaps[] {
  const kinds = Object.entries(gapKindWords) as [GapKind, { word: string }][];
  const filter = (by: GapFilter, id: string, text: string, holds: (gap: Gap) => boolean): FilteredGaps => ({
    by,
    id,
    text,
    path: gapListPath(by, id),
    gaps: gaps.filter(holds),
  });
  return [
    ...kinds.map(([kind, { word }]) => filter('kind', kind, word, (gap) => gap.kind === kind)),
    ...model.personas.map(({ id, name }) => filter('persona', id, name, (gap) => listsGap({ persona: id }, gap))),
    ...model.products.map(({ id, name }) => filter('product', id, name, (gap) => concerns(gap, id))),
  ];
}

/** Whether a gap is about a product: the product is missing, or a request behind the gap or the piece to act on names it. */
function concerns({ action, missing, requests }: Gap, id: string): boolean {
  return (
    (missing.code === 'product' && missing.product.id === id) ||
    (action.piece?.products.includes(id) ?? false) ||
    requests.some(({ ask }) => ask.product === id)
  );
}
