/** Reads one row as a piece: its fields, the texts kept as written, and remarks on both. */
import { fileProblem, liveWithoutAddress } from '../content/record-rules/addresses.ts';
import { futureDay } from '../content/record-rules/dates.ts';
import { idProblem } from '../content/record-rules/ids.ts';
import { problemOf } from '../content/record-rules/record-check.ts';
import { type PieceFields, pieceSchema, pieceStatus } from '../schema/piece.ts';
import { normalAddress } from '../schema/web-address.ts';
import { skippedRows } from '../words/import/remarks.ts';
import { readAddress, titleFromAddress, wordsOfAddress } from './addresses.ts';
import { Cells, type KeptCell, type TableCell } from './cells.ts';
import { cleanLine, cleanText } from './clean.ts';
import { FieldReader } from './field-reader.ts';
import { decisionVerdictOf, languageOf, shareOf } from './fixed-words.ts';
import { fold } from './fold.ts';
import type { Target } from './headings.ts';
import type { Pair } from './pair.ts';
import { type PublicMark, publicMarks } from './public-marks.ts';
import { refusal, valueProblem } from './refusal.ts';
import { type HeldBack, harmless, heldBackFor, type Remark } from './remarks.ts';
import type { RowContext } from './row-context.ts';
import { ruledFields } from './rules/ruled-texts.ts';
import type { RuledRow } from './rules/rules-of-row.ts';
import { readServes } from './serves.ts';
import type { TableRow } from './table.ts';
import { keepUnused } from './unused.ts';

/** The fields of a piece as written into its file. References to other pieces are still as the row has them. */
export type PieceDraft = Record<string, unknown>;

/** References to other pieces, as written; resolved when all pieces are known. */
interface References {
  readonly into?: TableCell;
  readonly replaces?: readonly TableCell[];
  readonly translationOf?: TableCell;
  readonly next?: TableCell;
}

export interface RowPiece {
  readonly line: number;
  /** The id that the row gives. */
  readonly id?: string;
  readonly fields: PieceDraft;
  /** Fields that the row does not give; only a new piece gets them. */
  readonly assumed: ReadonlySet<string>;
  /** Fields that rules give the row. */
  readonly ruled: ReadonlySet<string>;
  readonly references: References;
  readonly kept: readonly KeptCell[];
  readonly remarks: readonly Remark[];
  /** For remarks that are only possible once all pieces are known. */
  readonly cells: Cells;
  /** The cells of other rows of the same piece. */
  readonly moreCells: readonly Cells[];
}

/** The fields of a piece in the order of a file, each with the columns that fill it; none for a field that is not imported. */
export const fieldTargets: Readonly<Record<string, readonly Target[]>> = {
  title: ['title'],
  summary: ['summary'],
  url: ['url'],
  file: ['file'],
  format: ['format'],
  status: ['status', 'draft', 'archived', 'live'],
  owner: ['owner'],
  serves: ['serves', 'alsoServes', 'persona', 'secondaryPersona', 'stage', 'answers'],
  products: ['products'],
  segments: ['segments'],
  keywords: ['keywords'],
  language: ['language'],
  reviewed: ['reviewedOn', 'reviewedBy'],
  reviewEvery: ['reviewEvery'],
  expires: ['expires'],
  share: ['share'],
  whenToUse: ['whenToUse'],
  say: ['say'],
  decision: ['verdict', 'decisionInto', 'decidedOn', 'decidedBy', 'decisionWhy'],
  published: ['published'],
  supersedes: ['replaces'],
  translationOf: ['translationOf'],
  next: ['next'],
} satisfies Record<keyof PieceFields, readonly Target[]>;

/** The fields that do not depend on other pieces. */
type FieldOfRow = Exclude<keyof PieceFields, 'supersedes' | 'translationOf' | 'next'>;

