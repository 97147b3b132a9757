/** Reads single fields of a row (texts, names, words, days, numbers) and adds a remark where one cannot be read. */
import { type PieceFields, pieceSchema } from '../schema/piece.ts';
import type { Cells, TableCell } from './cells.ts';
import { cleanLine, saysEmpty } from './clean.ts';
import { CROSS, NO_CROSS } from './columns.ts';
import { isDateOrder, possibleDays, readDate, sameInAnyOrder } from './date-cells.ts';
import { fold } from './fold.ts';
import type { WordKind } from './mapping.ts';
import { refusal, unknownName, valueProblem } from './refusal.ts';
import type { RowContext } from './row-context.ts';
import type { Target } from './targets.ts';
import type { Vocabularies } from './vocabulary.ts';

/** The path of each date in a piece. */
const dateFields = {
  published: ['published'],
  expires: ['expires'],
  reviewedOn: ['reviewed', 'on'],
  decidedOn: ['decision', 'on'],
  approvedOn: ['approved', 'on'],
} as const;

/** The kinds of records that the cells of a target name. */
const KIND_OF: Partial<Readonly<Record<Target, keyof Vocabularies>>> = {
  ...{ persona: 'persona', secondaryPersona: 'persona', stage: 'stage', products: 'product', segments: 'segment' },
  competitors: 'competitor',
};

export class FieldReader {
  readonly #cells: Cells;
  readonly #context: RowContext;

  constructor(cells: Cells, context: RowContext) {
    this.#cells = cells;
    this.#context = context;
  }

  /** A text, if it fits into its field. */
  text(target: Target & keyof PieceFields, clean: (text: string) => string): string | undefined {
    const cell = this.#cells.one(target);
    if (!cell) return undefined;
    const text = clean(cell.text);
    const result = pieceSchema.shape[target].safeParse(text);
    if (result.success) return text;
    const long = result.error.issues.some(({ code }) => code === 'too_big');
    this.#cells.refuse(long ? 'too-long' : 'refused', cell, refusal([target], text));
    return undefined;
  }

  reference(
    target: Target,
    kind: 'format' | 'person',
    unknown: 'unknown-format' | 'unknown-person',
    several?: 'several-formats' | 'several-owners',
  ): string | undefined {
    const cell = this.#cells.one(target);
    if (!cell) return undefined;
    const read = this.#context.vocabularies[kind].read(cell.text, cell.column.directory);
    for (const part of [...read.unknown, ...read.everyone]) {
      this.#cells.remark(unknown, cell, { part, problem: unknownName(kind, part, this.#context) });
    }
    this.#cells.translated(cell, read);
    if (read.ids.length > 1 && several) this.#cells.remark(several, cell);
    return read.ids[0];
  }

  /** A word of a fixed kind, by the mapping or as the product knows it. `unknown` handles any other word. */
  word(
    target: Target,
    kind: WordKind,
    meaning: (text: string, heading: string) => string | undefined,
    unknown: (cell: TableCell) => void,
  ) {
    const cell = this.#cells.one(target);
    if (!cell) return undefined;
    const said = this.#context.said.get(kind)?.get(fold(cell.text));
    if (said !== undefined) return said === 'none' ? undefined : said;
    const found = meaning(cell.text, cell.column.heading);
    if (found === undefined) unknown(cell);
    else this.#cells.readAs(cell, found);
    return found;
  }

  /** The records that the cells of a target name. */
  references(
    target: 'products' | 'segments' | 'competitors',
    kind: 'product' | 'segment' | 'competitor',
    unknown: 'unknown-product' | 'unknown-segment' | 'unknown-competitor',
  ): readonly string[] | undefined {
    const ids = new Set<string>();
    for (const cell of this.#cells.of(target)) {
      const read = this.#context.vocabularies[kind].read(cell.text);
      for (const id of read.ids) ids.add(id);
      this.#cells.translated(cell, read);
      for (const part of [...read.unknown, ...read.everyone]) {
        this.#cells.remark(unknown, cell, { part, problem: unknownName(kind, part, this.#context) });
      }
    }
    return ids.size > 0 ? [...ids] : undefined;
  }

