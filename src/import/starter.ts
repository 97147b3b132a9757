/** Creates the missing lists of a content folder, from the names in a table and from common defaults. */
import { currentFormat } from '../content/formats/format.ts';
import { newMdx } from '../content/write/front-matter.ts';
import { recordYaml } from '../content/write/record-yaml.ts';
import { didYouMean } from '../kit/did-you-mean.ts';
import { compareText } from '../kit/order.ts';
import { ruleErrors } from '../words/import/rules.ts';
import { starter } from '../words/import/starter.ts';
import { readAddress } from './addresses.ts';
import { type Column, isOwnExport, mapColumns } from './columns.ts';
import { EntryIds } from './entry-ids.ts';
import { fold } from './fold.ts';
import type { Mapping } from './mapping.ts';
import { type Entry, ownList } from './own-lists.ts';
import { namesIn as namesOfRule } from './rules/rule-schema.ts';
import { ruleTest } from './rules/settle-rules.ts';
import { SourceError, type Table } from './table.ts';
import { meantNames, nameOfId, namesIn, peopleIn, type TableName } from './table-names.ts';
import type { Target } from './targets.ts';
import { type UsualEntry, usualFormats, usualStages } from './usual-lists.ts';
import { Vocabulary } from './vocabulary.ts';

/** An entry that the table adds to a list, or a persona. */
export interface NewEntry {
  /** The list, or the file of the persona. */
  readonly file: string;
  readonly name: string;
  /** Whether it is a usual entry of its list. A format that is not has to be confirmed. */
  readonly isUsual: boolean;
  /** The rows that name it. */
  readonly lines: readonly number[];
}

/** Fields that rules and defaults can name records in. */
type RuledField = 'persona' | 'stage' | 'format' | 'owner' | 'products';

export interface Start {
  /** The missing files: path in the content folder, then the text. */
  readonly files: ReadonlyMap<string, string>;
  /** The entries of the lists among them, without first lines. */
  readonly lists: ReadonlyMap<string, readonly Entry[]>;
  readonly added: readonly NewEntry[];
  /** Values for pieces without one in the table: in a new folder, no one can have set them. */
  readonly defaults: Partial<Mapping['defaults']>;
}

const nothing = new Vocabulary([]);
const NO_NAMES = {
  persona: nothing,
  stage: nothing,
  format: nothing,
  person: nothing,
  product: nothing,
  segment: nothing,
  competitor: nothing,
};

/** The owner of content without one. */
export const OWNER_WITHOUT_NAME = 'content-team';

const TEAM = { id: OWNER_WITHOUT_NAME, name: starter.team, team: 'marketing', kind: 'team' };

/**
 * The files that a content folder needs and does not have.
 *
 * @param missing The missing paths, such as `stages.yaml` and `personas`.
 */
