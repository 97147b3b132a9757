/** An import from beginning to end, but for reading the source and writing the files. */

import { type PlannedTexts, withFiles } from '../content/disk/with-files.ts';
import type { ContentFiles } from '../content/files.ts';
import type { Finding } from '../content/finding.ts';
import { kindOf } from '../content/load.ts';
import type { Model } from '../content/model.ts';
import { readFiles, type Today } from '../content/read.ts';
import { didYouMean } from '../kit/did-you-mean.ts';
import { type Column, mapColumns } from './columns.ts';
import type { DateOrder } from './dates.ts';
import { fold } from './fold.ts';
import type { Mapping } from './mapping.ts';
import { recordsOnly } from './overlay.ts';
import { type Plan, type PlanInput, planImport } from './plan.ts';
import { startOf } from './starter.ts';
import { SourceError, type Table } from './table.ts';
import { type Sayings, type Vocabularies, vocabulariesOf } from './vocabulary.ts';

export interface ImportInput extends Pick<PlanInput, 'readText' | 'base' | 'allowRemove' | 'progress'> {
  readonly table: Table;
  readonly mapping: Mapping;
  /** The content folder as it is. */
  readonly files: ContentFiles;
  readonly today: Today;
}

export interface PreparedImport {
  readonly table: Table;
  readonly columns: readonly Column[];
  readonly mapping: Mapping;
  readonly plan: Plan;
  /** Lists that the folder does not have yet. */
  readonly start: PlannedTexts;
  /** Columns of dates whose order the user has to say. */
  readonly questions: readonly DateQuestion[];
}

export interface DateQuestion {
  readonly heading: string;
  /** A date of the column that can be read in two ways. */
  readonly example: string;
  /** Whether the column itself contradicts itself. */
  readonly contradicting: boolean;
}

/** Why nothing can be imported: the content has errors and its pieces cannot all be recognized, or would have errors. */
export interface RefusedImport {
  readonly refusedFor: readonly Finding[];
}

/**
 * Prepares an import: reads the folder, understands the table, plans and judges every file. Nothing is written.
 *
 * @throws {SourceError} When the mapping names something that does not exist.
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
  const { files: start, defaults } =
    missing.size === 0
      ? { files: new Map<string, string>(), defaults: {} }
      : startOf(table, mapping, withProducts(missing, input.files));
  const files = start.size > 0 ? withFiles(folder, start) : folder;
  const { findings, model, today } = start.size > 0 ? readFiles(files, reading.today) : reading;
  if (!model) return { refusedFor: findings.filter(({ severity }) => severity === 'error') };

  const said = { ...mapping, defaults: { ...defaults, ...mapping.defaults } };
  const vocabularies = vocabulariesWith(model, said);
  const settled = settleDefaults(said, vocabularies);
  const columns = mapColumns(table, settled, vocabularies);
  const { allowRemove, base, progress, readText } = input;
  const plan = planImport({
    table,
    columns,
    mapping: settled,
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
  return { table, columns, mapping: settled, plan, start, questions: questionsOf(columns) };
}

/** A path of a finding, in the content folder. */
function placeOf(file: string, { folder }: ContentFiles): string {
  return folder !== '' && file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file;
}

function withProducts(missing: ReadonlySet<string>, files: ContentFiles): ReadonlySet<string> {
  const there = files.list().some(({ path }) => path === 'products.yaml');
  return there ? missing : new Set([...missing, 'products.yaml']);
}

/** The names of the model, and what the mapping says that other words mean. */
function vocabulariesWith(model: Model, { values }: Mapping): Vocabularies {
  const plain = vocabulariesOf(model);
  const said: Partial<Record<keyof Vocabularies, ReadonlyMap<string, readonly string[]>>> = {};
  for (const kind of ['persona', 'stage', 'format', 'person', 'product'] as const) {
    said[kind] = new Map(
      Object.entries(values[kind]).map(([word, meaning]) => {
        if (meaning === 'none') return [fold(word), []];
        const { ids, unknown } = plain[kind].read(meaning);
        const [stranger] = unknown;
        if (stranger !== undefined) throw new SourceError(noSuch(kind, stranger, model, `values: ${kind}: "${word}"`));
        return [fold(word), ids];
      }),
    );
  }
  return vocabulariesOf(model, said satisfies Sayings);
}

/** The defaults as ids; names are understood as in the table. */
function settleDefaults(mapping: Mapping, vocabularies: Vocabularies): Mapping {
  const { defaults } = mapping;
  const settle = (text: string | undefined, kind: 'format' | 'person', what: string) => {
    if (text === undefined || text === 'owner') return text;
    const [id] = vocabularies[kind].find(text) ?? [];
    if (id === undefined) throw new SourceError(`There is no ${kind} "${text}" for ${what}.`);
    return id;
  };
  return {
    ...mapping,
    defaults: {
      ...defaults,
      format: settle(defaults.format, 'format', 'the format of pieces that name none'),
      owner: settle(defaults.owner, 'person', 'the owner of pieces that name none'),
      reviewedBy: settle(defaults.reviewedBy, 'person', 'who reviewed'),
      decidedBy: settle(defaults.decidedBy, 'person', 'who decided'),
    },
  };
}

function noSuch(kind: keyof Vocabularies, text: string, model: Model, where: string): string {
  const records = {
    persona: model.personas,
    stage: model.stages,
    format: model.formats,
    person: model.people,
    product: model.products,
  };
  const ids = records[kind].map(({ id }) => id);
  const near = didYouMean(text, ids);
  return `${where}: there is no ${kind} "${text}". ${near ? `Did you mean ${near}?` : `There are ${ids.join(', ')}.`}`;
}

function questionsOf(columns: readonly Column[]): DateQuestion[] {
  return columns.flatMap(({ example, heading, openDate, order }) =>
    order === 'unknown' || order === 'contradicting'
      ? { heading, example: openDate ?? example, contradicting: order === 'contradicting' }
      : [],
  );
}

/** The mapping with what was said on the command line over it. */
export function withSaid(
  mapping: Mapping,
  { dates, format, owner }: { dates?: DateOrder | undefined; format?: string | undefined; owner?: string | undefined },
): Mapping {
  return {
    ...mapping,
    ...(dates ? { dates } : {}),
    defaults: { ...mapping.defaults, ...(format ? { format } : {}), ...(owner ? { owner } : {}) },
  };
}
