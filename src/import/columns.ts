/** Decides what each column of a table becomes: by the mapping file, by its heading, or by its content. */
import { webAddressProblem } from '../schema/web-address.ts';
import { type ColumnReason, unknownColumns } from '../words/import/columns.ts';
import { isRooted, isSlug, readAddress } from './addresses.ts';
import { cleanText, saysEmpty } from './clean.ts';
import { readDate } from './date-cells.ts';
import { type DateFacts, type DateSettings, dateFacts } from './date-facts.ts';
import { decisionVerdictOf, isSurelyStatus, shareOf, statusOf } from './fixed-words.ts';
import { fold, separateWords } from './fold.ts';
import { disagrees } from './heading-doubts.ts';
import { namesSegments, recognizeHeading, saysNothing } from './headings.ts';
import { FILE_NAME } from './hosts.ts';
import type { Mapping } from './mapping.ts';
import { isDirectory } from './names.ts';
import { type PublicSign, signOf, signOfTarget } from './public-headings.ts';
import { SourceError, type Table } from './table.ts';
import { dateTargets, flagTargets, manyColumns, type Target } from './targets.ts';
import type { Vocabularies } from './vocabulary.ts';

/** What becomes of one column. */
export interface Column extends DateFacts {
  readonly heading: string;
  /** Its index in the rows, from 0. */
  readonly index: number;
  readonly use: Target | 'keep' | 'ignore';
  readonly because: ColumnReason;
  /** The persona or stage that a check mark in this column means. */
  readonly mark?: string;
  /** Whether its addresses are only the ends of addresses, such as `first-steps`. */
  readonly slugs?: boolean;
  /** What it says about being public. */
  readonly sign?: PublicSign;
  /** The place among the columns of its field, from 0: in each row, the first filled one counts. */
  readonly place?: number;
  /** Whether it writes people as "Doe, Jo". */
  readonly directory?: boolean;
  /** Number of filled cells, and one of them. */
  readonly filled: number;
  readonly example: string;
}

/** The share of cells of one kind that makes a column of that kind. */
const MOST = 0.8;

/** Columns of our own export that the audit computes. */
const COMPUTED = new Set(
  'freshness reviewDue daysLeft usable unusableBecause formatName ownerName servesNames productNames segmentNames reviewedByName replacedBy path page'.split(
    ' ',
  ),
);

/** A check mark in a column that is named after a persona or stage. */
export const CROSS =
  /^(?:x|y|yes|ja|j|oui|sí|si|sì|sim|tak|ano|да|так|はい|是|예|네|true|wahr|vrai|verdadero|vero|1|checked|enabled|✓|✔|✔️|✅|☑|☑️|●|•|primary|p)$/iu;
export const NO_CROSS =
  /^(?:n|no|nein|non|não|nee|nie|nej|ne|нет|ні|いいえ|否|아니오|아니요|false|falsch|faux|falso|0|unchecked|disabled|☐|✗|✘|❌)$/iu;

/** Whether a table is the audit's own list of pieces, as exported. */
export function isOwnExport({ headings }: Pick<Table, 'headings'>): boolean {
  return headings.filter((heading) => COMPUTED.has(heading)).length > COMPUTED.size / 2;
}

/** Decides what every column becomes. Every column is in the result once. */
export function mapColumns(table: Table, mapping: Mapping, vocabularies: Vocabularies, today: string): Column[] {
  expectKnownHeadings(table, mapping);
  const exported = isOwnExport(table);
  const said = new Map(Object.entries(mapping.columns).map(([heading, use]) => [fold(heading), use]));
  const guesses = table.headings.map((heading, index) => {
    const texts = filledCells(table, index);
    const use = said.get(fold(heading));
    if (use !== undefined) {
      const guess = guessed(heading, texts, vocabularies);
      // A kept column still says whether a piece is public; an ignored one does not.
      const sign = use === 'keep' || use === guess.use ? guess.sign : signOfTarget(use);
      return { texts, ...(sign ? { sign } : {}), ...usedAs(use) };
    }
    if (exported && COMPUTED.has(heading)) {
      return { texts, use: 'ignore' as const, because: 'computed' as const, rank: 0 };
    }
    if ((exported || vocabularies.segment.isFilled) && namesSegments(heading)) {
      return { texts, use: 'segments' as const, because: 'heading' as const, rank: 0 };
    }
    return { texts, ...guessed(heading, texts, vocabularies, exported) };
  });
  const orders = ordersOf(guesses);
  const columns = guesses.map((guess, index): Column => {
    const { because, texts, use } = guess;
    const order = use === 'keep' || use === 'ignore' ? [] : (orders.get(use) ?? []);
    const place = order.indexOf(index);
    const first = place > 0 ? table.headings[order[0] ?? 0] : undefined;
    return {
      heading: table.headings[index] ?? '',
      index,
      use,
      because: first === undefined ? because : { where: first },
      ...(place >= 0 ? { place } : {}),
      ...('mark' in guess && guess.mark ? { mark: guess.mark } : {}),
      ...(peopleTargets.has(use) && isDirectory(texts) ? { directory: true } : {}),
      ...(use !== 'keep' && use !== 'ignore' && dateTargets.has(use)
        ? dateFacts(table.headings[index] ?? '', texts, { mapping, today, second: place > 0 })
        : {}),
      ...(use === 'url' && holdsSlugs(table.headings[index] ?? '', texts) ? { slugs: true } : {}),
      ...('sign' in guess && guess.sign ? { sign: guess.sign } : {}),
      filled: texts.length,
      example: texts[0] ?? '',
    };
  });
  return byContent(columns, table, { mapping, today, second: false });
}