  /** Words that no record defines, separated by commas, semicolons or lines. */
  words(target: 'keywords'): readonly string[] | undefined {
    const words = this.#cells.of(target).flatMap(({ text }) => text.split(/[,;\n]/).map(cleanLine));
    const { shape } = pieceSchema;
    const each = new Map(
      words.flatMap((word): [string, string][] =>
        word !== '' && shape[target].safeParse([word]).success ? [[word.toLowerCase(), word]] : [],
      ),
    );
    return each.size > 0 ? [...each.values()] : undefined;
  }

  /** Whether the mapping says that all words in the cells of a target mean nothing. */
  meansNothing(target: Target): boolean {
    const kind = KIND_OF[target];
    const cells = kind === undefined ? [] : this.#cells.of(target);
    return (
      cells.length > 0 &&
      cells.every(({ column, text }) => {
        if (column.mark !== undefined || kind === undefined) return false;
        const { everyone, ids, unknown, written } = this.#context.vocabularies[kind].read(text);
        return written > 0 && ids.length + unknown.length + everyone.length === 0;
      })
    );
  }

  /** A whole number, with or without its unit: `90`, `90 days`. */
  number(target: Target & keyof PieceFields, unit: string): number | undefined {
    const cell = this.#cells.one(target);
    if (!cell) return undefined;
    const [, digits, word] = /^(\d{1,4})(?: ([a-z]+))?$/i.exec(cell.text) ?? [];
    const isUnit = word === undefined || [unit, `${unit}s`].includes(word.toLowerCase());
    const number = isUnit ? Number(digits) : Number.NaN;
    if (pieceSchema.shape[target].safeParse(number).success) return number;
    const written = /^\d+$/.test(cell.text) ? Number(cell.text) : cell.text;
    this.#cells.remark('bad-number', cell, { problem: valueProblem([target], written) });
    return undefined;
  }

  date(target: keyof typeof dateFields): string | undefined {
    const cell = target === 'published' ? this.#dayCell() : this.#cells.one(target);
    if (!cell) return undefined;
    const read = readDate(cell.text);
    if (read && 'day' in read) {
      // Without the text, all cells of a column are one remark.
      if (read.form === 'spreadsheet-day') this.#cells.remark('day-number', cell, { part: '', keep: false });
      return read.day;
    }
    const { order } = cell.column;
    const known = isDateOrder(order) ? order : undefined;
    const days = read ? possibleDays(read.numbers, known && [known]) : [];
    const isOpen = days.length > 1 || order === 'contradicting';
    const day = isOpen && known === undefined && !sameInAnyOrder(read) ? undefined : days[0];
    if (day === undefined && isOpen) this.#cells.remark('open-date', cell);
    else if (day === undefined) {
      this.#cells.remark('bad-date', cell, { problem: valueProblem(dateFields[target], cell.text) });
    }
    return day;
  }

  /** The cell with the day of publication, in any column. "Published: yes" has no day. */
  #dayCell(): TableCell | undefined {
    const others = this.#cells
      .signs()
      .flatMap(({ cell, sign }) => (sign === 'published' || sign === 'release' ? [cell] : []));
    return [...this.#cells.of('published'), ...others].find(
      ({ text }) => !saysEmpty(text) && !CROSS.test(text) && !NO_CROSS.test(text),
    );
  }

  person(target: 'reviewedBy' | 'decidedBy' | 'approvedBy', usual?: string, owner?: string) {
    const found = this.reference(target, 'person', 'unknown-person');
    return found ?? (this.#cells.one(target) ? undefined : usual === 'owner' ? owner : usual);
  }
}
