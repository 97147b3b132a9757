/**
 * Files as the editor reads and writes them. A file that is there is changed in place: only the fields that a person changed
 * get new lines, so comments, order and layout stay. Pure.
 */
import { parse } from 'yaml';
import { splitFrontMatter } from '../../content/front-matter.ts';
import { type Arranged, arrangeYaml } from '../../content/write/arrange-yaml.ts';
import { editYaml, type YamlChange } from '../../content/write/edit-yaml.ts';
import { newMdx } from '../../content/write/new-mdx.ts';
import { recordYaml } from '../../content/write/record-yaml.ts';
import type { Path } from '../../content/yaml.ts';
import { isSameData } from '../../kit/same-data.ts';
import type { EditorField } from './field.ts';

/** How the file of a collection is laid out. */
export interface FileLayout {
  readonly fields: readonly EditorField[];
  /** Whether a body follows the facts. */
  readonly body: boolean;
  /** Whether the whole file is a list. Its entries are then under `ENTRIES`. */
  readonly list: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** The field with the entries of a file that is a list. */
export const ENTRIES = 'entries';

/** The field with the text below the facts. */
export const BODY = 'body';

/** Where the values keep the text that they were read from. No field of a kind can have this name. */
const READ_FROM = '_text';

/** The values of a file. */
export function readFile(text: string, layout: FileLayout): Fields {
  const { body, fields } = layout;
  const { below, yaml } = partsOf(text, body);
  const data = dataOf(yaml, layout);
  return { ...allShown(fields, data), ...(body ? { [BODY]: below.trim() } : {}), [READ_FROM]: text };
}

function dataOf(yaml: string, { list }: FileLayout): Fields {
  const data: unknown = parse(yaml, { version: '1.2', schema: 'core' }) ?? (list ? [] : {});
  return list ? { [ENTRIES]: data } : (data as Fields);
}

/** The values as the fields show them. */
function allShown(fields: readonly EditorField[], values: Fields): Fields {
  const known = fields.flatMap((field) => {
    const value = values[field.name];
    return value === undefined ? [] : [[field.name, shown(field, value)] as const];
  });
  return { ...values, ...Object.fromEntries(known) };
}

function shown(field: EditorField, value: unknown): unknown {
  if (field.lines) return Array.isArray(value) ? value.join('\n') : value;
  if (field.yesOrNo) return String(value);
  if (Array.isArray(value)) {
    const { field: single, fields } = field;
    if (fields) return value.map((entry) => allShown(fields, entry as Fields));
    return single ? value.map((entry) => shown(single, entry)) : value;
  }
  return field.fields && typeof value === 'object' && value !== null ? allShown(field.fields, value as Fields) : value;
}

/**
 * The file with what a person changed; a new file if the values were read from none.
 *
 * @param values What `readFile` returned, with changed fields.
 */
export function writeFile(values: Fields, layout: FileLayout): string {
  const { [BODY]: below = '', [READ_FROM]: source } = values;
  return typeof source === 'string' && source !== ''
    ? changedFile(source, values, layout)
    : newFile(values, String(below), layout);
}

function newFile(values: Fields, below: string, { body, fields, list }: FileLayout): string {
  const known = cleanFields(facts(fields), values) ?? {};
  if (body) return newMdx(known, below);
  if (!list) return recordYaml(known);
  return arrangeYaml('', [], entriesOf(known[ENTRIES]));
}

/** The entries of a list that had none. */
function entriesOf(list: unknown): Arranged[] {
  return Array.isArray(list) ? list.map((value: unknown) => ({ value })) : [];
}

function changedFile(source: string, values: Fields, layout: FileLayout): string {
  const { body, fields, list } = layout;
  const { above, below, yaml } = partsOf(source, body);
  const old = dataOf(yaml, layout);
  let changed = yaml;
  for (const change of changesOf(facts(fields), old, values, [])) {
    const path = list ? change.path.slice(1) : change.path;
    if ('entries' in change) changed = arrangeYaml(changed, path, change.entries);
    else if (list && path.length === 0) changed = arrangeYaml(changed, path, entriesOf(change.value));
    else changed = editYaml(changed, [{ ...change, path }]);
  }
  const text = String(values[BODY] ?? '').trim();
  const rest =
    !body || text === below.trim() ? source.slice(above.length + yaml.length) : `---\n${text && `\n${text}\n`}`;
  return above + changed + rest;
}

function facts(fields: readonly EditorField[]): readonly EditorField[] {
  return fields.filter(({ name }) => name !== BODY);
}

function partsOf(text: string, body: boolean): { above: string; yaml: string; below: string } {
  if (!body) return { above: '', yaml: text, below: '' };
  const { parts, problem } = splitFrontMatter(text);
  if (!parts) throw new Error(problem.message);
  return { above: text.slice(0, text.indexOf('\n') + 1), yaml: parts.yaml, below: parts.body };
}

/** A changed field, or a list whose entries have a new order. */
type Change = YamlChange | { readonly path: Path; readonly entries: readonly Arranged[] };

/** What to change, in an order in which every path is valid when its turn comes. */
function changesOf(fields: readonly EditorField[], old: Fields, now: Fields, at: Path): Change[] {
  return fields.flatMap((field): Change[] => {
    if (field.readonly) return [];
    const path = [...at, field.name];
    const [before, after] = [clean(field, old[field.name]), clean(field, now[field.name])];
    if (isSameData(before, after)) return [];
    if (after === undefined || before === undefined) return [{ path, value: after }];
    if (Array.isArray(before) && Array.isArray(after))
      return changesOfList(field, old[field.name] as unknown[], after, path);
    return field.fields ? changesOf(field.fields, before as Fields, after as Fields, path) : [{ path, value: after }];
  });
}

function changesOfList(field: EditorField, old: readonly unknown[], now: readonly unknown[], path: Path): Change[] {
  const before = old.map((entry) => cleanEntry(field, entry));
  const from = origins(before, now, field.fields !== undefined);
  const inPlace = old.every((_entry, index) => from[index] === index);
  const entries = now.map((value, index): Arranged => from[index] ?? { value });
  const order: Change[] = !inPlace
    ? [{ path, entries }]
    : now.slice(old.length).map((value, index) => ({ path: [...path, old.length + index], value }));
  const changed = now.flatMap((entry, index) => {
    const place = from[index];
    return place === undefined || !field.fields
      ? []
      : changesOf(field.fields, before[place] as Fields, entry as Fields, [...path, index]);
  });
  return [...order, ...changed];
}

/**
 * For each entry of a list, the place of the old entry that it comes from: the one with its id, else the same one, else the
 * one at its place in a list of the same length.
 *
 * @param mayChange Whether an entry has fields, so that it can come from an old one that differs.
 */
function origins(old: readonly unknown[], now: readonly unknown[], mayChange: boolean): (number | undefined)[] {
  const left = new Set(old.keys());
  const take = (place: number | undefined) => {
    if (place !== undefined) left.delete(place);
    return place;
  };
  const places = now.map((entry) => {
    const id = idOf(entry);
    return take(
      [...left].find((place) => (id === undefined ? isSameData(old[place], entry) : idOf(old[place]) === id)),
    );
  });
  if (!mayChange || old.length !== now.length) return places;
  return places.map((place, index) => place ?? (left.has(index) ? index : undefined));
}

function idOf(entry: unknown): unknown {
  return typeof entry === 'object' && entry !== null ? (entry as Fields).id : undefined;
}

/** A value as a file would have it: nothing where it is empty or what a missing field means. */
function clean(field: EditorField, value: unknown): unknown {
  const cleaned = cleanValue(field, value);
  return cleaned === field.default ? undefined : cleaned;
}

function cleanValue(field: EditorField, value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (field.yesOrNo) return { true: true, false: false }[String(value)];
  if (typeof value === 'string') return field.lines ? linesOf(value) : value.trim() || undefined;
  if (Array.isArray(value)) {
    const entries = value.map((entry) => cleanEntry(field, entry)).filter((entry) => entry !== undefined);
    return entries.length === 0 ? undefined : entries;
  }
  if (typeof value !== 'object') return value;
  return field.fields
    ? cleanFields(field.fields, value as Fields)
    : Object.keys(value).length === 0
      ? undefined
      : value;
}

function linesOf(text: string): string[] | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const known = lines.filter((line) => line !== '');
  return known.length === 0 ? undefined : known;
}

function cleanEntry(field: EditorField, entry: unknown): unknown {
  if (field.fields) return cleanFields(field.fields, entry as Fields);
  if (field.lines) return String(entry).trim() || undefined;
  return cleanValue(field.field ?? field, entry);
}

function cleanFields(fields: readonly EditorField[], values: Fields): Fields | undefined {
  const known = fields.flatMap((field) => {
    const value = clean(field, values[field.name]);
    return value === undefined ? [] : [[field.name, value] as const];
  });
  return known.length === 0 ? undefined : Object.fromEntries(known);
}