/** Reads one row as a piece, or says why it is skipped. */
export function readRow(row: TableRow, context: RowContext, ruled: RuledRow): RowPiece | HeldBack {
  const cells = new Cells(row, context.columns, ruled);
  const reader = new RowReader(cells, context, ruled);
  const fields = reader.fields();
  const filled = cells.written();
  const about = { line: row.line, what: cleanLine(filled[0]?.text ?? '').slice(0, 80) };
  /** Skips a row without a required field: because of the problem with its cell, or because it is missing. */
  const without = (field: 'title' | 'format' | 'owner', help: string): HeldBack => {
    const heading = cells.one(field)?.column.heading;
    const wrong = cells.remarks.find(({ column, problem }) => column === heading && problem)?.problem;
    if (wrong) return { ...about, ...heldBackFor(wrong, help) };
    // The fix of `check` is a line of a file, which a table does not have.
    const { message: why, rule } = refusal([field], undefined);
    return { ...about, rule, why, help };
  };
  if (fields.title === undefined) return without('title', skippedRows.addTitle);
  if (context.columns.all.length > 3 && filled.length === 1 && fields.url === undefined) {
    return { ...about, why: skippedRows.loneCell, help: skippedRows.fillInMore };
  }
  if (fields.format === undefined) return without('format', skippedRows.addFormat);
  if (fields.owner === undefined) return without('owner', skippedRows.addOwner);
  const id = cells.one('id')?.text;
  return {
    line: row.line,
    // A plain number is more likely a row number than an id.
    ...(id !== undefined && /[a-z]/.test(id) && !idProblem(id, 'piece') ? { id } : {}),
    fields,
    assumed: reader.assumed,
    ruled: ruledFields(ruled),
    references: reader.references(),
    kept: cells.kept(),
    remarks: [...cells.remarks],
    cells,
    moreCells: [],
  };
}

class RowReader {
  readonly assumed = new Set<string>();
  readonly #cells: Cells;
  readonly #context: RowContext;
  readonly #ruled: RuledRow;
  readonly #read: FieldReader;

  constructor(cells: Cells, context: RowContext, ruled: RuledRow) {
    this.#cells = cells;
    this.#ruled = ruled;
    this.#context = context;
    this.#read = new FieldReader(cells, context);
  }

