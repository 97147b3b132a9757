/** Requests in a table, such as the export of a form: which column is which, and what each row says. */
import { cleanText, saysEmpty } from '../clean.ts';
import { type DateOrder, dayInOrder, isDateOrder, orderOf, readDate } from '../date-cells.ts';
import type { HeadingRules, Table } from '../table.ts';
import { recognizeRequestHeading } from './request-headings.ts';
import { type RequestTarget, requestAnswers } from './request-targets.ts';

/** How the headings of such a table are found. The question of a form may be long. */
export const REQUEST_HEADINGS: HeadingRules = {
  isKnown: (heading) => recognizeRequestHeading(heading) !== undefined,
  longest: 1000,
};

type Answer = (typeof requestAnswers)[number];

/** One request, as its row says it. */
export interface RequestRow {
  readonly line: number;
  /** What identifies it in its system; empty where there is no such column. */
  readonly id: string;
  /** The day it was filed. */
  readonly on: string | undefined;
  readonly title: string;
  /** The name of the requester, which is compared and not copied. */
  readonly requester: string;
  readonly answers: Readonly<Partial<Record<Answer, string>>>;
  /** Texts of columns that have no field. */
  readonly others: ReadonlyArray<{ readonly heading: string; readonly text: string }>;
}

/** A column, and what it was read as. Without a field, its texts are added to the request. */
interface RequestColumn {
  readonly heading: string;
  readonly target: RequestTarget | undefined;
}

export interface RequestTable {
  readonly columns: readonly RequestColumn[];
  readonly rows: readonly RequestRow[];
  /** A date that can be two days, for which the user must say the order; then there are no rows. */
  readonly openDate?: { readonly heading: string; readonly example: string } | undefined;
}

/**
 * Reads a table of requests.
 *
 * @param dates The order of day and month, where the dates do not show it.
 */
export function readRequestTable(table: Table, today: string, dates?: DateOrder): RequestTable {
  const columns = columnsOf(table);
  const textsOf = (target: RequestTarget) => {
    const index = columns.findIndex((column) => column.target === target);
    return index < 0 ? [] : table.rows.map(({ cells }) => cells[index] ?? '');
  };
  const submitted = textsOf('submitted');
  const shown = orderOf(submitted, today);
  const order = isDateOrder(shown) ? shown : dates;
  if (order === undefined && shown !== 'irrelevant') {
    const heading = columns.find(({ target }) => target === 'submitted')?.heading ?? '';
    return { columns, rows: [], openDate: { heading, example: submitted.find(isOpen) ?? '' } };
  }
  // One form writes all its dates in one order. Where nothing shows it, the requester is asked for a clear date.
  const needed = orderOf(textsOf('neededBy'), today);
  const orders = { submitted: order, neededBy: isDateOrder(needed) ? needed : (order ?? dates) };
  return { columns, rows: table.rows.map((row) => rowOf(row, columns, orders)) };
}

/** Each field from its first column; a repeated heading has no field of its own, so its texts are kept. */
function columnsOf({ headings }: Table): RequestColumn[] {
  const used = new Set<RequestTarget>();
  return headings.map((heading) => {
    const target = recognizeRequestHeading(heading);
    if (target === undefined || (target !== 'about' && used.has(target))) return { heading, target: undefined };
    used.add(target);
    return { heading, target };
  });
}

function isOpen(text: string): boolean {
  const read = readDate(text);
  return read !== undefined && 'numbers' in read;
}

function rowOf(
  { cells, line }: Table['rows'][number],
  columns: readonly RequestColumn[],
  orders: Readonly<Record<'submitted' | 'neededBy', DateOrder | undefined>>,
): RequestRow {
  const texts = cells.map((cell) => cleanText(cell));
  const text = (target: RequestTarget) => {
    const found = texts[columns.findIndex((column) => column.target === target)] ?? '';
    return saysEmpty(found) ? '' : found;
  };
  const dayOf = (target: 'submitted' | 'neededBy') => dayIn(text(target), orders[target]);
  const answers = Object.fromEntries(
    requestAnswers.flatMap((name) => {
      const answer = name === 'neededBy' ? (dayOf('neededBy') ?? text('neededBy')) : text(name);
      return answer === '' ? [] : [[name, answer]];
    }),
  );
  return {
    line,
    id: text('id'),
    on: dayOf('submitted'),
    title: text('title'),
    requester: text('requester'),
    answers,
    others: columns.flatMap(({ heading, target }, index) => {
      const other = texts[index] ?? '';
      return target !== undefined || saysEmpty(other) ? [] : [{ heading, text: other }];
    }),
  };
}

function dayIn(text: string, order: DateOrder | undefined): string | undefined {
  const read = readDate(text);
  if (read === undefined || 'day' in read) return read?.day;
  return order && dayInOrder(read.numbers, order);
}
