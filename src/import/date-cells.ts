/** Dates as people write them. If 3/4 can be two days, the column decides or the user does: nothing is guessed. */
import { addDays, isCalendarDate } from '../kit/calendar-date.ts';
import { fold } from './fold.ts';

export const dateOrders = ['day-first', 'month-first'] as const;

/** Whether 3/4/2021 is April 3 or March 4. */
export type DateOrder = (typeof dateOrders)[number];

/** A text as a date: a day; two numbers of which either could be the day; or not a date. */
export type DateReading =
  | { readonly day: string; readonly form: DateForm }
  | { readonly numbers: readonly [first: number, second: number]; readonly year: number; readonly dots: boolean }
  | undefined;

/** The form in which a date was written. */
type DateForm = 'iso' | 'words' | 'spreadsheet-day' | 'numbers';

/** Languages whose names of months are read. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'sv', 'da', 'pl'];

/** Months by their folded names and common short forms. */
let months: ReadonlyMap<string, number> | undefined;

/** Words between the parts of a date in words. */
const SMALL_WORDS = new Set(['de', 'of', 'the', 'den', 'le', 'del']);

/** Day numbers of spreadsheets count from the last day of 1899; these are the days from 1990 to 2100. */
const SERIAL = { zero: '1899-12-30', first: 32_874, last: 73_415 };

/** Reads one text. A time of day after the date is ignored, and so is its time zone. */
export function readDate(text: string): DateReading {
  const written = text.trim().replace(/^['"]|['"]$/g, '');
  const iso =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,].*)?$/.exec(written) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(written);
  if (iso) return reading(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'iso');
  if (/^\d{5}(?:\.\d+)?$/.test(written)) {
    const number = Math.floor(Number(written));
    if (number < SERIAL.first || number > SERIAL.last) return undefined;
    return { day: addDays(SERIAL.zero, number), form: 'spreadsheet-day' };
  }
  const numbers = /^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?:[T ,].*)?$/.exec(written);
  if (numbers) {
    const [, first, dot, second, year = ''] = numbers;
    return { numbers: [Number(first), Number(second)], year: fullYear(year), dots: dot === '.' };
  }
  return inWords(written);
}

/** The day that two numbers mean in this order, if it exists. */
export function dayInOrder(numbers: readonly [number, number], year: number, order: DateOrder): string | undefined {
  const [day, month] = order === 'day-first' ? numbers : [numbers[1], numbers[0]];
  return reading(year, month, day, 'numbers')?.day;
}

/** The order of day and month in a column, by the dates that can be read in one way only. */
export type ColumnOrder = DateOrder | 'contradicting' | 'unknown' | 'irrelevant';

/** The order of day and month that the dates of a column show. */
export function orderOf(texts: Iterable<string>): ColumnOrder {
  const votes = { 'day-first': 0, 'month-first': 0 };
  let open = 0;
  let dots = 0;
  for (const text of texts) {
    const read = readDate(text);
    if (!read || 'day' in read) continue;
    const [first, second] = read.numbers;
    if (first === second) continue;
    if (first > 12 && second <= 12) votes['day-first'] += 1;
    else if (second > 12 && first <= 12) votes['month-first'] += 1;
    else if (first <= 12 && second <= 12) {
      open += 1;
      if (read.dots) dots += 1;
    }
  }
  if (votes['day-first'] > 0 && votes['month-first'] > 0) return 'contradicting';
  if (votes['day-first'] > 0) return 'day-first';
  if (votes['month-first'] > 0) return 'month-first';
  if (open === 0) return 'irrelevant';
  // Wherever dates are written with dots, the day comes first.
  return dots === open ? 'day-first' : 'unknown';
}

function inWords(written: string): DateReading {
  const words = fold(written.replace(/(\d)(?:st|nd|rd|th|er)\b/gi, '$1').replace(/[T ]\d{1,2}:\d\d.*$/, ''))
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
