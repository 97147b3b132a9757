/**
 * What came from which source. Every piece that an import writes carries `x-imported`: a list with one entry per source.
 * An entry holds what the import wrote into each field, and the texts that no field took.
 *
 * An import changes only the entry of its own source. In older files `x-imported` is a single entry: it is read as a list
 * of one, and becomes a list as soon as something in it changes.
 */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Piece } from '../content/model.ts';
import type { YamlChange } from '../content/write/edit-yaml.ts';
import type { Kept } from './cells.ts';
import type { PieceDraft } from './row.ts';

/** The key of a piece that holds its provenance. */
export const IMPORTED = 'x-imported';

const keptSchema = z.looseObject({ column: z.string(), text: z.string() });

const entrySchema = z.looseObject({
  from: z.string().catch(''),
  fields: z.record(z.string(), z.unknown()).catch({}),
  kept: z
    .unknown()
    .optional()
    .transform((kept) => listOf(kept).flatMap((one) => keptSchema.safeParse(one).data ?? [])),
});

/** What the imports of one source left in a piece. */
export interface SourceEntry {
  /** The name of the source. */
  readonly from: string;
  /** By field: what the source last said. */
  readonly fields: PieceDraft;
  /** The texts that no field took. */
  readonly kept: readonly Kept[];
}

type Imported = Pick<Piece, 'custom'>;

/** What imports left in a piece, by source. */
export function sourceEntries({ custom }: Imported): SourceEntry[] {
  return listOf(custom[IMPORTED]).flatMap((raw) => entrySchema.safeParse(raw).data ?? []);
}

/** What the last import of a source left in a piece, or nothing when none did. Without a name: of the first source. */
export function lastImport(piece: Imported, from?: string): SourceEntry | undefined {
  return sourceEntries(piece).find((entry) => from === undefined || entry.from === from);
}

/** An entry as it is written into a file. */
export function entryValue({ fields, from, kept }: SourceEntry): Record<string, unknown> {
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return { from, fields: known, ...(kept.length > 0 ? { kept } : {}) };
}

/** What has to change so that a piece holds this entry. Other entries stay, and so does what a person wrote into this one. */
export function entryChanges({ custom }: Imported, entry: SourceEntry): YamlChange[] {
  const list = listOf(custom[IMPORTED]);
  const at = list.findIndex((raw) => entrySchema.safeParse(raw).data?.from === entry.from);
  if (at < 0) return [{ path: [IMPORTED], value: [...list, entryValue(entry)] }];
  const before = list[at] as Record<string, unknown>;
  const byHand = listOf(before.kept).filter((one) => !keptSchema.safeParse(one).success);
  const { kept: _kept, ...rest } = before;
  const next = { ...rest, ...entryValue({ ...entry, kept: [...entry.kept, ...(byHand as Kept[])] }) };
  return isDeepStrictEqual(next, before) ? [] : [{ path: [IMPORTED], value: list.with(at, next) }];
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}
