/** The order of the numbers in the dates of a column. */
import { type ColumnOrder, dayInOrder, isDateOrder, orderOf, possibleDays, readDate } from './date-cells.ts';
import { fold } from './fold.ts';
import type { Mapping } from './mapping.ts';

/** What is known about the dates of a column. */
export interface DateFacts {
  /** The order of day and month in its dates; the user decides `unknown` and `contradicting`. */
  readonly order?: ColumnOrder;
  /** One of its dates that can be read in two ways. */
  readonly openDate?: string;
  /** One of its dates in numbers, and the day that it means in this order. */
  readonly dateExample?: { readonly written: string; readonly day: string };
}

export interface DateSettings {
  readonly mapping: Mapping;
  readonly today: string;
  /** Whether another column comes first, so that the order matters only in rows that the other one leaves empty. */
  readonly second: boolean;
}

/** What is known about the dates of a column: stated by the mapping, or shown by all of them. */
export function dateFacts(
  heading: string,
  texts: readonly string[],
  { mapping: { dates }, second, today }: DateSettings,
): DateFacts {
  const stated =
    typeof dates === 'string' ? dates : Object.entries(dates ?? {}).find(([name]) => fold(name) === fold(heading))?.[1];
  const numbered = texts.flatMap((text) => {
    const read = readDate(text);
    return read && 'numbers' in read ? { text, numbers: read.numbers } : [];
  });
  // An order for all columns does not count in a column without a date in this order.
  const fits = stated !== undefined && numbered.some(({ numbers }) => dayInOrder(numbers, stated) !== undefined);
  const order = stated !== undefined && fits ? stated : orderOf(texts, today);
  const open = numbered.find(({ numbers }) => possibleDays(numbers).length > 1) ?? numbered[0];
  if (isDateOrder(order)) {
    const day = open && dayInOrder(open.numbers, order);
    return { order, ...(day === undefined ? {} : { dateExample: { written: open?.text ?? '', day } }) };
  }
  if (order === 'irrelevant') return { order };
  if (second) return {};
  return open === undefined ? { order } : { order, openDate: open.text };
}
