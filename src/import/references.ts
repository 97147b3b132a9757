/** The pieces that a row names, found among those that are there and those that are to be made. */
import type { Piece } from '../content/model.ts';
import { readAddress } from './addresses.ts';
import type { Cell, Kept } from './cells.ts';
import { fold } from './fold.ts';
import type { Target } from './headings.ts';
import type { Identified } from './identity.ts';
import { joinKept } from './join-rows.ts';
import type { RemarkKind } from './remarks.ts';
import { addressKey, type RowPiece } from './row.ts';

/** Finds pieces by id, address or title. A title that two pieces have finds none. */
export class PieceNames {
  readonly #known = new Map<string, string | undefined>();

  constructor(rows: readonly Identified[], pieces: readonly Piece[]) {
    for (const { id, url, title } of pieces) this.#add(id, url, title);
    for (const { id, row } of rows) this.#add(id, row.fields.url, String(row.fields.title));
  }

  #add(id: string, url: unknown, title: string): void {
    this.#known.set(`id ${id}`, id);
    for (const key of [`address ${addressKey(url) ?? ''}`, `title ${fold(title)}`]) {
      this.#known.set(key, this.#known.has(key) && this.#known.get(key) !== id ? undefined : id);
    }
  }

  find(text: string): string | undefined {
    const { address } = readAddress(text);
    return (
      this.#known.get(`id ${text.trim()}`) ??
      (address === undefined ? undefined : this.#known.get(`address ${addressKey(address)}`)) ??
      this.#known.get(`title ${fold(text)}`)
    );
  }
}

/** Puts the ids of the pieces that a row names into its fields; what is not found stays as it is written. */
export function resolveReferences(row: RowPiece, id: string, names: PieceNames): RowPiece {
  const { cells, references } = row;
  const unusedIds = cellsOf(row, 'id').filter(({ text }) => text !== id);
  if (Object.keys(references).length === 0 && row.fields.decision === undefined && unusedIds.length === 0) return row;
  const fields = { ...row.fields };
  const assumed = new Set(row.assumed);
  const before = cells.remarks.length;
  const kept: Kept[] = unusedIds.map(asKept);
  const remark = (kind: RemarkKind, cell: Cell, whole = cell) => {
    // Rows were joined: the cell may be of another row than `cells`.
    cells.remark(kind, cell, { keep: false });
    kept.push(asKept(whole));
  };
  const found = (cell: Cell | undefined, field: string, whole = cell): string | undefined => {
    if (!cell) return undefined;
    const other = names.find(cell.text);
    if (other !== undefined && other !== id) return other;
    assumed.add(field);
    remark('unknown-piece', cell, whole);
    return undefined;
  };
  fields.supersedes = references.replaces?.flatMap((cell) =>
    cell.text.split(/[;\n|]/).flatMap((part) => found({ ...cell, text: part.trim() }, 'supersedes', cell) ?? []),
  );
  if (Array.isArray(fields.supersedes) && fields.supersedes.length === 0) fields.supersedes = undefined;
  fields.translationOf = found(references.translationOf, 'translationOf');
  fields.next = found(references.next, 'next');
  const decision = fields.decision as Record<string, unknown> | undefined;
  const into = found(references.into, 'decision');
  if (decision?.verdict === 'merge' && into === undefined) {
    fields.decision = undefined;
    assumed.add('decision');
    const [cell] = cellsOf(row, 'verdict');
    if (cell) remark('merge-without-target', cell);
    for (const target of ['decidedOn', 'decidedBy', 'decisionWhy'] as const) {
      for (const other of cellsOf(row, target)) kept.push(asKept(other));
    }
  } else if (decision === undefined) {
    if (references.into) kept.push(asKept(references.into));
  } else if (into !== undefined) {
    const { verdict, ...rest } = decision;
    fields.decision = { verdict, into, ...rest };
  }
  return {
    ...row,
    fields,
    assumed,
    kept: joinKept(row.kept, kept),
    remarks: [...row.remarks, ...cells.remarks.slice(before)],
  };
}

/** The filled cells of a field, of all rows of the piece. */
function cellsOf(row: RowPiece, target: Target): Cell[] {
  return [row.cells, ...row.moreCells].flatMap((cells) => cells.of(target));
}

/** A cell as it is kept. */
function asKept({ column, text }: Cell): Kept {
  return { column: column.heading, text };
}
