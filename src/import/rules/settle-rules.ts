/** Rules with headings and names as the table and the content have them. */
import type { Model } from '../../content/model.ts';
import { didYouMean } from '../../kit/did-you-mean.ts';
import { type RuleNameKind, ruleErrors } from '../../words/import/rules.ts';
import { languageOf } from '../fixed-words.ts';
import { fold } from '../fold.ts';
import type { Mapping } from '../mapping.ts';
import { SourceError, type Table } from '../table.ts';
import type { Vocabularies } from '../vocabulary.ts';
import { cellTest } from './match.ts';
import { namesIn, type WrittenRule } from './rule-schema.ts';

/** What the rows of a rule become, as ids. */
export interface RuleSet {
  readonly personas: readonly string[];
  readonly stages: readonly string[];
  readonly fit?: 'secondary';
  readonly format?: string;
  readonly owner?: string;
  readonly status?: string;
  readonly share?: string;
  readonly language?: string;
  readonly products?: readonly string[];
  readonly segments?: readonly string[];
}

export interface Rule {
  /** Its columns in the table, each with the values as written. All must match. */
  readonly when: ReadonlyArray<{
    readonly heading: string;
    readonly index: number;
    readonly values: readonly string[];
  }>;
  /** Whether a row matches. */
  matches(cells: readonly string[]): boolean;
  readonly set: RuleSet;
  readonly skip: boolean;
}

/** The persona and stage of rows without one. */
interface UsualPair {
  readonly personas: readonly string[];
  readonly stages: readonly string[];
}

export interface SettledRules {
  readonly rules: readonly Rule[];
  readonly usual: UsualPair;
}

type Named = Pick<Model, 'personas' | 'stages' | 'formats' | 'people' | 'products' | 'segments' | 'competitors'>;

/**
 * Looks up every heading and name of the rules, and of the default persona and stage.
 *
 * @throws {SourceError} If one does not exist; the message lists every one with its line.
 */
export function settleRules(
  { at = () => '', defaults, rules }: Mapping,
  table: Table,
  vocabularies: Vocabularies,
  model: Named,
): SettledRules {
  const errors: string[] = [];
  const fail = (path: ReadonlyArray<string | number>, message: string) => {
    errors.push(ruleErrors.at(at(path), message));
  };
  const records = {
    persona: model.personas,
    stage: model.stages,
    format: model.formats,
    person: model.people,
    product: model.products,
    segment: model.segments,
    competitor: model.competitors,
  };
  const ids = (kind: keyof Vocabularies, names: readonly string[], path: ReadonlyArray<string | number>) => {
    const found = names.flatMap((name) => {
      const read = vocabularies[kind].read(name);
      for (const unknown of read.unknown) fail(path, noName(kind, unknown));
      return read.ids;
    });
    return [...new Set(found)];
  };
  const noName = (kind: keyof Vocabularies & RuleNameKind, name: string) => {
    const known = records[kind].map(({ id }) => id);
    return ruleErrors.name(kind, name, { near: didYouMean(name, known), known });
  };
  const settled = rules.map((rule, number): Rule => {
    const { set = {} } = rule;
    const here = (field: keyof typeof set) => ['rules', number, 'set', field];
    const one = (kind: 'format' | 'person', field: 'format' | 'owner') =>
      ids(kind, namesIn(set[field]), here(field))[0];
    const [format, owner] = [one('format', 'format'), one('person', 'owner')];
    const language = set.language === undefined ? undefined : languageOf(set.language);
    if (set.language !== undefined && language === undefined) {
      fail(here('language'), ruleErrors.name('language', set.language, { near: undefined, known: [] }));
    }
    const products = ids('product', namesIn(set.products), here('products'));
    const segments = ids('segment', namesIn(set.segments), here('segments'));
    const when = columnsOf(rule, table, (heading, message) => fail(['rules', number, 'when', heading], message));
    return {
      when,
      matches: rowTest(when),
      set: {
        personas: ids('persona', namesIn(set.persona), here('persona')),
        stages: ids('stage', namesIn(set.stage), here('stage')),
        ...(set.fit === 'secondary' ? { fit: set.fit } : {}),
        ...(format === undefined ? {} : { format }),
        ...(owner === undefined ? {} : { owner }),
        ...(set.status === undefined ? {} : { status: set.status }),
        ...(set.share === undefined ? {} : { share: set.share }),
        ...(language === undefined ? {} : { language }),
        ...(products.length === 0 ? {} : { products }),
        ...(segments.length === 0 ? {} : { segments }),
      },
      skip: rule.skip ?? false,
    };
  });
  const usual = {
    personas: ids('persona', namesIn(defaults.persona), ['defaults', 'persona']),
    stages: ids('stage', namesIn(defaults.stage), ['defaults', 'stage']),
  };
  if (errors.length > 0) throw new SourceError(errors.join('\n'));
  return { rules: settled, usual };
}

function rowTest(when: Rule['when']): Rule['matches'] {
  const tests = when.map(({ index, values }) => ({ index, test: cellTest(values) }));
  return (cells) => tests.every(({ index, test }) => test(cells[index] ?? ''));
}

/** A test for rows: whether a rule applies to them. A rule with an unknown heading applies to none. */
export function ruleTest(rule: WrittenRule, table: Table): Rule['matches'] {
  let known = true;
  const test = rowTest(
    columnsOf(rule, table, () => {
      known = false;
    }),
  );
  return (cells) => known && test(cells);
}

function columnsOf(
  { when }: WrittenRule,
  { headings, name }: Table,
  fail: (heading: string, message: string) => void,
): Rule['when'] {
  return Object.entries(when).map(([heading, value]) => {
    const index = headings.findIndex((one) => fold(one) === fold(heading));
    if (index < 0)
      fail(heading, ruleErrors.heading(heading, name, { near: didYouMean(heading, headings), known: headings }));
    const values = (Array.isArray(value) ? value : [value]).map(String);
    return { heading: headings[index] ?? heading, index, values };
  });
}
