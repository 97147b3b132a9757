/** A whole import, except for reading the source and writing the files. */
import { type PlannedTexts, withFiles } from '../content/disk/with-files.ts';
import type { ContentFiles } from '../content/files.ts';
import type { Finding } from '../content/finding.ts';
import { kindOf } from '../content/load.ts';
import type { Model } from '../content/model.ts';
import { readFiles, type Today } from '../content/read.ts';
import { didYouMean } from '../kit/did-you-mean.ts';
import { unknownDefault, unknownMeaning } from '../words/import/mapping-file.ts';
import { type Column, mapColumns } from './columns.ts';
import type { DateOrder } from './date-cells.ts';
import { listsFor } from './earlier-lists.ts';
import { fold } from './fold.ts';
import type { Mapping } from './mapping.ts';
import { recordsOnly, withoutFiles } from './overlay.ts';
import { type Plan, type PlanInput, planImport } from './plan.ts';
import { type SettledRules, settleRules } from './rules/settle-rules.ts';
import type { NewEntry } from './starter.ts';
import { SourceError, type Table } from './table.ts';
import { type Sayings, type Vocabularies, vocabulariesOf } from './vocabulary.ts';

export interface ImportInput extends Pick<PlanInput, 'readText' | 'base' | 'allowRemove' | 'progress'> {
  readonly table: Table;
  readonly mapping: Mapping;
  /** The content folder before the import. */
  readonly files: ContentFiles;
  readonly today: Today;
}

export interface PreparedImport {
  readonly table: Table;
  readonly columns: readonly Column[];
  readonly mapping: Mapping;
  readonly plan: Plan;
  /** Lists that the folder does not have yet, or that an earlier import of this source wrote. */
  readonly start: PlannedTexts;
  /** Personas and lists of an earlier import that are deleted, because nothing names them any more. */
  readonly replaced: PlannedTexts;
  /** Entries that the table adds to those lists. */
  readonly added: readonly NewEntry[];
  /** The rules of the mapping, with ids. */
  readonly rules: SettledRules;
  readonly vocabularies: Vocabularies;
  /** The content after the lists are added, without the new pieces. */
  readonly model: Model;
  /** Columns of dates for which the user must say the order of day and month. */
  readonly questions: readonly DateQuestion[];
}

export interface DateQuestion {
  readonly heading: string;
  /** A date of the column that can be read in two ways. */
  readonly example: string;
  /** Whether the dates of the column contradict each other. */
  readonly contradicting: boolean;
}

/** Nothing can be imported: the content has errors, so its pieces cannot all be recognized, or it would have errors. */
export interface RefusedImport {
  readonly refusedFor: readonly Finding[];
}

/**
 * Prepares an import: reads the folder and the table, plans every file and checks it. Writes nothing.
 *
 * @throws {SourceError} If the mapping names something that does not exist.
 */
export function prepareImport(input: ImportInput): PreparedImport | RefusedImport {
  const { mapping, table } = input;
  const folder = recordsOnly(input.files);
  const reading = readFiles(folder, input.today);
  const errors = reading.findings.filter(({ severity }) => severity === 'error');
  if (!reading.model && errors.some(({ rule }) => rule !== 'content/missing')) return { refusedFor: errors };
  const missing = new Set([
    ...errors.map(({ file }) => placeOf(file, input.files)),
    ...(folder.list().some(({ path }) => kindOf(path) === 'persona') ? [] : ['personas']),
  ]);
  const lists = listsFor(table, mapping, missing.size > 0 ? withProducts(missing, input.files) : missing, {
    files: folder,
    personas: reading.model?.personas ?? [],
    readText: input.readText,
    today: reading.today,
  });
  const files = lists.texts.size > 0 ? withFiles(folder, lists.texts) : folder;
  const { findings, model, today } = lists.texts.size > 0 ? readFiles(files, reading.today) : reading;
  if (!model) return { refusedFor: findings.filter(({ severity }) => severity === 'error') };

  const withDefaults = { ...mapping, defaults: { ...lists.defaults, ...mapping.defaults } };
  const vocabularies = vocabulariesWith(model, withDefaults);
  const settled = settleDefaults(withDefaults, vocabularies);
  const rules = settleRules(settled, table, vocabularies, model);
  const columns = mapColumns(table, settled, vocabularies, today);
  const { allowRemove, base, progress, readText } = input;
  const plan = planImport({
    table,
    columns,
    mapping: settled,
    rules,
    vocabularies,
    model,
    files,
    today,
    base,
    allowRemove,
    progress,
    readText,
  });
  if (plan.findings.length > 0) return { refusedFor: plan.findings };
  const { replaced, start } = lists.settle((changes) => {
    const texts = new Map([...changes.start, ...plan.files.map(({ path, text }) => [path, text] as const)]);
    const after = readFiles(withFiles(withoutFiles(folder, changes.replaced), texts), reading.today);
    return after.findings.flatMap(({ message, severity }) => (severity === 'error' ? message : []));
  });
  return {
    table,
    columns: columns.map((column) => (decides(column, rules) ? { ...column, because: 'rules' } : column)),
    mapping: settled,
    rules,
    vocabularies,
    model,
    plan,
    start,
    replaced,
    added: lists.added,
    questions: questionsOf(columns),
  };
}