export function startOf(table: Table, mapping: Mapping, missing: ReadonlySet<string>, today: string): Start {
  const columns = mapColumns(table, mapping, NO_NAMES, today);
  const rules = mapping.rules.map((rule) => ({ ...rule, matches: ruleTest(rule, table) }));
  const rows = table.rows.filter(({ cells }) => !rules.some(({ matches, skip }) => skip && matches(cells)));
  /** The rows whose words count for a field: a rule that sets the field gives the words in its rows a meaning. */
  const openFor = (field: RuledField) => {
    const deciding = rules.filter(({ set }) => set?.[field] !== undefined);
    return { ...table, rows: rows.filter(({ cells }) => !deciding.some(({ matches }) => matches(cells))) };
  };
  /** The names that rules and defaults choose. */
  const chosen = (field: RuledField): TableName[] => {
    const ruled = rules.flatMap(({ matches, set }) => {
      const lines = rows.flatMap(({ cells, line }) => (matches(cells) ? line : []));
      return namesOfRule(set?.[field]).map((name) => ({ name, lines }));
    });
    const usual = namesOfRule(field === 'products' ? [] : mapping.defaults[field]);
    return [...ruled, ...usual.map((name) => ({ name, lines: [] }))].flatMap(({ lines, name }) =>
      nothing.namesIn(name).names.map((one) => ({ lines, name: nameOfId(one) })),
    );
  };
  const meant = (kind: keyof Mapping['values'], names: readonly TableName[]) => meantNames(names, mapping.values[kind]);
  const named = (field: RuledField, targets: readonly Target[], known?: Vocabulary) =>
    namesIn(openFor(field), columns, targets, known);
  const halves = named('persona', ['serves', 'alsoServes']).map(({ lines, name }) => ({
    lines,
    parts: name.split(/\/| at | @ |:\s*/),
  }));
  const half = (at: 0 | 1) => halves.map(({ lines, parts }) => ({ lines, name: parts[at] ?? '' }));
  const people = meant('person', peopleIn(openFor('owner'), columns, ['owner', 'reviewedBy', 'decidedBy']));
  const personas = entriesOf('persona', [
    ...meant('persona', named('persona', ['persona', 'secondaryPersona'])),
    ...meant('persona', half(0)).map(({ lines, name }) => ({ lines, name: nameOfId(name) })),
    ...chosen('persona'),
  ]);
  const chosenStages = chosen('stage');
  const stageNames = meant('stage', [...named('stage', ['stage'], vocabularyOf(usualStages)), ...half(1)]);
  // A stage decides how everything is counted, so a word becomes one only if the export or the user says that it is one.
  const isStage = ({ name }: TableName) =>
    isOwnExport(table) || meansStage(name, mapping) || chosenStages.some((one) => one.name === name);
  expectMeantStages(chosenStages, stageNames);
  const hasStages = usualOrNew('stage', stageNames, usualStages, isStage).length > 0;
  const usualNames = usualStages.flatMap(({ id, usual }) => (usual ? { name: id, lines: [] } : []));
  const stages = usualOrNew('stage', [...(hasStages ? stageNames : usualNames), ...chosenStages], usualStages, isStage);
  const formatNames = meant('format', named('format', ['format'], vocabularyOf(usualFormats)));
  const formats = usualOrNew('format', [...formatNames, ...chosen('format')], usualFormats);
  const owners = entriesOf('person', [...people, ...chosen('owner')]).filter(({ id }) => id !== TEAM.id);
  const products = [...meant('product', named('products', ['products'])), ...chosen('products')];
  const lists = new Map<string, readonly Listed[]>([
    ['stages.yaml', stages],
    ['formats.yaml', withUsual(formats)],
    ['people.yaml', [{ ...TEAM, lines: [] }, ...owners.map((entry) => ({ ...entry, team: 'other' }))]],
    ['products.yaml', entriesOf('product', products)],
  ]);
  const files = new Map<string, string>();
  if (missing.has('site.yaml')) {
    files.set(
      'site.yaml',
      recordYaml({
        format: currentFormat(),
        title: starter.title,
        company: companyOf(table, columns),
        startedOn: today,
      }),
    );
  }
  const added: NewEntry[] = [];
  const written = new Map<string, readonly Entry[]>();
  const usual = new Set([...usualStages, ...usualFormats].map(({ id }) => id));
  for (const [file, entries] of lists) {
    const list = entries.map(asEntry);
    if (!missing.has(file) || list.length === 0) continue;
    files.set(file, ownList(list, table.name));
    written.set(file, list);
    for (const { id, lines, name } of entries) {
      if (lines.length > 0) added.push({ file, name, lines, isUsual: file !== 'formats.yaml' || usual.has(id) });
    }
  }
  if (missing.has('personas')) {
    for (const [file, text] of personaFiles(personas, table.name)) files.set(file, text);
    for (const { id, lines, name } of personas) added.push({ file: personaFile(id), name, lines, isUsual: true });
  }
  return {
    files,
    lists: written,
    added,
    defaults: {
      ...(missing.has('people.yaml') ? { owner: TEAM.id } : {}),
      ...(missing.has('formats.yaml') ? { format: 'web-page' } : {}),
    },
  };
}

/**
 * A stage that only a rule names and that is nearly another one is a typing error, not a new stage.
 *
 * @throws {SourceError} With the stage that was probably meant.
 */
function expectMeantStages(chosen: readonly TableName[], named: readonly TableName[]): void {
  const usual = vocabularyOf(usualStages);
  const known = [...usualStages.map(({ name }) => name), ...named.map(({ name }) => name)];
  for (const { name } of chosen) {
    if (usual.find(name) || known.some((one) => fold(one) === fold(name))) continue;
    const near = didYouMean(name, known);
    if (near !== undefined) throw new SourceError(ruleErrors.name('stage', name, { near, known: [] }));
  }
}

/** An entry with the rows that name it. */
interface Listed extends Entry {
  readonly name: string;
  readonly lines: readonly number[];
}

function asListed({ usual: _usual, words: _words, ...entry }: UsualEntry): Listed {
  return { ...entry, lines: [] };
}

function asEntry({ aliases, lines: _lines, ...entry }: Listed): Entry {
  return { ...entry, ...(Array.isArray(aliases) && aliases.length > 0 ? { aliases } : {}) };
}