  fields(): PieceDraft {
    const url = this.#url();
    const file = this.#file();
    const owner = this.#read.reference('owner', 'person', 'unknown-person', 'several-owners');
    const serves: readonly Pair[] = readServes(this.#cells, this.#context, this.#ruled);
    const { mapping } = this.#context;
    const published = this.#read.date('published');
    const fields: PieceDraft = {
      title: this.#title(url),
      summary: this.#read.text('summary', cleanLine),
      url,
      file,
      format: this.#read.reference('format', 'format', 'unknown-format', 'several-formats') ?? this.#formatOf(url),
      status: this.#status(url ?? file),
      owner,
      serves: serves.length > 0 ? serves : undefined,
      products: this.#read.references('products', 'product', 'unknown-product'),
      segments: this.#read.references('segments', 'segment', 'unknown-segment'),
      keywords: this.#read.words('keywords'),
      language: this.#read.word('language', 'language', languageOf, (cell) =>
        this.#cells.remark('unknown-language', cell, { problem: valueProblem(['language'], cell.text) }),
      ),
      reviewed: undefined,
      reviewEvery: this.#read.number('reviewEvery', 'day'),
      expires: this.#read.date('expires'),
      share: this.#read.word('share', 'share', shareOf, (cell) =>
        this.#cells.refuse('unknown-share', cell, refusal(['share'], cell.text)),
      ),
      whenToUse: this.#read.text('whenToUse', cleanText),
      say: this.#read.text('say', cleanText),
      decision: undefined,
      published,
    } satisfies Record<FieldOfRow, unknown>;
    for (const name of ['format', 'owner', 'share', 'language'] as const) {
      if (fields[name] !== undefined || mapping.defaults[name] === undefined) continue;
      fields[name] = mapping.defaults[name];
      this.assumed.add(name);
      this.#cells.assumed(name, String(mapping.defaults[name]));
    }
    const person = { owner: typeof fields.owner === 'string' ? fields.owner : undefined };
    fields.reviewed = this.#reviewed(person.owner);
    fields.decision = this.#decision(person.owner);
    keepUnused(this.#cells, fields, this.#context, this.#ruled.about);
    // A cell that was not understood must not clear the field of an existing piece.
    for (const [name, from] of Object.entries(fieldTargets)) {
      if (fields[name] === undefined && from.some((target) => this.#cells.one(target))) this.assumed.add(name);
    }
    return fields;
  }

  references(): References {
    const one = (target: Target) => this.#cells.one(target);
    const [into, translationOf, next] = [one('decisionInto'), one('translationOf'), one('next')];
    const replaces = this.#cells.of('replaces');
    return {
      ...(into ? { into } : {}),
      ...(replaces.length > 0 ? { replaces } : {}),
      ...(translationOf ? { translationOf } : {}),
      ...(next ? { next } : {}),
    };
  }

  #title(url: string | undefined): string | undefined {
    const cell = this.#cells.one('title');
    if (!cell) {
      const title = url === undefined ? undefined : titleFromAddress(url);
      if (title === undefined || url === undefined) return undefined;
      this.assumed.add('title');
      const address = this.#cells.one('url');
      if (address) this.#cells.remark('title-from-address', { ...address, text: '' }, { keep: false });
      return title;
    }
    const title = cleanLine(cell.text);
    if (pieceSchema.shape.title.safeParse(title).success) return title;
    const cut = `${title.slice(0, 190).replace(/\s+\S*$/, '')} …`;
    if (title.length <= 200 || !pieceSchema.shape.title.safeParse(cut).success) {
      this.#cells.refuse('refused', cell, refusal(['title'], title));
      return undefined;
    }
    this.#cells.remark('shortened', cell);
    return cut;
  }

  #url(): string | undefined {
    const cell = this.#cells.one('url');
    if (!cell) return undefined;
    const { address, others, schemeAdded } = readAddress(cell.text, this.#context.base);
    if (address === undefined) {
      this.#cells.remark('bad-address', cell, { problem: valueProblem(['url'], cell.text) });
      return undefined;
    }
    if (others > 0) this.#cells.remark('several-addresses', cell);
    if (schemeAdded) this.#cells.remark('scheme-added', cell, { keep: false });
    return address;
  }

  #file(): string | undefined {
    const cell = this.#cells.one('file');
    if (!cell) return undefined;
    const problem = fileProblem(cell.text, this.#context.known);
    if (!problem) return cell.text;
    this.#cells.refuse('missing-file', cell, problemOf('piece/missing-file', { ...problem, path: ['file'] }));
    return undefined;
  }

  /** Without a format column, the folders of the address may name a format: `/blog/`, `/case-studies/`. */
  #formatOf(url: string | undefined): string | undefined {
    if (url === undefined || this.#cells.one('format')) return undefined;
    for (const word of wordsOfAddress(url)) {
      const [format] = this.#context.vocabularies.format.find(word) ?? [];
      if (format === undefined) continue;
      this.assumed.add('format');
      const cell = this.#cells.one('url');
      if (cell) this.#cells.remark('format-from-address', cell, { part: `/${word}/`, became: format, keep: false });
      return format;
    }
    return undefined;
  }

  /** Any sign in the row that the piece is not public outweighs every sign that it is. */
  #status(place: string | undefined): string {
    const marks = publicMarks(this.#cells, this.#context.today).flatMap((mark) => this.#asMapped(mark));
    const report = ({ cell, remark }: PublicMark) => {
      // A text already reported as a bad date is not reported again.
      const isKnown = this.#cells.remarks.some(
        ({ column, kind }) => kind === 'bad-date' && column === cell.column.heading,
      );
      if (remark === 'unknown-status') this.#cells.refuse(remark, cell, refusal(['status'], cell.text));
      else if (remark && !(isKnown && remark === 'unclear-mark'))
        this.#cells.remark(remark, cell, { keep: !harmless.has(remark) });
    };
    for (const mark of marks) {
      if (!mark.weak && (mark.remark === 'unknown-status' || mark.remark === 'unclear-mark')) report(mark);
    }
    const states = marks.filter(({ sign, remark, weak }) => sign === 'status' && remark === undefined && !weak);
    const said = (states.find(({ says }) => says !== 'live') ?? states[0])?.says;
    if (said !== undefined && said !== 'live') return said;
    const against = marks.filter(({ says, sign }) => says !== 'live' && sign !== 'status');
    const firm = against.filter(({ weak }) => !weak);
    const mark = firm.find(({ says }) => says === 'retired') ?? firm[0];
    if (mark) {
      report(mark);
      return mark.says;
    }
    if (marks.some(({ remark, sign, weak }) => remark === 'unknown-status' || (sign === 'status' && weak))) {
      this.assumed.add('status');
      return 'draft';
    }
    if (said === 'live') {
      if (place !== undefined) return said;
      const cell = this.#cells.one('status') ?? states[0]?.cell;
      if (cell) this.#cells.refuse('live-without-address', cell, problemOf('piece/no-address', liveWithoutAddress));
      return 'draft';
    }
    const live = marks.some(({ says, sign }) => says === 'live' && sign !== 'draft');
    const doubt = against.find(({ remark }) => remark === 'expired') ?? (live ? undefined : against[0]);
    if (doubt) {
      report(doubt);
      this.assumed.add('status');
      return doubt.says;
    }
    if (place !== undefined && marks.some(({ says }) => says === 'live')) return 'live';
    this.assumed.add('status');
    const usual = this.#context.mapping.defaults.status ?? 'live';
    const status = usual === 'live' && place === undefined ? 'draft' : usual;
    this.#cells.assumed('status', status);
    return status;
  }

