/** One row by the fields that its columns become, with its remarks and the texts it keeps. */
import type { RemarkKind, RuleKind } from '../words/import/remarks.ts';
import { cleanText, saysEmpty, saysUnsure } from './clean.ts';
import type { Column } from './columns.ts';
import { fold } from './fold.ts';
import { tellsApart } from './headings.ts';
import type { PublicSign } from './public-headings.ts';
import type { Remark, RuleProblem } from './remarks.ts';
import { ruledTexts } from './rules/ruled-texts.ts';
import type { RuledRow } from './rules/rules-of-row.ts';
import type { TableRow } from './table.ts';
import { manyColumns, type Target } from './targets.ts';
import type { NamesRead } from './vocabulary.ts';

/** A text kept as written, in `x-imported`. */
export interface KeptCell {
  readonly column: string;
  readonly text: string;
}

/** A filled cell. */
export interface TableCell {
  readonly column: Column;
  readonly text: string;
}

const NO_CELLS: readonly TableCell[] = [];

interface RemarkOptions {
  /** The part of the text that the remark is about. */
  readonly part?: string;
  /** What that part became. */
  readonly became?: string;
  readonly keep?: boolean;
  /** The rule of `check` that it breaks. */
  readonly problem?: RuleProblem | undefined;
}

/** Reads the cells of one row and collects remarks on them. */
export class Cells {
  readonly line: number;
  readonly remarks: Remark[] = [];
  readonly #row: TableRow;
  readonly #columns: ReadonlyMap<Column['use'], readonly Column[]>;
  /** The cleaned texts by the place of their column, and the filled cells by field: most are asked for several times. */
  readonly #texts: (string | undefined)[] = [];
  readonly #cells = new Map<Target, readonly TableCell[]>();
  readonly #kept = new Set<number>();
  readonly #chosen = new Map<Target, number>();
  readonly #all: readonly Column[];
  readonly #tellApart: readonly Column[];
  /** Texts of rules, which replace the cells of a field. */
  readonly #ruled: ReadonlyMap<Target, TableCell>;

  constructor(row: TableRow, columns: ColumnIndex, ruled?: RuledRow) {
    this.line = row.line;
    this.#row = row;
    this.#columns = columns.byUse;
    this.#all = columns.all;
    this.#tellApart = columns.tellApart;
    for (const { index } of columns.byUse.get('keep') ?? []) this.#kept.add(index);
    this.#ruled = new Map([...(ruled ? ruledTexts(ruled) : [])].map(([use, text]) => [use, cellOfRule(use, text)]));
    for (const target of this.#ruled.keys()) {
      for (const cell of this.#own(target)) if (!ruled?.about.has(cell.column.heading)) this.keep(cell);
    }
  }

  /** The filled cells of a field. If it takes one column, the cell of the column that counts in this row. */
  of(target: Target): readonly TableCell[] {
    const filled = this.#filled(target);
    if (filled.length < 2 || manyColumns.has(target)) return filled;
    return [filled[this.#chosen.get(target) ?? 0]].flatMap((cell) => cell ?? []);
  }

  /** Lets the first cell of a field that can be read count in this row; without one, the first filled cell counts. */
  choose(target: Target, canRead: (cell: TableCell) => boolean): void {
    const filled = this.#filled(target);
    if (filled.length < 2) return;
    const at = filled.findIndex(canRead);
    if (at > 0) this.#chosen.set(target, at);
  }

  #filled(target: Target): readonly TableCell[] {
    const ruled = this.#ruled.get(target);
    return ruled ? [ruled] : this.#own(target);
  }

  #own(target: Target): readonly TableCell[] {
    const columns = this.#columns.get(target);
    if (!columns) return NO_CELLS;
    let cells = this.#cells.get(target);
    if (!cells) {
      cells = columns.flatMap((column) => {
        const text = this.#text(column);
        return text === '' || saysEmpty(text) ? [] : [{ column, text }];
      });
      this.#cells.set(target, cells);
    }
    return cells;
  }

  #text({ index }: Column): string {
    this.#texts[index] ??= cleanText(this.#row.cells[index] ?? '');
    return this.#texts[index];
  }

  /** The first filled cell of a field. */
  one(target: Target): TableCell | undefined {
    return this.of(target)[0];
  }

