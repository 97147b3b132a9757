/** Dates as people write them. If 3/4 can be two days, the column decides or the user does: nothing is guessed. */
import { addDays, isCalendarDate } from '../kit/calendar-date.ts';
import { fold } from './fold.ts';

export const dateOrders = ['day-first', 'month-first', 'year-first'] as const;

/** Whether 3/4/2021 is April 3 or March 4, and whether 24-03-15 is in 2024 or in 2015. */
export type DateOrder = (typeof dateOrders)[number];

export function isDateOrder(order: string | undefined): order is DateOrder {
  return dateOrders.some((one) => one === order);
}

/** A text as a date: a day; numbers of which several could be the day; or not a date. */
export type DateReading = { readonly day: string; readonly form: DateForm } | WrittenNumbers | undefined;

/** A date in numbers whose order is open. */
interface WrittenNumbers {
  /** As written. Only the last one can have four digits. */
  readonly numbers: readonly [first: string, second: string, last: string];
  readonly dots: boolean;
}

/** The form in which a date was written. */
type DateForm = 'iso' | 'words' | 'spreadsheet-day' | 'numbers';

/** Languages whose names of months are read. */
const LANGUAGES = [
  ...['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'sv', 'da', 'nb', 'fi', 'pl', 'cs', 'sk', 'hu', 'ro', 'sl'],
  ...['tr', 'ru', 'uk', 'bg', 'el', 'id'],
];

/** Months by their folded names and common short forms. */
let months: ReadonlyMap<string, number> | undefined;

/** Words between the parts of a date in words. */
const SMALL_WORDS = new Set(['de', 'of', 'the', 'den', 'le', 'del', 'at', 'um', 'г', 'года', 'р', 'року']);

/** Day numbers of spreadsheets count from the last day of 1899; these are the days from 1990 to 2100. */
const SERIAL = { zero: '1899-12-30', first: 32_874, last: 73_415 };

/** Reads one text. A time of day after the date is ignored, and so is its time zone. */
export function readDate(text: string): DateReading {
  if (!/\p{Nd}/u.test(text)) return undefined;
  const written = plainDate(text);
  const iso =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,].*|Z)?$/.exec(written) ??
    /^(\d{4})(\d\d)(\d\d)(?:T\d{4,6}.*)?$/.exec(written);
  if (iso) return reading(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'iso');
  if (/^\d{5}(?:\.\d+)?$/.test(written)) {
    const number = Math.floor(Number(written));
    if (number < SERIAL.first || number > SERIAL.last) return undefined;
    return { day: addDays(SERIAL.zero, number), form: 'spreadsheet-day' };
  }
  const numbers = /^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?:[T ,].*|\.)?$/.exec(written);
  if (numbers) {
    const [, first = '', dot, second = '', last = ''] = numbers;
    return { numbers: [first, second, last], dots: dot === '.' };
  }
  return inWords(written);
}

