/** What the rules of a mapping make of one row. */
import type { Pair } from '../pair.ts';
import type { Rule, RuleSet, SettledRules } from './settle-rules.ts';

/** The rules that match a row, merged: of single values the first one counts, of lists all. */
export interface RuledRow {
  /** Pairs of rules that name both a persona and a stage. */
  readonly pairs: readonly Pair[];
  /** Of rules that name only a persona or only a stage; the row gives the other half. */
  readonly personas: readonly string[];
  readonly stages: readonly string[];
  readonly secondary: boolean;
  readonly format?: string | undefined;
  readonly owner?: string | undefined;
  readonly status?: string | undefined;
  readonly share?: string | undefined;
  readonly language?: string | undefined;
  readonly products?: readonly string[] | undefined;
  readonly segments?: readonly string[] | undefined;
  /** Headings of the columns that the rules are about: the mapping gives their texts a meaning. */
  readonly about: ReadonlySet<string>;
}

/** The rules that match a row; nothing if one of them skips it. */
export function rulesOfRow({ rules }: Pick<SettledRules, 'rules'>, cells: readonly string[]): RuledRow | undefined {
  const found = rules.filter((rule) => rule.matches(cells));
  if (found.some(({ skip }) => skip)) return undefined;
  if (found.length === 0) return UNRULED;
  const sets = found.map(({ set }) => set);
  const first = <Name extends keyof RuleSet>(name: Name) => sets.find((set) => set[name] !== undefined)?.[name];
  const all = (name: 'products' | 'segments') => {
    const ids = [...new Set(sets.flatMap((set) => set[name] ?? []))];
    return ids.length > 0 ? ids : undefined;
  };
  const halves = sets.filter(({ personas, stages }) => (personas.length === 0) !== (stages.length === 0));
  return {
    pairs: sets.flatMap(({ fit, personas, stages }) =>
      personas.flatMap((persona) => stages.map((stage) => ({ persona, stage, ...(fit ? { fit } : {}) }))),
    ),
    personas: [...new Set(halves.flatMap(({ personas }) => personas))],
    stages: [...new Set(halves.flatMap(({ stages }) => stages))],
    secondary: halves.some(({ fit }) => fit === 'secondary'),
    format: first('format'),
    owner: first('owner'),
    status: first('status'),
    share: first('share'),
    language: first('language'),
    products: all('products'),
    segments: all('segments'),
    about: new Set(found.flatMap(({ when }: Rule) => when.map(({ heading }) => heading))),
  };
}

const UNRULED: RuledRow = { pairs: [], personas: [], stages: [], secondary: false, about: new Set() };
