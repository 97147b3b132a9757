/** Rules of a mapping file: what may be wrong with them, and what they did. */
import { count } from '../../kit/count.ts';

export const ruleTexts = {
  noColumns: 'names no column. Write a heading and a value',
  setOrSkip: 'needs either "set" with at least one field, or "skip: true"',
  fitAlone: 'sets a fit without a persona or stage',
} as const;

const kinds = {
  persona: 'persona',
  stage: 'stage',
  format: 'format',
  person: 'person or team',
  product: 'product',
  competitor: 'competitor',
  segment: 'segment',
  language: 'language',
} as const;

export type RuleNameKind = keyof typeof kinds;

interface Near {
  readonly near: string | undefined;
  readonly known: readonly string[];
}

/** A heading or name in a rule that does not exist. */
export const ruleErrors = {
  heading: (heading: string, source: string, { known, near }: Near) =>
    `${source} has no column "${heading}". ${near === undefined ? `Its columns are ${known.map((one) => `"${one}"`).join(', ')}.` : `Did you mean "${near}"?`}`,
  name: (kind: RuleNameKind, name: string, { known, near }: Near) =>
    `No ${kinds[kind]} "${name}". ${near === undefined ? choose(kind, known) : `Did you mean ${near}?`}`,
  empty: (heading: string) => `"${heading}" has no value. Write none for empty cells.`,
  at: (place: string, message: string) => (place === '' ? message : `${place}: ${message}`),
} as const;

function choose(kind: RuleNameKind, known: readonly string[]): string {
  if (kind === 'language') return 'Write its English name or its code, such as German or de.';
  return known.length === 0 ? `Add one to the content first.` : `Choose one of ${known.join(', ')}.`;
}

const joined = (values: readonly string[]) =>
  values.map((value) => (value === '' ? 'empty' : `"${value}"`)).join(' or ');

/** A rule in one line of a report. */
export const ruleReport = {
  title: 'Rules of the mapping',
  when: (columns: ReadonlyArray<{ readonly heading: string; readonly values: readonly string[] }>) =>
    columns.map(({ heading, values }) => `${heading} is ${joined(values)}`).join(' and '),
  set: (fields: ReadonlyArray<readonly [name: string, values: readonly string[]]>) =>
    fields.map(([name, values]) => `${name} ${values.join(', ')}`).join('; '),
  skip: 'skipped',
  line: (when: string, becomes: string, rows: number) => `${when}: ${becomes} (${count(rows, 'row')})`,
  none: (when: string, near: string | undefined) =>
    `${when}: matches no row. ${near === undefined ? 'Check the value in the rule.' : `Did you mean "${near}"?`}`,
  skipped: (rows: number) => `${count(rows, 'row')} skipped by rules`,
} as const;
