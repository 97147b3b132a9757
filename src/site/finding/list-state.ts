/** What the list of pieces shows, kept in the address so that it can be shared and the back button works. */
import type { Named } from '../../data/facts.ts';
import type { Row } from '../../data/unpack-facts.ts';
import { type Choice, eachFacet, type FacetName, facetNames, noChoice } from './facets.ts';

export const sortNames = ['title', 'reviewed', 'published', 'due'] as const;

export type SortName = (typeof sortNames)[number];

export interface ListState {
  readonly choice: Choice;
  readonly words: string;
  /** The order within each part of the list. Default: by title, or with search words the best matches first. */
  readonly sort?: SortName | undefined;
  /** From 1. */
  readonly page: number;
}

export const firstState: ListState = { choice: noChoice, words: '', page: 1 };

/** Reads an address. Leaves out values that do not exist. */
export function stateOf(query: string, known: Readonly<Record<FacetName, readonly Named[]>>): ListState {
  const fields = new URLSearchParams(query);
  const page = Number(fields.get('page'));
  return {
    choice: eachFacet((name) => {
      const ids = new Set(known[name].map(([id]) => id));
      return [...new Set(fields.getAll(name))].filter((id) => ids.has(id));
    }),
    words: (fields.get('q') ?? '').slice(0, 200),
    sort: sortNames.find((name) => name === fields.get('sort')),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** Writes an address: `?persona=cfo&q=payback`, or nothing for the first page of everything. */
export function queryOf({ choice, page, sort, words }: ListState): string {
  const fields = new URLSearchParams(facetNames.flatMap((name) => choice[name].map((id) => [name, id])));
  if (words !== '') fields.set('q', words);
  if (sort !== undefined) fields.set('sort', sort);
  if (page > 1) fields.set('page', String(page));
  return fields.size === 0 ? '' : `?${fields}`;
}

/** The state after a click on a value of a facet, on the first page. */
export function toggled(state: ListState, facet: FacetName, id: string): ListState {
  const before = state.choice[facet];
  const after = before.includes(id) ? before.filter((other) => other !== id) : [...before, id];
  return { ...state, choice: { ...state.choice, [facet]: after }, page: 1 };
}

/** Rows in an order: unknown values last, ties by title. */
export function sortRows(rows: readonly Row[], sort: SortName): Row[] {
  if (sort === 'title') return rows.toSorted((a, b) => a.place - b.place);
  // Later days come first, except for reviews, where the earliest is the most urgent.
  const direction = sort === 'due' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [x, y] = [a[sort] ?? '', b[sort] ?? ''];
    if (x === y) return a.place - b.place;
    if (x === '') return 1;
    if (y === '') return -1;
    return x < y ? -direction : direction;
  });
}