/** All usual formats in their order, as the table writes them, then those of the table. */
function withUsual(formats: readonly Listed[]): Listed[] {
  const own = new Map(formats.map((format) => [format.id, format]));
  const usual = usualFormats.map((format) => own.get(format.id) ?? asListed(format));
  return [...usual, ...formats.filter(({ id }) => !usualFormats.some((format) => format.id === id))];
}

function personaFile(id: string): string {
  return `personas/${id}.mdx`;
}

/** The files of personas, or of a draft for the buyer if the table names none. */
function personaFiles(personas: readonly Listed[], source: string): [file: string, text: string][] {
  if (personas.length === 0) return [[personaFile('buyer'), placeholder(source)]];
  return personas.map(({ id, name }) => [personaFile(id), namedPersona(name, source)]);
}

function placeholder(source: string): string {
  return newMdx({ name: starter.buyer, status: 'draft' }, starter.noPersonas(source));
}

function namedPersona(name: string, source: string): string {
  return newMdx({ name }, starter.namedPersona(source));
}

/** Whether the file of a persona is as an import of this source wrote it. */
export function isOwnPersona(text: string, name: string, source: string): boolean {
  return text === namedPersona(name, source) || text === placeholder(source);
}

/** New entries of a list. Two spellings of a name are one entry. */
function entriesOf(kind: string, names: readonly TableName[], taken: readonly string[] = []): Listed[] {
  const ids = new EntryIds(kind, taken);
  const entries = new Map<string, Listed>();
  for (const { lines, name } of names) {
    if (name === '') continue;
    const id = ids.of(name);
    const known = entries.get(id);
    entries.set(id, { id, name, ...known, lines: [...new Set([...(known?.lines ?? []), ...lines])] });
  }
  return [...entries.values()];
}

function vocabularyOf(usual: readonly UsualEntry[]): Vocabulary {
  return new Vocabulary(
    usual.map(({ aliases, id, name, words = '' }) => ({ id, names: [[name], aliases, words.split('|')] })),
  );
}

/** Whether a name is a meaning in the mapping: then the user said that it is a stage. */
function meansStage(name: string, { values }: Mapping): boolean {
  const meanings = Object.values(values.stage).flatMap((meaning) => nothing.namesIn(meaning).names);
  return meanings.some((meaning) => fold(meaning) === fold(name));
}

/** Entries for names: the common ones that they mean, then new ones that may be added. */
function usualOrNew(
  kind: string,
  names: readonly TableName[],
  usual: readonly UsualEntry[],
  mayAdd: (name: TableName) => boolean = () => true,
): Listed[] {
  const vocabulary = vocabularyOf(usual);
  const used = new Map<string, TableName[]>();
  const others: TableName[] = [];
  for (const one of names) {
    const [id] = vocabulary.find(one.name) ?? [];
    if (id !== undefined) used.set(id, [...(used.get(id) ?? []), one]);
    else if (mayAdd(one)) others.push({ ...one, name: nameOfId(one.name) });
  }
  const known = usual.flatMap((entry) => {
    const written = used.get(entry.id);
    return written ? asWritten(entry, written) : [];
  });
  const fresh = entriesOf(
    kind,
    others,
    usual.map(({ id }) => id),
  );
  return [...known, ...fresh.map((entry) => ({ ...entry, aliases: [] }))];
}

/** A usual entry with the words of the table: its name, if that is not written in Latin letters, else further aliases. */
function asWritten(entry: UsualEntry, written: readonly TableName[]): Listed {
  const { aliases, name } = asListed(entry) as Listed & UsualEntry;
  const own = written.find((one) => !/\p{Script=Latin}/u.test(one.name))?.name;
  const known = new Set([name, entry.id, ...aliases].map(fold));
  const further = written.flatMap((one) => (known.has(fold(one.name)) || one.name === own ? [] : one.name));
  return {
    ...asListed(entry),
    ...(own === undefined ? {} : { name: own }),
    aliases: [...(own === undefined ? [] : [name]), ...aliases, ...further],
    lines: [...new Set(written.flatMap(({ lines }) => lines))].sort((a, b) => a - b),
  };
}

/** The host of most addresses, which is the best guess at the company's name. */
function companyOf({ rows }: Table, columns: readonly Column[]): string {
  const url = columns.find(({ use }) => use === 'url');
  const hosts = new Map<string, number>();
  for (const { cells } of url ? rows : []) {
    const { address } = readAddress(cells[url?.index ?? 0] ?? '');
    if (address === undefined) continue;
    const host = new URL(address).hostname.replace(/^www\./, '');
    hosts.set(host, (hosts.get(host) ?? 0) + 1);
  }
  return [...hosts].toSorted(([a, m], [b, n]) => n - m || compareText(a, b))[0]?.[0] ?? starter.company;
}