interface Guess {
  readonly use: Column['use'];
  readonly because: ColumnReason;
  /** Lower is more certain. */
  readonly rank: number;
  readonly mark?: string;
  readonly sign?: PublicSign;
}

/** @param isSure Whether the heading is right whatever the cells hold, as in our own export. */
function guessed(heading: string, texts: readonly string[], vocabularies: Vocabularies, isSure = false): Guess {
  if (texts.length > 0 && texts.every((text) => CROSS.test(text) || NO_CROSS.test(text) || saysEmpty(text))) {
    const [persona] = vocabularies.persona.find(heading) ?? [];
    if (persona !== undefined) return { use: 'persona', mark: persona, because: 'persona-marks', rank: 0 };
    const [stage] = vocabularies.stage.find(heading) ?? [];
    if (stage !== undefined) return { use: 'stage', mark: stage, because: 'stage-marks', rank: 0 };
  }
  const known = recognizeHeading(heading);
  const doubt = known && known.why === undefined && !isSure ? disagrees(known.target, heading, texts) : undefined;
  if (doubt === 'answers') return { use: 'keep', because: 'public-sign', rank: 0, sign: 'answer' };
  if (doubt !== undefined) return { use: 'keep', because: doubt, rank: 0 };
  if (known?.why !== undefined) return { use: 'keep', because: known.why, rank: 0 };
  if (known && flagTargets.has(known.target) && texts.length > 0 && texts.every((text) => noMark(known.target, text))) {
    return { use: 'keep', because: 'no-field', rank: 0 };
  }
  const guess = known && sharpened({ use: known.target, because: 'heading', rank: known.rank }, texts);
  const sign = guess?.use === 'verdict' && known?.target === 'status' ? 'decision' : signOf(heading, guess?.use);
  // A field such as "State" may mean something else; one called a status means this.
  const isSign = sign !== 'status' || /status/i.test(heading) || texts.some((text) => statusOf(text) !== undefined);
  const signs = sign && isSign ? { sign } : {};
  if (guess) return { ...guess, ...signs };
  if (sign) return { use: 'keep', because: 'public-sign', rank: 0, sign };
  return { use: 'keep', because: texts.length === 0 ? 'empty' : 'no-field', rank: 0 };
}

/** Whether a cell is neither yes nor no: "Draft" may also hold the due date of the draft, or a link to it. */
function noMark(target: Target, text: string): boolean {
  const isLink = FILE_NAME.test(text) || readAddress(text).address !== undefined;
  return isLink || (target === 'draft' && readDate(text) !== undefined);
}

/** Whether a text says who may get a piece: one audience or several. */
function saysShare(text: string): boolean {
  return text.split(/[/,;&]| and /).every((part) => shareOf(part) !== undefined);
}

/**
 * A column called Status that holds keep, update and remove is the decision, and vice versa. One called Audience that holds
 * public and internal says who may get a piece.
 */
function sharpened(guess: Guess, texts: readonly string[]): Guess {
  if (guess.use === 'persona' && texts.filter(saysShare).length >= MOST * Math.max(1, texts.length)) {
    const isShare = texts.some((text) => shareOf(text) === 'internal' || shareOf(text) === 'public');
    return isShare ? { ...guess, use: 'share', because: 'audiences' } : guess;
  }
  if (guess.use !== 'status' && guess.use !== 'verdict') return guess;
  const statuses = texts.filter((text) => statusOf(text) !== undefined).length;
  const verdicts = texts.filter((text) => decisionVerdictOf(text) !== undefined).length;
  if (guess.use === 'status' && verdicts > statuses) return { ...guess, use: 'verdict', because: 'decisions' };
  if (guess.use === 'verdict' && statuses > verdicts) return { ...guess, use: 'status', because: 'statuses' };
  return guess;
}

function usedAs(use: Mapping['columns'][string]): Guess {
  const because = 'mapping';
  const [kind = '', mark] = use.split('=');
  return mark === undefined
    ? { use: use as Column['use'], because, rank: -1 }
    : { use: kind as 'persona' | 'stage', because, rank: -1, mark };
}

/** Targets that hold people. */
const peopleTargets: ReadonlySet<Column['use']> = new Set<Column['use']>([
  'owner',
  'reviewedBy',
  'decidedBy',
  'approvedBy',
]);

/**
 * The columns of each field that has several, in the order in which they count: the most certain heading first. A title has
 * to be in most rows, so a column with few cells comes after one with many.
 */
