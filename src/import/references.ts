/** Finds the pieces that a row names, among existing and new ones. */
import type { Piece } from '../content/model.ts';
import { problemOf } from '../content/record-rules/record-check.ts';
import { suggester, unknownReference } from '../content/record-rules/references.ts';
import { addressKey } from '../schema/address-key.ts';
import { readAddress } from './addresses.ts';
import type { KeptCell, TableCell } from './cells.ts';
import { fold } from './fold.ts';
import type { Identified } from './identity.ts';
import { joinKept } from './join-rows.ts';
import { refusal } from './refusal.ts';
import type { RuleProblem } from './remarks.ts';
import type { RowPiece } from './row-piece.ts';
import type { Target } from './targets.ts';

/** Finds pieces by id, address or title. A title that two pieces share finds neither. */
export class PieceNames {
  readonly #known = new Map<string, string | undefined>();
  readonly #ids = new Set<string>();
  readonly #suggest = suggester(() => this.#ids);

  constructor(rows: readonly Identified[], pieces: readonly Piece[]) {
    for (const { id, url, title } of pieces) this.#add(id, url, title);
    for (const { id, row } of rows) this.#add(id, row.fields.url, String(row.fields.title));
  }

  #add(id: string, url: unknown, title: string): void {
    this.#ids.add(id);
    this.#known.set(`id ${id}`, id);
    for (const key of [`address ${addressKey(url) ?? ''}`, `title ${fold(title)}`]) {
      this.#known.set(key, this.#known.has(key) && this.#known.get(key) !== id ? undefined : id);
    }
  }

  find(text: string): string | undefined {
    return keysOf(text)
      .map((key) => this.#known.get(key))
      .find((id) => id !== undefined);
  }

  /** The problem with a name that no piece has. Nothing where a piece has it or several do. */
  unknown(text: string): RuleProblem | undefined {
    if (keysOf(text).some((key) => this.#known.has(key))) return undefined;
    return problemOf('reference/unknown', {
      ...unknownReference('piece', text, { suggest: this.#suggest }),
      path: [],
    });
  }
}

/** The keys to look a piece up by: id, address, title. */
function keysOf(text: string): string[] {
  const { address } = readAddress(text);
  return [
    `id ${text.trim()}`,
    ...(address === undefined ? [] : [`address ${addressKey(address)}`]),
    `title ${fold(text)}`,
  ];
}

/** Writes the ids of the pieces that a row names into its fields; names that are not found are kept as written. */
export function resolveReferences(row: RowPiece, id: string, names: PieceNames): RowPiece {
  const { cells, references } = row;
  const unusedIds = cellsOf(row, 'id').filter(({ text }) => text !== id);
  if (Object.keys(references).length === 0 && row.fields.decision === undefined && unusedIds.length === 0) return row;
  const fields = { ...row.fields };
  const assumed = new Set(row.assumed);
  const before = cells.remarks.length;
  const kept: KeptCell[] = unusedIds.map(asKept);
  const found = (cell: TableCell | undefined, field: string, whole?: TableCell): string | undefined => {
    if (!cell) return undefined;
    const other = names.find(cell.text);
    if (other !== undefined && other !== id) return other;
    assumed.add(field);
    // After merging rows, the cell may be from another row than `cells`.
    cells.remark('unknown-piece', cell, { keep: false, problem: names.unknown(cell.text) });
    kept.push(asKept(whole ?? cell));
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
    if (cell) {
      const { on, by, verdict } = decision;
      cells.refuse('merge-without-target', cell, refusal(['decision'], { verdict, on, by }), { keep: false });
      kept.push(asKept(cell));
    }
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
function cellsOf(row: RowPiece, target: Target): TableCell[] {
  return [row.cells, ...row.moreCells].flatMap((cells) => cells.of(target));
}

/** A cell as a kept text. */
function asKept({ column, text }: TableCell): KeptCell {
  return { column: column.heading, text };
}