/** A text with the digits and separators of English, and the year first where signs of Asia or Hungary name its parts. */
function plainDate(text: string): string {
  const trimmed = text.trim().replace(/^['"]|['"]$/g, '');
  const isForeign = /[^\0-\x7f]/.test(trimmed);
  const ascii = isForeign ? trimmed.normalize('NFKC').replace(/[\u2010-\u2013\u2212]/g, '-') : trimmed;
  if (!isForeign && ascii[4] !== '.') return ascii;
  return ascii.replace(/^(\d{4})(?:[年년] ?|\. )(\d{1,2})(?:[月월] ?|\. )(\d{1,2})(?:[日일.]|$)/, '$1-$2-$3 ').trim();
}

/** The day that numbers mean in this order, if it exists. A year of one digit, or before the month in four, does not. */
export function dayInOrder([first, second, last]: WrittenNumbers['numbers'], order: DateOrder): string | undefined {
  if (order === 'year-first') {
    return first.length === 2 && last.length === 2
      ? reading(fullYear(first), Number(second), Number(last), 'numbers')?.day
      : undefined;
  }
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  return reading(fullYear(last), Number(month), Number(day), 'numbers')?.day;
}

/** The days that a date in numbers can mean. */
export function possibleDays(numbers: WrittenNumbers['numbers'], orders: readonly DateOrder[] = dateOrders): string[] {
  return [...new Set(orders.flatMap((order) => dayInOrder(numbers, order) ?? []))];
}

/** Whether the order of day and month does not matter, as in 4/4/2021. */
export function sameInAnyOrder(read: DateReading): boolean {
  if (!read || 'day' in read) return false;
  const [first, second, last] = read.numbers;
  return last.length === 4 && Number(first) === Number(second);
}

/** The order of the numbers in the dates of a column, if the dates show it. */
export type ColumnOrder = DateOrder | 'contradicting' | 'unknown' | 'irrelevant';

/** How far in the future a date with a year of two digits may be, in years. */
const FAR = 3;

/**
 * The order that the dates of a column show. An order is possible if every date exists in it, and none with a year of two
 * digits is more than three years in the future.
 *
 * @param today The day of the import.
 */
export function orderOf(texts: Iterable<string>, today: string): ColumnOrder {
  const latest = `${Number(today.slice(0, 4)) + FAR}${today.slice(4)}`;
  const fits = (numbers: WrittenNumbers['numbers'], order: DateOrder) => {
    const day = dayInOrder(numbers, order);
    return day !== undefined && (numbers[2].length === 4 || day <= latest);
  };
  const possible = new Set<DateOrder>(dateOrders);
  let open = 0;
  let dots = 0;
  const short: WrittenNumbers['numbers'][] = [];
  for (const text of texts) {
    const read = readDate(text);
    if (!read || 'day' in read) continue;
    const { numbers } = read;
    const orders = dateOrders.filter((order) => fits(numbers, order));
    // Not a date in any order, or the same one in all of them.
    if (orders.length === 0 || (possibleDays(numbers, orders).length === 1 && orders.length > 1)) continue;
    open += 1;
    if (read.dots) dots += 1;
    if (numbers[2].length === 2) short.push(numbers);
    for (const order of possible) if (!orders.includes(order)) possible.delete(order);
  }
  if (open === 0) return 'irrelevant';
  const [only, ...others] = possible;
  if (only === undefined) return 'contradicting';
  if (others.length === 0) return only;
  // Where dates are written with dots, the day comes first, unless it may as well be a year of two digits.
  const isDay = !possible.has('year-first') || spread(short, 2) + CLOSER <= spread(short, 0);
  return dots === open && possible.has('day-first') && isDay ? 'day-first' : 'unknown';
}

/** How much closer together than its days the years of a column have to be. */
const CLOSER = 10;

/** How far apart the numbers at one place are. The years of a list are closer together than its days. */
function spread(dates: readonly WrittenNumbers['numbers'][], place: 0 | 2): number {
  const values = dates.map((numbers) => Number(numbers[place])).sort((a, b) => a - b);
  return (values.at(-1) ?? 0) - (values[0] ?? 0);
}

function inWords(written: string): DateReading {
  const words = fold(written.replace(/(\d)(?:st|nd|rd|th|er|o)\b/gi, '$1').replace(/[T ]\d{1,2}:\d\d.*$/, ''))
    .split(' ')
    .filter((word) => !SMALL_WORDS.has(word));
  // Made for the first date in words: most tables have none, and it takes a while.
  months ??= monthNames(LANGUAGES);
  const known = months;
  // The last one: the short form of a weekday in one language may be a month in another.
  const at = words.findLastIndex((word) => known.has(word));
  const month = known.get(words[at] ?? '');
  if (month === undefined) return undefined;
  const numbers = words.filter((word) => /^\d+$/.test(word));
  // A weekday may come before a date; with any other word the text is not a date.
  if (words.some((word, index) => index !== at && !/^\d+$/.test(word) && (index > 0 || word.length < 2)))
    return undefined;
  const [first = '', second = ''] = numbers;
  if (numbers.length !== 2) return undefined;
  if (first.length === 4) return reading(Number(first), month, Number(second), 'words');
  return first.length <= 2 && (second.length === 4 || second.length === 2)
    ? reading(fullYear(second), month, Number(first), 'words')
    : undefined;
}

function reading(
  year: number,
  month: number,
  day: number,
  form: DateForm,
): { day: string; form: DateForm } | undefined {
  const text = [String(year).padStart(4, '0'), pad(month), pad(day)].join('-');
  return isCalendarDate(text) && year >= 1990 && year <= 2100 ? { day: text, form } : undefined;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** Two digits mean a year from 1990 to 2089. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  return year >= 90 ? 1900 + year : 2000 + year;
}

function monthNames(languages: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>([['sept', 9]]);
  for (const language of languages) {
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' });
      for (let number = 1; number <= 12; number += 1) {
        // The 15th day of the month, in milliseconds.
        const name = format
          .formatToParts((15 + (number - 1) * 30.44) * 86_400_000)
          .find(({ type }) => type === 'month');
        const key = fold(name?.value ?? '');
        if (key !== '' && !/^\d/.test(key) && !found.has(key)) found.set(key, number);
      }
    }
  }
  return found;
}
