/** Addresses of the boards and of their data. */
import type { Gap } from '../../audit/audit.ts';
import type { DataListName } from '../../data/lists.ts';
import type { Team } from '../../schema/person.ts';
import { href } from './href.ts';

export const requestHref = (id: string): string => href(`/requests/${id}/`);
export const requesterHref = (id: string): string => href(`/requests/from/${id}/`);
export const teamHref = (team: Team): string => href(`/requests/team/${team}/`);
export const reviewHref = (owner: string): string => href(`/review/${owner}/`);
export const dataHref = (list: DataListName, format: 'json' | 'csv' | 'schema.json'): string =>
  href(`/data/${list}.${format}`);

/** What gaps are filtered by. */
export type GapFilter = 'kind' | 'persona' | 'stage' | 'owner' | 'product' | 'segment' | 'language';

/** The list of the gaps of one kind, persona, stage or owner, or under the lens of a product, segment or language. */
export const gapListPath = (by: GapFilter, id: string): `/${string}/` => `/gaps/${by}/${id}/`;

/** The anchor of a gap in every list: its id without slashes. */
export const gapAnchor = ({ id }: Gap): string => id.replaceAll('/', '_');

/** The address of a page of a list, from 1. The first has no number. */
export function listHref(list: `/${string}/`, page: number): string {
  return href(page === 1 ? list : `${list}page/${page}/`);
}
