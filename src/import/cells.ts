/** One row by the fields its columns become, and what is kept of it. */
import { cleanText, saysBlank, saysUnsure } from './clean.ts';
import type { Column } from './columns.ts';
import type { Target } from './headings.ts';
import type { PublicSign } from './public-headings.ts';
import type { Remark, RemarkKind, RuleKind, RuleProblem } from './remarks.ts';
import type { TableRow } from './table.ts';

/** A text that stays as it was written, in `x-imported`. */
export interface KeptCell {
  readonly column: string;
  readonly text: string;
}

/** A filled cell. */
export interface TableCell {
  readonly column: Column;
  readonly text: string;
}

interface RemarkOptions {
  /** The part of the text that is meant. */
  readonly part?: string;
  readonly keep?: boolean;
  /** The rule of `check` that it is against. */
  readonly problem?: RuleProblem | undefined;
}

/** Reads the cells of one row, and gathers what is said about them. */
export class Cells {
  readonly line: number;
  readonly remarks: Remark[] = [];
  readonly #row: TableRow;
  readonly #columns: ReadonlyMap<Column['use'], readonly Column[]>;
  readonly #kept = new Set<number>();
  readonly #all: readonly Column[];

  constructor(row: TableRow, columns: ColumnIndex) {
    this.line = row.line;
    this.#row = row;
    this.#columns = columns.byUse;
    this.#all = columns.all;
    for (const { index } of columns.byUse.get('keep') ?? []) this.#kept.add(index);
  }

  /** The filled cells of a field. */
  of(target: Target): TableCell[] {
    return (this.#columns.get(target) ?? []).flatMap((column) => {
      const text = cleanText(this.#row.cells[column.index] ?? '');
      return text === '' || saysBlank(text) ? [] : [{ column, text }];
    });
  }

  /** The one filled cell of a field. */
  one(target: Target): TableCell | undefined {
    return this.of(target)[0];
  }

  /** The filled cells about being public, also of columns over which another one was taken for the field. */
  signs(): { readonly sign: PublicSign; readonly cell: TableCell }[] {
    return this.#all.flatMap((column) => {
      const text = column.sign === undefined ? '' : cleanText(this.#row.cells[column.index] ?? '');
      const says = text !== '' && (!saysBlank(text) || saysUnsure(text));
      return says && column.sign !== undefined ? [{ sign: column.sign, cell: { column, text } }] : [];
    });
  }

  /** Says something about a cell. The text stays in `x-imported` unless everything in it was taken over. */
  remark(kind: Exclude<RemarkKind, RuleKind>, cell: TableCell, options: RemarkOptions = {}): void {
    this.#remark(kind, cell, options);
  }

  /** Says against which rule of `check` a cell is. Its text stays in `x-imported` unless it is kept elsewhere. */
  refuse(kind: RuleKind, cell: TableCell, problem: RuleProblem, options: Pick<RemarkOptions, 'keep'> = {}): void {
    this.#remark(kind, cell, { ...options, problem });
  }

  #remark(kind: RemarkKind, { column, text }: TableCell, { part = text, keep = true, problem }: RemarkOptions): void {
    // A name that is in a cell twice, or that is read for two fields, is one thing to fix.
    const known = this.remarks.some((one) => one.kind === kind && one.column === column.heading && one.text === part);
    const said = problem && { rule: problem.rule, message: problem.message, hint: problem.hint };
    if (!known) {
      this.remarks.push({ kind, column: column.heading, text: part, line: this.line, ...(said && { problem: said }) });
    }
    if (keep) this.keep({ column, text });
  }

  /** Says what is assumed of a field of which the row says nothing. */
  assumed(field: string, value: string): void {
    this.remarks.push({ kind: 'assumed', column: field, text: value, line: this.line });
  }

  /** Keeps a cell as it is written. */
  keep({ column }: TableCell): void {
    this.#kept.add(column.index);
  }

  /** Everything that is kept, in the order of the columns. */
  kept(): KeptCell[] {
    return this.#written(this.#all.filter(({ index }) => this.#kept.has(index)));
  }

  /** Everything that the row says, in the order of the columns. */
  written(): KeptCell[] {
    return this.#written(this.#all);
  }

  #written(columns: readonly Column[]): KeptCell[] {
    return columns.flatMap(({ heading, index }) => {
      const text = cleanText(this.#row.cells[index] ?? '');
      return text === '' ? [] : [{ column: heading, text }];
    });
  }
}

/** The columns, made ready to be asked row by row. */
export interface ColumnIndex {
  readonly all: readonly Column[];
  readonly byUse: ReadonlyMap<Column['use'], readonly Column[]>;
}

/** Makes columns ready to be asked row by row. */
export function indexColumns(all: readonly Column[]): ColumnIndex {
  return { all, byUse: Map.groupBy(all, ({ use }) => use) };
}
