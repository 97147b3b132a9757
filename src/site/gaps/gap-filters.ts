import type { Audit, Coverage, Gap, GapKind } from '../../audit/audit.ts';
import { listsGap } from '../../audit/lens.ts';
import { lensAudit } from '../../audit/lens-audits.ts';
import { ownersOf } from '../../audit/tasks/owners.ts';
import { tasksOf } from '../../audit/tasks/tasks.ts';
import { type NamedLens, namedLenses } from '../../data/named-lenses.ts';
import { oncePer } from '../../kit/once-per.ts';
import { gapKindWords } from '../../words/gap-kinds.ts';
import { gapWords } from '../../words/gaps/page.ts';
import { taskWords } from '../../words/tasks/page.ts';
import { type GapFilter, gapListPath } from '../frame/board-links.ts';
import { href } from '../frame/href.ts';

/** A filter of the gap list and its gaps, highest priority first. */
export interface FilteredGaps {
  readonly by: GapFilter;
  /** The kind itself, the id of the record, or the code of the language. */
  readonly id: string;
  readonly text: string;
  readonly path: `/${string}/`;
  readonly gaps: readonly Gap[];
  /** Needs met under the lens of a product, segment or language; absent for a kind or persona. */
  readonly coverage?: Coverage | undefined;
}

/** Every kind, persona, stage, owner, product, segment and language with a gap. */
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
    ...model.stages.map(({ id, name }) => filter('stage', id, name, (gap) => listsGap({ stage: id }, gap))),
    ...model.people.map(({ id, name }) => filter('owner', id, name, (gap) => isOwnedBy(gap, id))),
    ...namedLenses(audit).map((lens) => byLens(audit, lens)),
  ];
}

/** Whether a person or team is named on a piece or request that the gap waits for. */
function isOwnedBy(gap: Gap, id: string): boolean {
  return ownersOf([gap]).some(({ owner }) => owner === id);
}

/** The gaps under a lens: those of the lens's grid and report. */
function byLens(audit: Audit, { by, id, name }: NamedLens): FilteredGaps {
  const { coverage, gaps } = lensAudit(audit, { by, id });
  return { by, id, text: name, path: gapListPath(by, id), gaps, coverage };
}

/** The filters as links, and the links between tasks and gaps by need. @param current The list that is shown. */
export function gapFilterGroups(audit: Audit, current: `/${string}/`) {
  const filters = gapFilters(audit);
  const link = (text: string, count: number, path: `/${string}/`) => ({
    ...{ text, count },
    href: href(path),
    current: path === current,
  });
  const of = (label: string, by: GapFilter) => ({
    label,
    links: filters.filter((filter) => filter.by === by).map(({ gaps, path, text }) => link(text, gaps.length, path)),
  });
  return [
    {
      label: taskWords.view,
      links: [
        link(taskWords.tasks, tasksOf(audit.gaps).length, '/gaps/'),
        link(taskWords.byNeed, audit.gaps.length, '/gaps/by-need/'),
      ],
    },
    of(gapWords.kind, 'kind'),
    of(gapWords.persona, 'persona'),
    of(gapWords.stage, 'stage'),
    of(gapWords.owner, 'owner'),
    of(gapWords.product, 'product'),
    of(gapWords.segment, 'segment'),
    of(gapWords.language, 'language'),
  ];
}
