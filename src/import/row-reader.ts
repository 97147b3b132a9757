/** Reads the fields of a piece from the cells of a row. */
import { fileProblem } from '../content/record-rules/addresses.ts';
import { futureDay } from '../content/record-rules/dates.ts';
import { problemOf } from '../content/record-rules/record-check.ts';
import { type PieceFields, pieceSchema } from '../schema/piece.ts';
import { addressOfSlug, isRooted, isSlug, readAddress, titleFromAddress, wordsOfAddress } from './addresses.ts';
import type { Cells, TableCell } from './cells.ts';
import { cleanLine, cleanText } from './clean.ts';
import { FieldReader } from './field-reader.ts';
import { decisionVerdictOf, languageOf } from './fixed-words.ts';
import { readOrigin } from './origin.ts';
import type { Pair } from './pair.ts';
import { refusal, valueProblem } from './refusal.ts';
import type { RowContext } from './row-context.ts';
import { fieldTargets, type PieceDraft, type References } from './row-piece.ts';
import { rowStatus } from './row-status.ts';
import type { RuledRow } from './rules/rules-of-row.ts';
import { readServes } from './serves.ts';
import { shareOfCell } from './share-of-cell.ts';
import type { Target } from './targets.ts';
import { keepUnused } from './unused.ts';

/** The fields that do not depend on other pieces. */
type FieldOfRow = Exclude<keyof PieceFields, 'supersedes' | 'translationOf' | 'next'>;

/** Reads each cell once, and remarks on what it cannot read. */
export class RowReader {
  readonly assumed = new Set<string>();
  /** Whether the address was made from a part of it. */
  isMade = false;
  readonly #cells: Cells;
  readonly #context: RowContext;
  readonly #ruled: RuledRow;
  readonly #read: FieldReader;

  constructor(cells: Cells, context: RowContext, ruled: RuledRow) {
    this.#cells = cells;
    this.#ruled = ruled;
    this.#context = context;
    this.#read = new FieldReader(cells, context);
    // Of several columns for one field, the cell that can be read counts.
    const { base, vocabularies } = context;
    cells.choose(
      'url',
      (cell) => readAddress(cell.text, base).address !== undefined || (base !== undefined && isPart(cell)),
    );
    cells.choose('format', ({ text }) => vocabularies.format.read(text).ids.length > 0);
    cells.choose('owner', ({ column, text }) => vocabularies.person.read(text, column.directory).ids.length > 0);
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
      competitors: this.#read.references('competitors', 'competitor', 'unknown-competitor'),
      keywords: this.#read.words('keywords'),
      language: this.#read.word('language', 'language', languageOf, (cell) =>
        this.#cells.remark('unknown-language', cell, { problem: valueProblem(['language'], cell.text) }),
      ),
      reviewed: undefined,
      reviewEvery: this.#read.number('reviewEvery', 'day'),
      expires: this.#read.date('expires'),
      share: this.#read.word('share', 'share', shareOfCell, (cell) =>
        this.#cells.refuse('unknown-share', cell, refusal(['share'], cell.text)),
      ),
      whenToUse: this.#read.text('whenToUse', cleanText),
      say: this.#read.text('say', cleanText),
      decision: undefined,
      origin: readOrigin(this.#cells, this.#context),
      approved: this.#approved(),
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
    // A cell that was not understood must not clear the field of an existing piece; one that the mapping calls nothing does.
    for (const [name, from] of Object.entries(fieldTargets)) {
      if (fields[name] !== undefined || from.some((target) => this.#read.meansNothing(target))) continue;
      if (from.some((target) => this.#cells.one(target))) this.assumed.add(name);
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
    const { base } = this.#context;
    const { address, others, schemeAdded } = readAddress(cell.text, base);
    if (address === undefined && isPart(cell)) {
      const made = base === undefined ? undefined : addressOfSlug(cell.text, base);
      if (made !== undefined) this.#made(cell);
      else this.#cells.remark('needs-base', { ...cell, text: cell.text }, { part: '' });
      return made;
    }
    if (address === undefined) {
      this.#cells.remark('bad-address', cell, { problem: valueProblem(['url'], cell.text) });
      return undefined;
    }
    if (isRooted(cell.text)) this.#made(cell);
    if (others > 0) this.#cells.remark('several-addresses', cell);
    if (schemeAdded) this.#cells.remark('scheme-added', cell, { keep: false });
    return address;
  }

  /** The text stays too: it shows from what the address was made. */
  #made(cell: TableCell): void {
    this.isMade = true;
    this.#cells.remark('made-address', cell, { part: '' });
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

  #status(place: string | undefined): string {
    const { isAssumed, status } = rowStatus(this.#cells, this.#context, place);
    if (isAssumed) this.assumed.add('status');
    return status;
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

  /** When sales approved the topic, and who: only both together. */
  #approved(): { on: string; by: string } | undefined {
    const cell = this.#cells.one('approvedOn');
    const on = this.#read.date('approvedOn');
    const by = this.#read.person('approvedBy');
    if (!cell || on === undefined || by === undefined) return undefined;
    // Where people.yaml does not say so, it stays a text: only sales approves for sales.
    if (this.#context.known.teams.get(by) !== 'sales') return undefined;
    const [future] = futureDay('approval', on, this.#context.today, ['approved', 'on']);
    if (!future) return { on, by };
    this.#cells.refuse('future-date', cell, problemOf('review/future-date', future));
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

/** Whether a cell has only a part of an address, such as its path. */
function isPart({ column, text }: TableCell): boolean {
  return isRooted(text) || (column.slugs === true && isSlug(text));
}
