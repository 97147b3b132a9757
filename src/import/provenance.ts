/**
 * What came from a source and what from a person. Every piece that an import writes carries `x-imported`: which source it
 * came from, what the import wrote into each field, and the texts that no field took.
 *
 * A field whose value is still what the import wrote follows the source. A field with any other value was changed by a
 * person, and a field that the import never wrote was added by one: neither is ever touched again.
 */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Piece } from '../content/model.ts';
import type { YamlChange } from '../content/write/edit-yaml.ts';
import type { Kept } from './cells.ts';
import type { PieceDraft } from './row.ts';

/** The key of a piece under which its provenance stands. */
export const IMPORTED = 'x-imported';

const importedSchema = z.object({
  from: z.string().catch(''),
  fields: z.record(z.string(), z.unknown()).catch({}),
  kept: z.array(z.object({ column: z.string(), text: z.string() })).catch([]),
});

export type LastImport = z.output<typeof importedSchema>;

/** What the last import wrote into a piece, or nothing when none did. */
export function lastImport({ custom }: Pick<Piece, 'custom'>): LastImport | undefined {
  const result = importedSchema.safeParse(custom[IMPORTED]);
  return result.success ? result.data : undefined;
}

/** What a source says of a piece. */
export interface SourceSays {
  /** The name of the source. */
  readonly from: string;
  readonly fields: PieceDraft;
  /** Fields that the source does not say and that only a new piece gets. */
  readonly assumed: ReadonlySet<string>;
  /** Fields that the source has columns for: where such a cell is empty, the source says that there is nothing. */
  readonly spoken: ReadonlySet<string>;
  readonly kept: readonly Kept[];
}

/** Fields that a piece must have: an empty cell never takes them away. */
const REQUIRED: ReadonlySet<string> = new Set(['title', 'format', 'status', 'owner']);

/** The front matter of a new piece. */
export function newFields({ from, fields, kept }: SourceSays): PieceDraft {
  return { ...fields, [IMPORTED]: importedValue(from, fields, kept) };
}

export interface PieceUpdate {
  readonly changes: readonly YamlChange[];
  /** Fields in which the source says something new and a person has the word. */
  readonly byHand: readonly string[];
}

/** What is to be changed in a piece that is there, so that it says what the source says wherever no person spoke. */
export function updateOf(piece: Piece, says: SourceSays, siteLanguage: string): PieceUpdate {
  const before = lastImport(piece);
  const wrote: Record<string, unknown> = { ...before?.fields };
  const changes: YamlChange[] = [];
  const byHand: string[] = [];
  for (const [name, value] of Object.entries(says.fields)) {
    if (says.assumed.has(name) || !says.spoken.has(name)) continue;
    if (value === undefined && REQUIRED.has(name)) continue;
    const plain = (one: unknown) => usual(name, one, siteLanguage);
    const [now, last, next] = [Reflect.get(piece, name), before?.fields[name], value].map(plain);
    if (!isDeepStrictEqual(now, next)) {
      if (isDeepStrictEqual(now, last)) changes.push({ path: [name], value });
      else if (!isDeepStrictEqual(next, last)) byHand.push(name);
    }
    if (value === undefined) delete wrote[name];
    else wrote[name] = value;
  }
  const imported = importedValue(says.from, wrote, says.kept);
  if (!isDeepStrictEqual(imported, piece.custom[IMPORTED])) changes.push({ path: [IMPORTED], value: imported });
  return { changes, byHand };
}

function importedValue(from: string, fields: PieceDraft, kept: readonly Kept[]): Record<string, unknown> {
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return { from, fields: known, ...(kept.length > 0 ? { kept } : {}) };
}

/** A value without what is left out because it is usual, so that two ways to write the same are the same. */
function usual(name: string, value: unknown, siteLanguage: string): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((item) => usual('', item, siteLanguage));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(
          ([key, inner]) => !(key === 'fit' && inner === 'primary') && usual('', inner, siteLanguage) !== undefined,
        )
        .map(([key, inner]) => [key, usual('', inner, siteLanguage)])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    );
  }
  if (name === 'language' && value === siteLanguage) return undefined;
  return name === 'share' && value === 'internal' ? undefined : value;
}