  /** The filled cells that say whether the piece is public, including columns that lost their field to another one. */
  signs(): { readonly sign: PublicSign; readonly cell: TableCell }[] {
    const ruled = this.#ruled.get('status');
    const signs = this.#all.flatMap((column) => {
      const text = column.sign === undefined ? '' : this.#text(column);
      const says = text !== '' && (!saysEmpty(text) || saysUnsure(text));
      // A system gives no day to what it never published.
      const counts = says || (column.sign === 'release' && text === '');
      return counts && column.sign !== undefined ? [{ sign: column.sign, cell: { column, text } }] : [];
    });
    return ruled ? [{ sign: 'status', cell: ruled }, ...signs.filter(({ sign }) => sign !== 'status')] : signs;
  }

  /** By heading: the texts that tell this page from others with the same title, such as a slug. */
  apart(): ReadonlyMap<string, string> {
    return new Map(
      this.#tellApart.flatMap((column) => {
        const text = this.#text(column);
        return text === '' || saysEmpty(text) ? [] : [[column.heading, text] as const];
      }),
    );
  }

  /** Adds a remark on a cell. The text is kept unless everything in it was imported. */
  remark(kind: Exclude<RemarkKind, RuleKind>, cell: TableCell, options: RemarkOptions = {}): void {
    this.#remark(kind, cell, options);
  }

  /** Adds a remark on a cell that breaks a rule of `check`. Its text is kept unless it is kept elsewhere. */
  refuse(kind: RuleKind, cell: TableCell, problem: RuleProblem, options: Pick<RemarkOptions, 'keep'> = {}): void {
    this.#remark(kind, cell, { ...options, problem });
  }

  #remark(kind: RemarkKind, { column, text }: TableCell, options: RemarkOptions): void {
    const { became, keep = true, part = text, problem } = options;
    // A name that is twice in a cell, or read for two fields, is one thing to fix.
    const known = this.remarks.some((one) => one.kind === kind && one.column === column.heading && one.text === part);
    const said = problem && { rule: problem.rule, message: problem.message, hint: problem.hint };
    if (!known) {
      const about = { kind, column: column.heading, text: part, line: this.line };
      this.remarks.push({ ...about, ...(became !== undefined && { became }), ...(said && { problem: said }) });
    }
    if (keep) this.keep({ column, text });
  }

  /** Adds a remark for each name of a cell that became a record with another name. What is more than names is kept. */
  translated(cell: TableCell, { details, translated }: Pick<NamesRead, 'details' | 'translated'>): void {
    for (const { name, word } of translated) this.#remark('read-as', cell, { part: word, became: name, keep: false });
    if (details) this.keep(cell);
  }

  /** Adds a remark on a word that became a value with another name. */
  readAs(cell: TableCell, value: string): void {
    if (fold(cell.text) !== fold(value)) this.#remark('read-as', cell, { became: value, keep: false });
  }

  /** Adds a remark on a field that got a default. */
  assumed(field: string, value: string): void {
    this.remarks.push({ kind: 'assumed', column: field, text: value, line: this.line });
  }

  /** Keeps a cell as written. */
  keep({ column }: TableCell): void {
    this.#kept.add(column.index);
  }

  /** The texts that are kept, in the order of the columns. */
  kept(): KeptCell[] {
    for (const cell of this.#others()) this.keep(cell);
    return this.#written(this.#all.filter(({ index }) => this.#kept.has(index)));
  }

  /** The filled cells that say something else than the column of their field that counts in this row. */
  #others(): TableCell[] {
    return [...this.#columns].flatMap(([use, columns]) => {
      if (columns.length < 2 || use === 'keep' || use === 'ignore' || manyColumns.has(use)) return [];
      const used = this.one(use)?.text;
      return this.#filled(use).filter(({ text }) => text !== used);
    });
  }

  /** All texts of the row, in the order of the columns. */
  written(): KeptCell[] {
    return this.#written(this.#all);
  }

  #written(columns: readonly Column[]): KeptCell[] {
    return columns.flatMap((column) => {
      const text = this.#text(column);
      return text === '' ? [] : [{ column: column.heading, text }];
    });
  }
}

/** A cell that is in no column of the table, so its text is never kept. */
function cellOfRule(use: Target, text: string): TableCell {
  return { column: { heading: use, index: -1, use, because: 'mapping', filled: 1, example: text }, text };
}

/** The columns, indexed for reading row by row. */
export interface ColumnIndex {
  readonly all: readonly Column[];
  readonly byUse: ReadonlyMap<Column['use'], readonly Column[]>;
  /** Those that tell pages with the same title apart. */
  readonly tellApart: readonly Column[];
}

/** Indexes columns for reading row by row. */
export function indexColumns(all: readonly Column[]): ColumnIndex {
  const inOrder = all.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0));
  return {
    all,
    byUse: Map.groupBy(inOrder, ({ use }) => use),
    tellApart: all.filter(({ heading, use }) => use !== 'ignore' && tellsApart(heading)),
  };
}