  /** Applies the mapping to the word of a status. */
  #asMapped(mark: PublicMark): PublicMark[] {
    const said = this.#context.said.get('status')?.get(fold(mark.cell.text));
    if (mark.sign !== 'status' || said === undefined) return [mark];
    const { remark: _, ...known } = mark;
    const status = pieceStatus.safeParse(said);
    return [status.success ? { ...known, says: status.data } : { ...known, says: 'draft', weak: true }];
  }

  #reviewed(owner: string | undefined): { on: string; by: string } | undefined {
    const cell = this.#cells.one('reviewedOn');
    const on = this.#read.date('reviewedOn');
    const by = this.#read.person('reviewedBy', this.#context.mapping.defaults.reviewedBy, owner);
    if (!cell || on === undefined) return undefined;
    const [future] = futureDay('review', on, this.#context.today, ['reviewed', 'on']);
    if (by === undefined) this.#cells.refuse('review-without-person', cell, refusal(['reviewed', 'by'], undefined));
    else if (future) this.#cells.refuse('future-date', cell, problemOf('review/future-date', future));
    else return { on, by };
    return undefined;
  }

  #decision(owner: string | undefined): Record<string, unknown> | undefined {
    const cell = this.#cells.one('verdict');
    const { defaults } = this.#context.mapping;
    const on = this.#read.date('decidedOn') ?? defaults.decidedOn;
    const by = this.#read.person('decidedBy', defaults.decidedBy, owner);
    const why = this.#cells.one('decisionWhy');
    const verdict = this.#read.word('verdict', 'verdict', decisionVerdictOf, (unknown) =>
      this.#cells.refuse('unknown-verdict', unknown, refusal(['decision', 'verdict'], unknown.text)),
    );
    if (!cell || verdict === undefined) {
      return undefined;
    }
    const reason = why && cleanLine(why.text);
    const fits = reason !== undefined && reason.length <= 300;
    if (why && !fits) this.#cells.refuse('too-long', why, refusal(['decision', 'why'], reason));
    const [future] = futureDay('decision', on, this.#context.today, ['decision', 'on']);
    if (on !== undefined && by !== undefined && !future) {
      return { verdict, on, by, ...(fits ? { why: reason } : {}) };
    }
    if (on !== undefined && by !== undefined && future) {
      this.#cells.refuse('future-date', cell, problemOf('review/future-date', future));
    } else {
      const missing = ['decision', on === undefined ? 'on' : 'by'];
      this.#cells.refuse('decision-without-person', cell, refusal(missing, undefined));
    }
    return undefined;
  }
}

/** The address of a piece, normalized for comparison. */
export function addressKey(url: unknown): string | undefined {
  return typeof url === 'string' ? normalAddress(url) : undefined;
}
