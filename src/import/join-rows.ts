/** Merges the rows of one piece: a table may have a row for every persona and stage. */
import { isDeepStrictEqual } from 'node:util';
import { addressKey } from '../schema/address-key.ts';
import { sources } from '../words/import/sources.ts';
import type { KeptCell, TableCell } from './cells.ts';
import { shortened } from './clean.ts';
import { fold } from './fold.ts';
import type { Pair } from './pair.ts';
import type { Remark } from './remarks.ts';
import { fieldTargets, type JoinedRow, type RowPiece } from './row-piece.ts';
import { joinPairs } from './serves.ts';
import { SourceError } from './table.ts';

/**
 * Merges the rows of each piece, in the order of their first rows.
 *
 * @throws {SourceError} If rows have the same id and different addresses.
 */
export function joinRows(rows: readonly RowPiece[]): RowPiece[] {
  expectOneAddress(rows);
  const ids = new Map(
    rows.flatMap(({ id, fields }) => (id === undefined ? [] : [[addressKey(fields.url), id] as const])),
  );
  const groups = Map.groupBy(rows, (row) => identityOf(row, ids));
  return [...groups].flatMap(([identity, [first, ...others]]) => {
    if (!first) return [];
    if (identity.startsWith('title ')) return joinByTitle(first, others);
    const by = identity.startsWith('id ') ? 'id' : 'address';
    return others.reduce((one, other) => join(one, other, by), first);
  });
}

/** Two addresses are two pages, so one id for both is a mistake that an import must not repeat. */
function expectOneAddress(rows: readonly RowPiece[]): void {
  const byId = Map.groupBy(rows, ({ id }) => id);
  const found = [...byId].flatMap(([id, same]) => {
    const [first, ...others] = same.filter(({ fields }) => fields.url !== undefined);
    const other = others.find(({ fields }) => addressKey(fields.url) !== addressKey(first?.fields.url));
    return id !== undefined && first && other ? sources.sharedId(id, [first, other].map(at)) : [];
  });
  if (found.length > 0) throw new SourceError(found.join('\n'));
}

function at({ fields, line }: RowPiece) {
  return { line, address: String(fields.url) };
}

/**
 * Two rows are one piece if they share the id, else the address, else (without an address) the title. A row without an id
 * gets the id of a row with the same address.
 *
 * @param ids By address: the id in a row with that address.
 */
function identityOf({ id, fields }: RowPiece, ids: ReadonlyMap<string | undefined, string>): string {
  const address = addressKey(fields.url);
  const own = id ?? (address === undefined ? undefined : ids.get(address));
  if (own !== undefined) return `id ${own}`;
  return address === undefined ? `title ${fold(String(fields.title))}` : `address ${address}`;
}

/** Merges rows with the same title if nothing else says that they are different pieces. */
function joinByTitle(first: RowPiece, others: readonly RowPiece[]): RowPiece[] {
  const pieces = [first];
  for (const row of others) {
    const at = pieces.findIndex((piece) => mayBeSame(piece, row));
    const piece = pieces[at];
    if (piece) pieces[at] = join(piece, row, 'title');
    else pieces.push(row);
  }
  return pieces;
}

/** Fields that differ between two pieces with the same title, such as a guide and the video about it. */
const TELLING_FIELDS = ['format', 'file', 'language', 'published'] as const;

function mayBeSame(piece: RowPiece, row: RowPiece): boolean {
  const differs = (one: unknown, other: unknown) => one !== undefined && other !== undefined && one !== other;
  return (
    ![...row.apart].some(([heading, text]) => differs(piece.apart.get(heading), text)) &&
    !TELLING_FIELDS.some(
      (name) => !piece.assumed.has(name) && !row.assumed.has(name) && differs(piece.fields[name], row.fields[name]),
    )
  );
}

function join(first: RowPiece, other: RowPiece, by: JoinedRow['by']): RowPiece {
  const fields = { ...first.fields };
  const assumed = new Set(first.assumed);
  const remarks: Remark[] = [];
  const kept: KeptCell[] = [];
  const keep = (cells: readonly TableCell[]) => {
    for (const { column, text } of cells) {
      kept.push({ column: column.heading, text });
      remarks.push({ kind: 'other-row-says', column: column.heading, text: shortened(text), line: other.line });
    }
  };
  for (const [name, value] of Object.entries(other.fields)) {
    if (value === undefined || other.assumed.has(name)) continue;
    if (fields[name] === undefined || assumed.has(name)) {
      fields[name] = value;
      assumed.delete(name);
    } else if (name === 'serves') {
      fields.serves = joinPairs([...(fields.serves as readonly Pair[]), ...(value as readonly Pair[])]);
    } else if (name === 'products' || name === 'segments' || name === 'competitors') {
      fields[name] = [...new Set([...(fields[name] as readonly string[]), ...(value as readonly string[])])];
    } else if (
      name === 'url' ? addressKey(fields.url) !== addressKey(value) : !isDeepStrictEqual(fields[name], value)
    ) {
      keep((fieldTargets[name] ?? []).flatMap((target) => other.cells.of(target)));
    }
  }
  const references = { ...other.references, ...first.references };
  const replaces = [...(first.references.replaces ?? []), ...(other.references.replaces ?? [])];
  for (const name of ['into', 'translationOf', 'next'] as const) {
    const [one, another] = [first.references[name], other.references[name]];
    if (one && another && one.text !== another.text) keep([another]);
  }
  const id = first.id ?? other.id;
  return {
    ...first,
    ...(id === undefined ? {} : { id }),
    fields,
    assumed,
    ruled: new Set([...first.ruled, ...other.ruled]),
    references: { ...references, ...(replaces.length > 0 ? { replaces } : {}) },
    kept: joinKept(first.kept, [...other.kept, ...kept]),
    remarks: [...first.remarks, ...other.remarks, ...remarks],
    moreCells: [...first.moreCells, other.cells],
    apart: new Map([...other.apart, ...first.apart]),
    lacks: fields.format === undefined || fields.owner === undefined ? (first.lacks ?? other.lacks) : undefined,
    joined: [...first.joined, { line: other.line, by }, ...other.joined],
  };
}

/** The texts of both lists, without duplicates. */
export function joinKept(first: readonly KeptCell[], other: readonly KeptCell[]): KeptCell[] {
  return [...new Map([...first, ...other].map((one) => [JSON.stringify([one.column, one.text]), one])).values()];
}
