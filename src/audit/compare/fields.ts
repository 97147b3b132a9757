/** Which fields of a record changed, with masked values. */
import { compareText } from '../../kit/order.ts';
import { maskPersonal } from '../../publish/mask.ts';

/** One field that changed. */
export interface FieldChange {
  /**
   * Its name in the file, such as `status` or `reviewed.on`. A list entry is named by its label, as in
   * `focus.2026-Q4.sales`, or else by its position, as in `deals.3.count`.
   */
  readonly field: string;
  /** The old value. Absent if the field is new, or its value is not shown. */
  readonly before?: string | undefined;
  /** The new value. */
  readonly after?: string | undefined;
}

type Entry = Readonly<Record<string, unknown>>;

/**
 * Labels that can identify the entries of a list. The first that does is used. Without one, the most similar entries
 * match.
 */
const LABELS: readonly (readonly string[])[] = [['id'], ['quarter'], ['on'], ['from', 'to']];

/** The fields in which two records differ, in the order of the newer one, then removed fields. */
export function fieldChanges(before: object, after: object, passedOver: ReadonlySet<string>): FieldChange[] {
  return entryChanges(before as Entry, after as Entry, '').filter(
    ({ field }) => !passedOver.has(field.split('.', 1)[0] ?? ''),
  );
}

function entryChanges(before: Entry, after: Entry, prefix: string): FieldChange[] {
  const names = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...names].flatMap((name) => valueChanges(before[name], after[name], prefix + name));
}

function valueChanges(before: unknown, after: unknown, field: string): FieldChange[] {
  if (before === after || exact(before) === exact(after)) return [];
  const values = [before, after].filter((value) => !isNothing(value));
  if (values.every(isEntry))
    return entryChanges(isEntry(before) ? before : {}, isEntry(after) ? after : {}, `${field}.`);
  if (values.every(isEntryList))
    return listChanges(isEntryList(before) ? before : [], isEntryList(after) ? after : [], field);
  return [change(field, before, after)];
}

/** Compares matching entries. The rest were added or removed. A new order of the same entries is a change. */
function listChanges(before: readonly Entry[], after: readonly Entry[], field: string): FieldChange[] {
  const label = labelOf(before, after);
  const pairs = label ? pairsByLabel(before, after, label) : pairsByLikeness(before, after);
  const name = (entry: Entry, at: number) => `${field}.${label?.(entry) ?? at + 1}`;
  const kept = new Set(pairs.values());
  const changes = after.flatMap((entry, at): FieldChange[] => {
    const was = pairs.get(at);
    if (was === undefined) return [change(name(entry, at), undefined, entry)];
    return entryChanges(before[was] ?? {}, entry, `${name(entry, at)}.`);
  });
  const removed = before.flatMap((entry, at) => (kept.has(at) ? [] : [change(name(entry, at), entry, undefined)]));
  const order = [...pairs].sort(([a], [b]) => a - b).map(([, was]) => was);
  const moved = order.some((was, at) => at > 0 && was < (order[at - 1] ?? 0));
  const inOrder = (list: readonly Entry[]) => (label ? list.map(label) : list);
  return [...changes, ...removed, ...(moved ? [change(field, inOrder(before), inOrder(after))] : [])];
}

function labelOf(before: readonly Entry[], after: readonly Entry[]): ((entry: Entry) => string) | undefined {
  const label = (names: readonly string[]) => (entry: Entry) => names.map((name) => String(entry[name])).join('/');
  const names = LABELS.find((each) =>
    [before, after].every(
      (list) =>
        list.every((entry) => each.every((name) => typeof entry[name] === 'string')) &&
        new Set(list.map(label(each))).size === list.length,
    ),
  );
  return names && label(names);
}

function pairsByLabel(before: readonly Entry[], after: readonly Entry[], label: (entry: Entry) => string) {
  const places = new Map(before.map((entry, at) => [label(entry), at]));
  return pairUp(after, (entry) => places.get(label(entry)));
}

/** With more unmatched entries than this, they are matched by position only. */
const MOST_COMPARED = 50;

/**
 * Matches equal entries first, then those that share at least half of their fields, then those at the same position.
 */
function pairsByLikeness(before: readonly Entry[], after: readonly Entry[]): Map<number, number> {
  const free = new Set(before.keys());
  const take = (at: number | undefined) => (at !== undefined && free.delete(at) ? at : undefined);
  const texts = before.map(exact);
  const pairs = pairUp(after, (entry) => take([...free].find((at) => texts[at] === exact(entry))));
  const shared = (at: number, entry: Entry) => sharedFields(before[at] ?? {}, entry);
  const alike = (entry: Entry) => {
    const [most] = [...free].sort((a, b) => shared(b, entry) - shared(a, entry) || a - b);
    return most !== undefined && shared(most, entry) >= 0.5 ? most : undefined;
  };
  const ways = [...(free.size <= MOST_COMPARED ? [alike] : []), (_entry: Entry, at: number) => at];
  for (const find of ways) {
    for (const [at, entry] of after.entries()) {
      const was = pairs.has(at) ? undefined : take(find(entry, at));
      if (was !== undefined) pairs.set(at, was);
    }
  }
  return pairs;
}

function pairUp(after: readonly Entry[], find: (entry: Entry) => number | undefined): Map<number, number> {
  return new Map(
    after.flatMap((entry, at) => {
      const was = find(entry);
      return was === undefined ? [] : [[at, was] as const];
    }),
  );
}

function sharedFields(before: Entry, after: Entry): number {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const same = [...names].filter((name) => exact(before[name]) === exact(after[name]));
  return same.length / names.size;
}

/**
 * Two values can look the same as text, such as a one-entry list that contains a comma. They are then shown as JSON.
 */
function change(field: string, before: unknown, after: unknown): FieldChange {
  const [was, is] = [textOf(before), textOf(after)];
  const texts = was === is ? [exact(before), exact(after)] : [was, is];
  const [shownBefore, shownAfter] = texts.map((text) => text && maskPersonal(text));
  return { field: maskPersonal(field), before: shownBefore, after: shownAfter };
}

function textOf(value: unknown): string | undefined {
  if (isNothing(value)) return undefined;
  if (Array.isArray(value)) return value.map(textOf).join(value.some(isEntry) ? '; ' : ', ');
  if (!isEntry(value)) return String(value);
  return Object.entries(value)
    .filter(([, part]) => !isNothing(part))
    .map(([name, part]) => `${name} ${textOf(part)}`)
    .join(', ');
}

/** Values with the same meaning give the same text. Absent and empty are the same. */
function exact(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) => {
      if (isNothing(part)) return undefined;
      return isEntry(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compareText(a, b))) : part;
    }) ?? ''
  );
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return Array.isArray(value) ? value.length === 0 : isEntry(value) && Object.values(value).every(isNothing);
}

function isEntry(value: unknown): value is Entry {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function isEntryList(value: unknown): value is readonly Entry[] {
  return Array.isArray(value) && value.every(isEntry);
}