function ordersOf(guesses: ReadonlyArray<Guess & { texts: readonly string[] }>): Map<Target, number[]> {
  const orders = new Map<Target, number[]>();
  for (const [index, { texts, use }] of guesses.entries()) {
    if (use === 'keep' || use === 'ignore' || manyColumns.has(use) || (texts.length === 0 && orders.has(use))) continue;
    orders.set(use, [...(orders.get(use) ?? []), index]);
  }
  for (const [use, order] of orders) {
    const filled = (index: number) => guesses[index]?.texts.length ?? 0;
    const most = order.reduce((highest, index) => Math.max(highest, filled(index)), 0);
    const weight = (index: number) => {
      const rare = filled(index) === 0 ? 2000 : use === 'title' && filled(index) * 2 < most ? 1000 : 0;
      return (guesses[index]?.rank ?? 0) + rare;
    };
    order.sort((a, b) => weight(a) - weight(b) || a - b);
  }
  return orders;
}

/** If no heading names the title, the status, the address or the day, a column that holds only such cells is used. */
function byContent(columns: readonly Column[], table: Table, settings: DateSettings): Column[] {
  const has = (use: Target) => columns.some((column) => column.use === use && column.filled > 0);
  const open = (column: Column) => column.use === 'keep' && column.because === 'no-field';
  const share = (column: Column, test: (text: string) => boolean) => {
    const texts = filledCells(table, column.index);
    return texts.filter(test).length / Math.max(1, texts.length);
  };
  const addresses = columns.filter((column) => open(column) && share(column, isAddress) >= MOST);
  const slugs = columns.filter(
    (column) =>
      open(column) && isSlugHeading(column.heading) && share(column, (text) => isSlug(text) || isRooted(text)) >= MOST,
  );
  const days = columns.filter(
    (column) =>
      open(column) && saysNothing(column.heading) && share(column, (text) => readDate(text) !== undefined) >= MOST,
  );
  const statuses = columns.filter(
    (column) =>
      open(column) &&
      share(column, (text) => statusOf(text) !== undefined) >= MOST &&
      share(column, isSurelyStatus) >= MOST / 2,
  );
  const titles = columns.filter((column) => open(column) && !statuses.includes(column) && holdsTitles(column, table));
  return columns.map((column) => {
    if (column === statuses[0] && !columns.some(({ filled, sign }) => filled > 0 && sign === 'status')) {
      return { ...column, use: 'status', because: 'statuses', sign: 'status' };
    }
    if (column === titles[0] && !has('title')) return { ...column, use: 'title', because: 'titles' };
    if (column === addresses[0] && !has('url')) return { ...column, use: 'url', because: 'addresses' };
    if (column === slugs[0] && addresses.length === 0 && !has('url') && !has('file')) {
      return { ...column, use: 'url', because: 'heading', slugs: true };
    }
    if (column === days[0] && days.length === 1 && !has('published')) {
      return {
        ...column,
        use: 'published',
        because: 'dates',
        sign: 'published',
        ...dateFacts(column.heading, filledCells(table, column.index), settings),
      };
    }
    return column;
  });
}

/** Whether nearly every row has a text of its own in a column: words, and neither addresses, codes nor days. */
function holdsTitles({ index }: Column, table: Table): boolean {
  const texts = filledCells(table, index);
  const isWords = (text: string) =>
    /\p{L}/u.test(text) && !/^\S*\d\S*$/.test(text) && !isSlug(text) && !isAddress(text);
  const ownWords = new Set(texts.filter((text) => isWords(text) && readDate(text) === undefined));
  return texts.length > 1 && ownWords.size >= MOST * table.rows.length;
}

/** Whether a heading names the ends of addresses, as exports of site tools do. */
function isSlugHeading(heading: string): boolean {
  return /\b(?:slug|handle|path)\b/.test(fold(separateWords(heading)));
}

/** Whether a column is one of slugs: by its heading, or because most cells look like one and several have a hyphen. */
function holdsSlugs(heading: string, texts: readonly string[]): boolean {
  if (isSlugHeading(heading)) return true;
  const slugs = texts.filter((text) => isSlug(text) && text === text.toLowerCase());
  return slugs.length >= MOST * texts.length && slugs.filter((text) => text.includes('-')).length * 2 >= texts.length;
}

function isAddress(text: string): boolean {
  return webAddressProblem(text) === undefined;
}

function filledCells({ rows }: Table, index: number): string[] {
  const texts: string[] = [];
  for (const { cells } of rows) {
    const text = cleanText(cells[index] ?? '');
    if (text !== '' && !saysEmpty(text)) texts.push(text);
  }
  return texts;
}

function expectKnownHeadings({ headings, name }: Table, { columns, dates }: Mapping): void {
  const known = new Set(headings.map(fold));
  const named = [...Object.keys(columns), ...(typeof dates === 'object' ? Object.keys(dates) : [])];
  const strangers = named.filter((heading) => !known.has(fold(heading)));
  if (strangers.length > 0) throw new SourceError(unknownColumns(strangers, name, headings));
}
