/** The months of usage figures: in a column, in the lines above the headings, or given by a person. */
import { type DateOrder, dayInOrder, orderOf, possibleDays, readDate } from '../date-cells.ts';

/** A day and the last day, as a tool writes the period of an export above its headings. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A month as tools write it: `2026-10`, `202610`, `10/2026`, `October 2026`, or a day in it. */
export function monthOf(text: string, order: DateOrder | undefined): string | undefined {
  const written = text.trim();
  const [, year, month] = /^(\d{4})[-/.]?(\d\d)$/.exec(written) ?? [];
  if (year !== undefined && month !== undefined) return inYear(year, month);
  const [, first, second] = /^(\d{1,2})[-/.](\d{4})$/.exec(written) ?? [];
  if (first !== undefined && second !== undefined) return inYear(second, first.padStart(2, '0'));
  return dayOf(written, order)?.slice(0, 7) ?? dayOf(`1 ${written}`, order)?.slice(0, 7);
}

function inYear(year: string, month: string): string | undefined {
  return month >= '01' && month <= '12' ? `${year}-${month}` : undefined;
}

function dayOf(text: string, order: DateOrder | undefined): string | undefined {
  const read = readDate(text);
  if (read === undefined || 'day' in read) return read?.day;
  const [only, ...others] = possibleDays(read.numbers);
  if (only !== undefined && others.length === 0) return only;
  return order && dayInOrder(read.numbers, order);
}

/** The order of day and month in a column, if its dates show it. */
export function orderIn(texts: Iterable<string>, today: string): DateOrder | undefined {
  const order = orderOf(texts, today);
  return order === 'contradicting' || order === 'unknown' || order === 'irrelevant' ? undefined : order;
}

/** Lines that name the period of an export. */
const PERIOD = /\b(?:date|dates|period|range|start|end|from|zeitraum|startdatum|enddatum|datum)\b/i;

/** Without the comma in an English date where it was read as a delimiter. */
const DAY = /\b(\d{4})-?(\d\d)-?(\d\d)\b|\b\p{L}{3,9}\.? \d{1,2},? +\d{4}\b|\b\d{1,2}\.? \p{L}{3,9}\.? \d{4}\b/gu;

/** The period that the lines above the headings name. */
export function periodIn(above: readonly string[] = []): Period | undefined {
  const days = above
    .filter((line) => PERIOD.test(line))
    .flatMap((line) => [...line.matchAll(DAY)].flatMap(([text]) => dayOf(text, undefined) ?? []))
    .sort();
  const [from, to] = [days[0], days.at(-1)];
  return days.length < 2 || from === undefined || to === undefined ? undefined : { from, to };
}
