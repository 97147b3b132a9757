/** Addresses of the boards and of the data beside them. */
import type { Gap, GapKind } from '../../audit/audit.ts';
import type { SuggestedVerdict } from '../../audit/candidates.ts';
import type { DataListName } from '../../data/lists.ts';
import type { Team } from '../../schema/person.ts';
import type { Decision } from '../../schema/piece.ts';
import { href } from '../links.ts';

export const requestHref = (id: string): string => href(`/requests/${id}/`);
export const requesterHref = (id: string): string => href(`/requests/from/${id}/`);
export const teamHref = (team: Team): string => href(`/requests/team/${team}/`);
export const reviewHref = (owner: string): string => href(`/review/${owner}/`);
export const dataHref = (list: DataListName, format: 'json' | 'csv' | 'schema.json'): string =>
  href(`/data/${list}.${format}`);

/** What gaps are filtered by. */
export type GapFilter = 'kind' | 'persona' | 'product';

/** The list of the gaps of one kind, persona or product. */
export const gapListPath = (by: GapFilter, id: string): `/${string}/` => `/gaps/${by}/${id}/`;

/** The anchor of a gap on every list that holds it. Ids of gaps hold slashes, which anchors are better without. */
export const gapAnchor = ({ id }: Gap): string => id.replaceAll('/', '_');

/** One page of a list that is cut into pages; the first has no number. */
export function listHref(list: `/${string}/`, page: number): string {
  return href(page === 1 ? list : `${list}page/${page}/`);
}

/** How each kind of gap is called in a filter. */
export const gapKindWords: Readonly<Record<GapKind, string>> = {
  question: 'Question not answered',
  format: 'Format missing',
  stale: 'Needs only a review',
  unmapped: 'Serves nobody yet',
  findability: 'Exists but was not found',
  demand: 'Asked for, nothing planned',
  dimension: 'Product or language left out',
};

/** What was decided about a piece. */
export const verdictWords: Readonly<Record<Decision['verdict'], string>> = {
  keep: 'Keep',
  update: 'Update',
  merge: 'Merge',
  remove: 'Remove',
};

/** What the audit suggests for a piece. */
export const suggestionWords: Readonly<Record<SuggestedVerdict, string>> = {
  retire: 'Retire?',
  merge: 'Merge?',
  review: 'Review',
};