/** Whether a column without a field decides by rules what its rows become. */
function decides({ because, index }: Column, { rules }: SettledRules): boolean {
  return because === 'no-field' && rules.some(({ when }) => when.some((one) => one.index === index));
}

/** The path of a finding inside the content folder. */
function placeOf(file: string, { folder }: ContentFiles): string {
  return folder !== '' && file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file;
}

function withProducts(missing: ReadonlySet<string>, files: ContentFiles): ReadonlySet<string> {
  const there = files.list().some(({ path }) => path === 'products.yaml');
  return there ? missing : new Set([...missing, 'products.yaml']);
}

/** The names in the model, and the words that the mapping gives a meaning to. */
function vocabulariesWith(model: Model, { values }: Mapping): Vocabularies {
  const plain = vocabulariesOf(model);
  const said: Partial<Record<keyof Vocabularies, ReadonlyMap<string, readonly string[]>>> = {};
  for (const kind of ['persona', 'stage', 'format', 'person', 'product', 'segment', 'competitor'] as const) {
    said[kind] = new Map(
      Object.entries(values[kind]).map(([word, meaning]) => {
        if (meaning === 'none') return [fold(word), []];
        const { ids, unknown } = plain[kind].read(meaning);
        const [stranger] = unknown;
        if (stranger !== undefined) throw new SourceError(noMeaning(kind, word, stranger, model));
        return [fold(word), ids];
      }),
    );
  }
  return vocabulariesOf(model, said satisfies Sayings);
}

/** The defaults as ids; names are looked up as in the table. */
function settleDefaults(mapping: Mapping, vocabularies: Vocabularies): Mapping {
  const { defaults } = mapping;
  const settle = (of: 'format' | 'owner' | 'reviewedBy' | 'decidedBy', kind: 'format' | 'person') => {
    const text = defaults[of];
    if (text === undefined || text === 'owner') return text;
    const [id] = vocabularies[kind].find(text) ?? [];
    if (id === undefined) throw new SourceError(unknownDefault(kind, text, of));
    return id;
  };
  return {
    ...mapping,
    defaults: {
      ...defaults,
      format: settle('format', 'format'),
      owner: settle('owner', 'person'),
      reviewedBy: settle('reviewedBy', 'person'),
      decidedBy: settle('decidedBy', 'person'),
    },
  };
}

function noMeaning(kind: keyof Vocabularies, word: string, meaning: string, model: Model): string {
  const records = {
    persona: model.personas,
    stage: model.stages,
    format: model.formats,
    person: model.people,
    product: model.products,
    segment: model.segments,
    competitor: model.competitors,
  };
  const ids = records[kind].map(({ id }) => id);
  return unknownMeaning(kind, { word, meaning, near: didYouMean(meaning, ids), ids });
}

function questionsOf(columns: readonly Column[]): DateQuestion[] {
  return columns.flatMap(({ example, heading, openDate, order }) =>
    order === 'unknown' || order === 'contradicting'
      ? { heading, example: openDate ?? example, contradicting: order === 'contradicting' }
      : [],
  );
}

/** The mapping, with the options of the command line in place of its values. */
export function withOptions(
  mapping: Mapping,
  { dates, format, owner }: { dates?: DateOrder | undefined; format?: string | undefined; owner?: string | undefined },
): Mapping {
  return {
    ...mapping,
    ...(dates ? { dates } : {}),
    defaults: { ...mapping.defaults, ...(format ? { format } : {}), ...(owner ? { owner } : {}) },
  };
}
