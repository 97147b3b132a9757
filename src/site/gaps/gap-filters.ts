import type { Audit, Coverage, Gap, GapKind } from '../../audit/audit.ts';
import { listsGap } from '../../audit/lens.ts';
import { lensAudit } from '../../audit/lens-audits.ts';
import { oncePer } from '../../kit/once-per.ts';
import { gapKindWords } from '../../words/gap-kinds.ts';
import { type GridLens, gridLenses } from '../cells/lenses.ts';
import { type GapFilter, gapListPath } from '../frame/board-links.ts';

/** A filter of the gap list and its gaps, highest priority first. */
export interface FilteredGaps {
  readonly by: GapFilter;
  /** The kind itself, the id of the persona or product, or the code of the language. */
  readonly id: string;
  readonly text: string;
  readonly path: `/${string}/`;
  readonly gaps: readonly Gap[];
  /** Needs met under the lens of a product or language; absent for a kind or persona. */
  readonly coverage?: Coverage | undefined;
}

/** Every kind, persona, product and language with a gap. */
export const gapFilters = oncePer((audit: Audit) => makeFilters(audit).filter(({ gaps }) => gaps.length > 0));

function makeFilters(audit: Audit): FilteredGaps[] {
  const { gaps, model } = audit;
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
    ...gridLenses(audit).map((lens) => byLens(audit, lens)),
  ];
}

/** The gaps under a lens: those of the lens's grid and report. */
function byLens(audit: Audit, { by, id, name }: GridLens): FilteredGaps {
  const { coverage, gaps } = lensAudit(audit, { by, id });
  return { by, id, text: name, path: gapListPath(by, id), gaps, coverage };
}
