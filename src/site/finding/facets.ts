/** The filters of the list of pieces, and how many pieces each choice would leave. */
import type { FreshnessState } from '../../audit/freshness.ts';
import type { Named, PieceFacts } from '../../data/facts.ts';
import type { Row } from '../../data/unpack-facts.ts';
import type { PieceStatus, Share } from '../../schema/piece.ts';
import { languageName } from '../../words/languages.ts';
import { freshnessWords, shareWords, statusWords } from '../../words/states.ts';

/** In display order. */
export const facetNames = [
  'persona',
  'stage',
  'format',
  'product',
  'status',
  'freshness',
  'share',
  'language',
] as const;

export type FacetName = (typeof facetNames)[number];

/** What was chosen: any of these values of each facet. A facet without values allows everything. */
export type Choice = Readonly<Record<FacetName, readonly string[]>>;

/** A value for every facet. */
export function eachFacet<T>(make: (name: FacetName) => T): Record<FacetName, T> {
  const made: Partial<Record<FacetName, T>> = {};
  for (const name of facetNames) made[name] = make(name);
  return made as Record<FacetName, T>;
}

export const noChoice: Choice = eachFacet(() => []);

/** The values of every facet with their names, in display order. */
export function facetValues(facts: PieceFacts): Readonly<Record<FacetName, readonly Named[]>> {
  return {
    persona: facts.personas,
    stage: facts.stages,
    format: facts.formats,
    product: facts.products,
    status: facts.statuses.map((id) => [id, statusWords[id as PieceStatus].word]),
    freshness: Object.entries(freshnessWords).map(([id, { word }]) => [id, word]),
    share: facts.shares.map((id) => [id, shareWords[id as Share].word]),
    language: facts.languages.map((id) => [id, languageName(id)]),
  };
}

export interface Narrowed {
  /** The matching rows, in their order. */
  readonly rows: Row[];
  /** By facet and value: the number of rows if only this value of the facet were chosen and other facets unchanged. */
  readonly counts: Readonly<Record<FacetName, ReadonlyMap<string, number>>>;
}

/**
 * Filters rows. A row must match every facet, by any of the chosen values. Persona and stage must match in the same
 * pair: a piece that serves one persona at one stage and another at a second one is not for the first at the second.
 */
export function narrow(rows: readonly Row[], choice: Choice): Narrowed {
  const chosen: Chosen = eachFacet((name) => new Set(choice[name]));
  const counts: Counts = eachFacet(() => new Map<string, number>());
  const left: Row[] = [];
  for (const row of rows) {
    const failing = plainFacets.filter((name) => !holds(chosen[name], valuesOf(row, name)));
    const inCell = holdsCell(row, chosen);
    const [only] = failing;
    if (only === undefined) {
      countCells(row, chosen, counts);
      if (!inCell) continue;
      left.push(row);
      for (const name of plainFacets) countAll(counts[name], valuesOf(row, name));
    } else if (failing.length === 1 && inCell) {
      countAll(counts[only], valuesOf(row, only));
    }
  }
  return { rows: left, counts };
}

/** The rows that have each value of a facet, in their order. */
export function rowsByValue(rows: readonly Row[], facet: FacetName): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    for (const value of new Set(everyValueOf(row, facet))) {
      const members = found.get(value);
      if (members) members.push(row);
      else found.set(value, [row]);
    }
  }
  return found;
}

function everyValueOf(row: Row, facet: FacetName): readonly string[] {
  if (facet === 'persona' || facet === 'stage') return row.cells.map((cell) => cell[facet]);
  const values = valuesOf(row, facet);
  return typeof values === 'string' ? [values] : values;
}

type Chosen = Readonly<Record<FacetName, ReadonlySet<string>>>;
type Counts = Readonly<Record<FacetName, Map<string, number>>>;
type PlainFacet = Exclude<FacetName, 'persona' | 'stage'>;

const plainFacets: readonly PlainFacet[] = ['format', 'product', 'status', 'freshness', 'share', 'language'];

const NOTHING: readonly FreshnessState[] = [];

function valuesOf(row: Row, facet: PlainFacet): string | readonly string[] {
  if (facet === 'product') return row.products;
  if (facet === 'freshness') return row.freshness ?? NOTHING;
  return row[facet];
}

function holds(chosen: ReadonlySet<string>, values: string | readonly string[]): boolean {
  if (chosen.size === 0) return true;
  return typeof values === 'string' ? chosen.has(values) : values.some((value) => chosen.has(value));
}

function holdsCell({ cells }: Row, { persona, stage }: Chosen): boolean {
  if (persona.size === 0 && stage.size === 0) return true;
  return cells.some((cell) => holds(persona, cell.persona) && holds(stage, cell.stage));
}

function countCells({ cells }: Row, chosen: Chosen, counts: Counts): void {
  const of = (facet: 'persona' | 'stage', other: 'persona' | 'stage') => [
    ...new Set(cells.filter((cell) => holds(chosen[other], cell[other])).map((cell) => cell[facet])),
  ];
  countAll(counts.persona, of('persona', 'stage'));
  countAll(counts.stage, of('stage', 'persona'));
}

function countAll(counts: Map<string, number>, values: string | readonly string[]): void {
  for (const value of typeof values === 'string' ? [values] : values) counts.set(value, (counts.get(value) ?? 0) + 1);
}
