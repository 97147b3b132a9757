/** What a form holds: its entries, the record that they make, and how that differs from what was loaded. Pure. */
import type { YamlChange } from '../../content/write/edit-yaml.ts';
import type { Path } from '../../content/yaml.ts';
import { isSameData } from '../../kit/same-data.ts';
import type { FormField } from '../../schema/form-fields.ts';
import { pastedText } from '../../schema/text.ts';

/** How a control holds a value. `many` are checked boxes, `ids` are separated by commas, `lines` by line breaks. */
export type EntryInput = 'text' | 'number' | 'flag' | 'many' | 'ids' | 'lines';

export interface Entry {
  /** The path of the field; `serves.0.persona` is the persona of the first row. */
  readonly name: string;
  readonly input: EntryInput;
  readonly texts: readonly string[];
}

type Value = string | number | boolean | readonly string[];

/** What is in a form, or in a row or group of it. Empty fields are left out. */
export interface Draft {
  [field: string]: Value | Draft | Rows;
}

/** Rows by their number in the form. The numbers of rows that were loaded are their places in the file. */
export class Rows extends Map<number, Draft> {}

/** How the control of a field holds its value. */
export function entryInput({ input, isNumber, reference, words }: FormField): EntryInput {
  if (isNumber) return 'number';
  if (input === 'flag' || input === 'lines') return input;
  if (input !== 'choices') return 'text';
  // Pieces are too many for boxes.
  return words === undefined && (reference === 'piece' || reference === 'request') ? 'ids' : 'many';
}

/** What a control shows for a value of a record. */
export function textsOf(input: EntryInput, value: unknown): string[] {
  if (value === undefined || value === null) return [];
  const texts = Array.isArray(value) ? value.map(String) : [String(value)];
  switch (input) {
    case 'many':
      return texts;
    case 'ids':
      return [texts.join(', ')];
    case 'lines':
      return [texts.join('\n')];
    case 'flag':
      return value === true ? ['true'] : [];
    default:
      return texts.slice(0, 1);
  }
}

/** The value in a record at the path that a control is named after. */
export function valueAt(data: unknown, name: string): unknown {
  return name.split('.').reduce((value, step) => (value as Record<string, unknown> | undefined | null)?.[step], data);
}

/** The draft that entries make. */
export function draftOf(entries: readonly Entry[]): Draft {
  const root: Draft = {};
  for (const { name, ...entry } of entries) {
    const steps = name.split('.');
    const last = steps.pop() ?? '';
    const place = steps.reduce<Draft | Rows>(inside, root) as Draft;
    const value = entered(entry);
    if (value !== undefined) place[last] = value;
  }
  return root;
}

/** The draft at a step, which is created where there is none. A number is a row. */
function inside(place: Draft | Rows, step: string, at: number, steps: readonly string[]): Draft | Rows {
  const made = () => (/^\d+$/.test(steps[at + 1] ?? '') ? new Rows() : {});
  if (place instanceof Rows) {
    const row = place.get(Number(step)) ?? {};
    place.set(Number(step), row);
    return row;
  }
  const known = place[step] as Draft | Rows | undefined;
  if (known !== undefined) return known;
  const next = made();
  place[step] = next;
  return next;
}

function entered({ input, texts }: Omit<Entry, 'name'>): Value | undefined {
  const [text = ''] = texts;
  switch (input) {
    case 'flag':
      return texts.length > 0 ? true : undefined;
    case 'many':
      return texts.length > 0 ? texts : undefined;
    case 'ids':
      return listOf(text.split(/[,\s]+/));
    case 'lines':
      return listOf(text.split(/\r?\n/));
    case 'number': {
      const trimmed = text.trim();
      return /^-?\d+(?:\.\d+)?$/.test(trimmed) ? Number(trimmed) : trimmed || undefined;
    }
    case 'text':
      return pastedText(text.replaceAll('\r\n', '\n'), ' ').trim() || undefined;
  }
}

function listOf(texts: readonly string[]): readonly string[] | undefined {
  const written = texts.map((text) => pastedText(text, ' ').trim()).filter((text) => text !== '');
  return written.length > 0 ? written : undefined;
}

/** The record that a draft makes, without empty rows and groups. */
export function recordOf(draft: Draft): Record<string, unknown> {
  const fields = Object.entries(draft).map(([name, value]) => [name, plain(value)] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

function plain(value: Value | Draft | Rows | undefined): unknown {
  if (value instanceof Rows) return filled(value)?.map(([, row]) => recordOf(row));
  if (typeof value !== 'object' || isList(value)) return value;
  const record = recordOf(value);
  return Object.keys(record).length > 0 ? record : undefined;
}

/** The rows that are not empty, in the order of their numbers; nothing if there are none. */
function filled(rows: Rows): [number, Draft][] | undefined {
  const found = [...rows].filter(([, row]) => Object.keys(recordOf(row)).length > 0).sort(([a], [b]) => a - b);
  return found.length > 0 ? found : undefined;
}

function isList(value: object): value is readonly string[] {
  return Array.isArray(value);
}

/** The name of the field at a path of the record: rows of the record become the numbers that they have in the form. */
export function entryName(draft: Draft, path: Path): string {
  let place: unknown = draft;
  return path
    .map((step) => {
      if (place instanceof Rows && typeof step === 'number') {
        const [number = step, row] = filled(place)?.[step] ?? [];
        place = row;
        return number;
      }
      place = (place as Draft | undefined)?.[step];
      return step;
    })
    .join('.');
}

/**
 * The changes that lead from what was loaded to what the form holds now. What a person did not touch is not among them.
 *
 * @param data What was loaded, as the file has it.
 */
export function changesBetween(before: Draft, after: Draft, data: unknown, at: Path = []): YamlChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name): YamlChange[] => {
    const [old, now] = [before[name], after[name]];
    const path = [...at, name];
    const own = (data as Record<string, unknown> | undefined | null)?.[name];
    if (old instanceof Rows || now instanceof Rows) {
      return rowChanges(rowsIn(old), rowsIn(now), Array.isArray(own) ? own : [], path);
    }
    if (isDraft(old) && isDraft(now) && plain(now) !== undefined && own !== undefined && own !== null) {
      return changesBetween(old, now, own, path);
    }
    return isSameData(plain(old), plain(now)) ? [] : [{ path, value: plain(now) }];
  });
}

function rowsIn(value: unknown): Rows {
  return value instanceof Rows ? value : new Rows();
}

function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Changed rows first, while the places of all are those of the file; then removed ones from the end; then new ones. */
function rowChanges(old: Rows, now: Rows, list: readonly unknown[], path: Path): YamlChange[] {
  const kept = new Map(filled(now) ?? []);
  const removed = [...old.keys()].filter((row) => !kept.has(row)).sort((a, b) => b - a);
  const added = [...kept].filter(([row]) => !old.has(row)).map(([, row]) => recordOf(row));
  const left = list.length - removed.length;
  if (left <= 0) {
    if (list.length === 0 && added.length === 0) return [];
    return [{ path, value: added.length > 0 ? added : undefined }];
  }
  return [
    ...[...old].flatMap(([row, before]) => {
      const after = kept.get(row);
      return after ? changesBetween(before, after, list[row], [...path, row]) : [];
    }),
    ...removed.map((row) => ({ path: [...path, row], value: undefined })),
    ...added.map((value, index) => ({ path: [...path, left + index], value })),
  ];
}
