/** The lists of pieces with one filter, as pages that work without scripts. */
import type { Audit } from '../../audit/audit.ts';
import { pieceFacts } from '../../data/facts.ts';
import { type Row, rowsOf } from '../../data/unpack-facts.ts';
import { oncePer } from '../../kit/once-per.ts';
import { facetLabels } from '../../words/search/facets.ts';
import { lookup } from '../frame/lookup.ts';
import { sendableFirst } from '../pieces/may-send.ts';
import { type FacetName, facetNames, facetValues, narrow, noChoice, rowsByValue } from './facets.ts';

/** The number of entries on a page: more than elsewhere, because entries are short and lists are many. */
export const FACET_PAGE = 400;

/** A value of a facet and the pieces that have it. */
export interface FacetList {
  readonly facet: FacetName;
  readonly id: string;
  readonly name: string;
  /** The folder of its first page, relative to the site's. */
  readonly path: string;
  /** Pieces that may be sent first, then each other part, all by title. */
  readonly rows: readonly Row[];
}

/** A facet as a menu: its values, each with its number of pieces. */
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

/** Every value that a piece has, of every facet, in display order. */
export function facetLists(audit: Audit): readonly FacetList[] {
  return facets(audit).lists;
}

/** The facets with more than one value. */
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
