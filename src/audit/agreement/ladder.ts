/** The words of both teams as one ladder, from the first lead to the customer, and the words beside it. */
import type { Agreement, Term } from '../../content/agreement/model.ts';

export interface Ladder {
  /** In the order of their rungs; two on one rung by id. */
  readonly rungs: readonly Term[];
  /** Terms without a rung. */
  readonly beside: readonly Term[];
  /** Words that nearly every company uses and that nobody has written down here. */
  readonly missing: readonly string[];
}

/** The usual words, each with what else it is called. */
const USUAL: ReadonlyArray<readonly [string, ...string[]]> = [
  ['Lead'],
  ['Marketing-qualified lead', 'MQL'],
  ['Sales-accepted lead', 'SAL'],
  ['Sales-qualified lead', 'SQL'],
  ['Customer'],
  ['Disqualified lead'],
  ['Lead status'],
  ['Lifecycle stage'],
  ['Deal stage'],
  ['Traffic source'],
];

/** Puts the terms in order. */
export function ladder({ terms }: Pick<Agreement, 'terms'>): Ladder {
  const known = new Set(
    terms.flatMap(({ id, name, short, aliases }) => [id, name, short ?? '', ...aliases].map(folded)),
  );
  return {
    rungs: terms.filter(({ order }) => order !== undefined).toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0)),
    beside: terms.filter(({ order }) => order === undefined),
    missing: USUAL.filter((names) => !names.some((name) => known.has(folded(name)))).map(([name]) => name),
  };
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll('-', ' ').trim();
}
