/** The terms of both teams: the lead stages from the first lead to the customer, and all others. */
import type { Agreement, Term } from '../../content/agreement/model.ts';

export interface Ladder {
  /** The lead stages, in order; ties by id. */
  readonly rungs: readonly Term[];
  /** Terms that are not lead stages. */
  readonly beside: readonly Term[];
  /** Terms that nearly every company uses but this one has not defined. */
  readonly missing: readonly UsualTerm[];
}

/** The usual terms in the order of the page, each with its other names. */
const USUAL = {
  lead: [],
  'marketing-qualified-lead': ['mql'],
  'sales-accepted-lead': ['sal'],
  'sales-qualified-lead': ['sql'],
  customer: [],
  'disqualified-lead': [],
  'lead-status': [],
  'lifecycle-stage': [],
  'deal-stage': [],
  'traffic-source': [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type UsualTerm = keyof typeof USUAL;

export function ladder({ terms }: Pick<Agreement, 'terms'>): Ladder {
  const known = new Set(
    terms.flatMap(({ id, name, short, aliases }) => [id, name, short ?? '', ...aliases].map(folded)),
  );
  return {
    rungs: terms.filter(({ order }) => order !== undefined).toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0)),
    beside: terms.filter(({ order }) => order === undefined),
    missing: (Object.entries(USUAL) as [UsualTerm, readonly string[]][]).flatMap(([term, others]) =>
      [term, ...others].some((name) => known.has(folded(name))) ? [] : [term],
    ),
  };
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll('-', ' ').trim();
}
