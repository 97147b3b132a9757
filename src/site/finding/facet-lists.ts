/** The lists of pieces that are narrowed down by one thing, as plain pages: what serves where no scripts run. */
import type { Audit } from '../../audit/audit.ts';
import { pieceFacts } from '../../data/facts.ts';
import { type Row, rowsOf } from '../../data/unpack-facts.ts';
import { oncePer } from '../../kit/once-per.ts';
import { lookup } from '../frame/lookup.ts';
import { sendableFirst } from '../pieces/may-send.ts';
import { type FacetName, facetLabels, facetNames, facetValues, narrow, noChoice, rowsByValue } from './facets.ts';

/** So many entries stand on a page of such a list: they are short, and the pages are many. */
export const FACET_PAGE = 400;

/** A value of a facet and the pieces that have it. */
export interface FacetList {
  readonly facet: FacetName;
  readonly id: string;
  readonly name: string;
  /** The folder of its first page, relative to the site's. */
  readonly path: string;
  /** What may be sent first, then each other part, all in the order of titles. */
  readonly rows: readonly Row[];
}

/** A facet as a menu: its values with how many pieces have each. */
export interface FacetMenu {
  readonly facet: FacetName;
  readonly label: string;
  readonly values: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly count: number;
    readonly path: string;
  }>;
}

interface Facets {
  readonly lists: readonly FacetList[];
  readonly menus: readonly FacetMenu[];
}

/** Every value of every facet that a piece has, in the order in which they are shown. */
export function facetLists(audit: Audit): readonly FacetList[] {
  return facets(audit).lists;
}

/** The facets that can tell pieces apart. */
export function facetMenus(audit: Audit): readonly FacetMenu[] {
  return facets(audit).menus;
}

const facets = oncePer((audit: Audit): Facets => {
  const facts = pieceFacts(audit, lookup(audit).piecesByTitle);
  const rows = rowsOf(facts, audit.model.site.policy, audit.today);
  const values = facetValues(facts);
  const { counts } = narrow(rows, noChoice);
  const menus = facetNames.map((facet) => ({
    facet,
    label: facetLabels[facet],
    values: values[facet].flatMap(([id, name]) => {
      const count = counts[facet].get(id) ?? 0;
      return count === 0 ? [] : { id, name, count, path: `content/by/${facet}/${id}` };
    }),
  }));
  return {
    lists: menus.flatMap(({ facet, values: shown }) => {
      const members = rowsByValue(rows, facet);
      return shown.map(({ id, name, path }) => ({
        facet,
        id,
        name,
        path,
        rows: sendableFirst(members.get(id) ?? [], (row) => row),
      }));
    }),
    menus: menus.filter(({ values: shown }) => shown.length > 1),
  };
});
