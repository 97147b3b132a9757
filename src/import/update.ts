/**
 * What an import changes in an existing piece. A field with a value from this source follows the source. A field with a
 * value from another source is only added to, and a field that a person wrote is never changed.
 *
 * Nothing is removed unless the user allows it: values that would be removed are reported and stay.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Piece } from '../content/model.ts';
import type { YamlChange } from '../content/write/edit-yaml.ts';
import { compareText } from '../kit/order.ts';
import type { KeptCell } from './cells.ts';
import { entryChanges, entryValue, IMPORTED, lastImport, sourceEntries } from './provenance.ts';
import type { PieceDraft } from './row-piece.ts';

/** What a source says about a piece. */
export interface SourceSays {
  /** The name of the source. */
  readonly from: string;
  readonly fields: PieceDraft;
  /** Fields that the source does not give; only a new piece gets them. */
  readonly assumed: ReadonlySet<string>;
  /** Fields that have a column in the source: an empty cell means that the field has no value. */
  readonly spoken: ReadonlySet<string>;
  readonly kept: readonly KeptCell[];
  /** Whether the address was made, so that a person should confirm it. */
  readonly isMade: boolean;
  /** Every filled cell that is not ignored, including kept texts that are now imported into a field. */
  readonly written: readonly KeptCell[];
}

/** Something that an import only removes if the user allows it. */
export interface Removal {
  /** The piece. */
  readonly id: string;
  /**
   * `kept`: a kept text that its source no longer has. `emptied`: a field whose cell is now empty.
   * `replaced`: the value of another source.
   */
  readonly kind: 'kept' | 'emptied' | 'replaced';
  /** The column of a kept text, else the field. */
  readonly column: string;
  /** What would be lost. */
  readonly value: unknown;
}

/** A field of an existing piece that an import changes. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface PieceUpdate {
  readonly changes: readonly YamlChange[];
  /** The same in fields, without the notes of the import. */
  readonly fields: readonly FieldChange[];
  /** Fields that a person wrote and that the source now contradicts. */
  readonly byHand: readonly string[];
  /** Values that are removed, or would be if that were allowed. */
  readonly removals: readonly Removal[];
}

/** Required fields, which an empty cell never clears. */
const REQUIRED: ReadonlySet<string> = new Set(['title', 'format', 'status', 'owner']);

/** The front matter of a new piece. */
export function newFields({ fields, from, isMade, kept }: SourceSays): PieceDraft {
  return { ...fields, [IMPORTED]: [entryValue({ from, fields, kept, ...(isMade ? { made: 'url' } : {}) })] };
}

interface UpdateOptions {
  readonly allowRemove: boolean;
  readonly siteLanguage: string;
  /** Fields that an earlier import read from columns that the mapping now gives another meaning. */
  readonly moved: ReadonlySet<string>;
  /** Whether the source is an export of this audit: then a cell that differs from its piece is a person's edit. */
  readonly isOwnExport: boolean;
  /** Whether the file of the piece has a line for a field: then a person wrote it, even if it is the default. */
  hasLine(field: string): boolean;
}

/** Fields by which a piece is recognized: an entry notes them even if a person wrote the same. */
const RECOGNIZED_BY = ['title', 'url'] as const;

