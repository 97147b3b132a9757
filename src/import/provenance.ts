/**
 * What came from which source. Every imported piece has `x-imported`: a list with one entry per source. An entry holds
 * what the import wrote into each field, and the texts that have no field.
 *
 * An import changes only the entry of its own source. In older files `x-imported` is a single entry: it is read as a list
 * of one, and becomes a list as soon as it changes.
 */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Piece } from '../content/model.ts';
import type { YamlChange } from '../content/write/edit-yaml.ts';
import type { KeptCell } from './cells.ts';
import type { PieceDraft } from './row-piece.ts';
import type { Table } from './table.ts';

/** The key of a piece that holds its provenance. */
export const IMPORTED = 'x-imported';

const keptSchema = z.looseObject({ column: z.string(), text: z.string() });

const entrySchema = z.looseObject({
  from: z.string().catch(''),
  // If this is not a map, a person wrote a note, and the whole is not an entry.
  fields: z.record(z.string(), z.unknown()).default({}),
  seen: z.record(z.string(), z.unknown()).optional(),
  made: z.literal('url').optional().catch(undefined),
  kept: z
    .unknown()
    .optional()
    .transform((kept) => listOf(kept).flatMap((one) => keptSchema.safeParse(one).data ?? [])),
});

/** What imports of one source noted in a piece. */
export interface SourceEntry {
  /** The name of the source. */
  readonly from: string;
  /** By field: the value that the import wrote into the piece. */
  readonly fields: PieceDraft;
  /** Title and address in the source, if a person wrote those of the piece: the piece is recognized by them. */
  readonly seen?: PieceDraft | undefined;
  /** `url` if the import made the address: `check` asks to confirm it until a person deletes this line. */
  readonly made?: 'url' | undefined;
  /** The texts that have no field. */
  readonly kept: readonly KeptCell[];
}

type Imported = Pick<Piece, 'custom'>;

/** The entries of a piece, one per source. */
export function sourceEntries({ custom }: Imported): SourceEntry[] {
  return listOf(custom[IMPORTED]).flatMap((raw) => entrySchema.safeParse(raw).data ?? []);
}

/** The entry of a source in a piece, if it has one. Without a name: the first entry. */
export function lastImport(piece: Imported, from?: string): SourceEntry | undefined {
  return sourceEntries(piece).find((entry) => from === undefined || entry.from === from);
}

/**
 * The name by which a piece notes a source. An entry without the folder, as earlier imports wrote it, belongs to this
 * source unless it keeps a text of a column that the source does not have.
 */
export function nameIn(piece: Imported, { formerly, headings, name }: Table): string {
  if (formerly === undefined || lastImport(piece, name)) return name;
  const fits = lastImport(piece, formerly)?.kept.every(({ column }) => headings.includes(column));
  return fits ? formerly : name;
}

/** An entry as written into a file. */
export function entryValue({ fields, from, kept, made, seen }: SourceEntry): Record<string, unknown> {
  const noted = known(seen ?? {});
  return {
    from,
    fields: known(fields),
    ...(Object.keys(noted).length > 0 ? { seen: noted } : {}),
    ...(made === undefined ? {} : { made }),
    ...(kept.length > 0 ? { kept } : {}),
  };
}

function known(fields: PieceDraft): PieceDraft {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** The changes that give a piece this entry. Other entries stay, and so do a person's notes in this one. */
export function entryChanges({ custom }: Imported, entry: SourceEntry): YamlChange[] {
  const raw = custom[IMPORTED];
  const list = listOf(raw);
  const at = list.findIndex((one) => entrySchema.safeParse(one).data?.from === entry.from);
  if (at < 0) {
    const next = entryValue(entry);
    // After the others, so that their lines are not rewritten.
    return [
      Array.isArray(raw)
        ? { path: [IMPORTED, list.length], value: next }
        : { path: [IMPORTED], value: [...list, next] },
    ];
  }
  const before = list[at] as Record<string, unknown>;
  const byHand = listOf(before.kept).filter((one) => !keptSchema.safeParse(one).success);
  const next = entryValue({ ...entry, kept: [...entry.kept, ...(byHand as KeptCell[])] });
  const changed = ['fields', 'seen', 'kept'].filter((key) => !isDeepStrictEqual(next[key], before[key]));
  if (changed.length === 0 || Array.isArray(raw)) {
    return changed.map((key) => ({ path: [IMPORTED, at, key], value: next[key] }));
  }
  const { kept: _kept, seen: _seen, ...rest } = before;
  return [{ path: [IMPORTED], value: [{ ...rest, ...next }] }];
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}