/** The changes that make an existing piece match the source, in the fields that belong to the source. */
export function updateOf(piece: Piece, says: SourceSays, options: UpdateOptions): PieceUpdate {
  const { allowRemove, hasLine, isOwnExport, moved, siteLanguage } = options;
  const own = lastImport(piece, says.from);
  const others = sourceEntries(piece).filter(({ from }) => from !== says.from);
  const wrote: Record<string, unknown> = { ...own?.fields };
  const changes: YamlChange[] = [];
  const byHand: string[] = [];
  const removals: Removal[] = [];
  const fieldChanges: FieldChange[] = [];
  for (const [name, value] of Object.entries(says.fields)) {
    const isMoved = value === undefined && moved.has(name);
    if ((says.assumed.has(name) || !says.spoken.has(name)) && !isMoved) continue;
    if (value === undefined && REQUIRED.has(name)) continue;
    const now: unknown = Reflect.get(piece, name);
    const plain = (one: unknown) => usual(name, one, siteLanguage);
    const outcome = outcomeOf(plain, {
      now,
      isWritten: () => plain(now) !== undefined || (now !== undefined && hasLine(name)),
      next: value,
      last: own?.fields[name],
      isEdit: isOwnExport,
      isFirst: own === undefined,
      others: others.map(({ fields }) => fields[name]).filter((said) => said !== undefined),
    });
    const isReplaced = isMoved && outcome === 'emptied';
    const removes = !isReplaced && (outcome === 'emptied' || outcome === 'replaced');
    if (removes) removals.push({ id: piece.id, kind: outcome, column: name, value: now });
    if (outcome === 'by-hand') byHand.push(name);
    // Only values that this import writes belong to this source, not those that are waiting or shared with others.
    if (outcome !== 'take' && !isReplaced && !(removes && allowRemove)) continue;
    changes.push({ path: [name], value });
    fieldChanges.push({ field: name, before: now, after: value });
    // An edit in an export is a person's own.
    if (isOwnExport) continue;
    if (value === undefined) delete wrote[name];
    else wrote[name] = value;
  }
  const waiting = !allowRemove && removals.some(({ kind }) => kind === 'replaced');
  const old = (own?.kept ?? []).filter((one) => !has(says.kept, one));
  const lost = old.filter((one) => !has(says.written, one));
  // A text that moved into a field is dropped only when the field really holds it.
  const stays = old.filter((one) => (lost.includes(one) ? !allowRemove : waiting));
  const kept = [...says.kept.map((one) => own?.kept.find((before) => isSame(before, one)) ?? one), ...stays];
  const unwritten = RECOGNIZED_BY.filter(
    (name) => !isOwnExport && wrote[name] === undefined && !says.assumed.has(name),
  );
  const seen = Object.fromEntries(unwritten.map((name) => [name, says.fields[name]]));
  const nothing = own === undefined && kept.length === 0 && Object.keys(wrote).length === 0;
  return {
    changes: [...changes, ...(nothing ? [] : entryChanges(piece, { from: says.from, fields: wrote, seen, kept }))],
    fields: fieldChanges,
    byHand,
    removals: [
      ...removals,
      ...lost.map(({ column, text }): Removal => ({ id: piece.id, kind: 'kept', column, value: text })),
    ],
  };
}

type Outcome = 'take' | 'agrees' | 'by-hand' | Exclude<Removal['kind'], 'kept'>;

interface FieldState {
  readonly now: unknown;
  readonly next: unknown;
  readonly last: unknown;
  readonly others: readonly unknown[];
  /** Whether a difference is the edit of a person in an export. */
  readonly isEdit: boolean;
  /** Whether no import of this source noted anything yet, so that an empty cell is not what it said before. */
  readonly isFirst: boolean;
  /** Whether the current value is written in the file, and not a default. */
  isWritten(): boolean;
}

/** Decides on one field, from its current value, the new value in the source and the last values of all sources. */
function outcomeOf(
  plain: (value: unknown) => unknown,
  { isEdit, isFirst, isWritten, last, next, now, others }: FieldState,
): Outcome {
  const isNow = (value: unknown) => isDeepStrictEqual(plain(value), plain(now));
  const theirs = others.some(isNow);
  if (isNow(next)) return 'agrees';
  const saysNothingNew = isDeepStrictEqual(plain(next), plain(last)) && (next === undefined) === (last === undefined);
  if (isEdit && (isFirst || !saysNothingNew)) return next !== undefined ? 'take' : isWritten() ? 'emptied' : 'agrees';
  const imported = last !== undefined || others.length > 0;
  if (imported ? !theirs && (last === undefined || !isNow(last)) : isWritten()) {
    return saysNothingNew ? 'agrees' : 'by-hand';
  }
  if (saysNothingNew) return 'agrees';
  if (next === undefined) return theirs ? 'agrees' : 'emptied';
  return theirs && !contains(plain(next), plain(now)) ? 'replaced' : 'take';
}

/** Whether a value contains everything in another one, so that replacing it loses nothing. */
function contains(whole: unknown, part: unknown): boolean {
  if (Array.isArray(whole) && Array.isArray(part))
    return part.every((one) => whole.some((other) => contains(other, one)));
  if (isMap(whole) && isMap(part)) return Object.entries(part).every(([key, value]) => contains(whole[key], value));
  return isDeepStrictEqual(whole, part);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function has(list: readonly KeptCell[], one: KeptCell): boolean {
  return list.some((other) => isSame(other, one));
}

function isSame(a: KeptCell, b: KeptCell): boolean {
  return a.column === b.column && a.text === b.text;
}

/** A value without defaults, so that two ways to write the same are equal. */
function usual(name: string, value: unknown, siteLanguage: string): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((item) => usual('', item, siteLanguage));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(
          ([key, inner]) => !(key === 'fit' && inner === 'primary') && usual('', inner, siteLanguage) !== undefined,
        )
        .map(([key, inner]) => [key, usual('', inner, siteLanguage)])
        .sort(([a], [b]) => compareText(String(a), String(b))),
    );
  }
  if (name === 'language' && value === siteLanguage) return undefined;
  return name === 'share' && value === 'internal' ? undefined : value;
}
