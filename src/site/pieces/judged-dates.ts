/** What a page says of a record for a browser, which judges it again on the reader's day. */
import type { JudgedDates } from '../../audit/freshness.ts';

interface DateAttributes {
  readonly 'data-due-on': string | undefined;
  readonly 'data-expires': string | undefined;
  readonly 'data-unreviewed': string | undefined;
}

/** Dates as attributes of an element. */
export function dateAttributes({ due, expires, unreviewed }: JudgedDates): DateAttributes {
  return { 'data-due-on': due, 'data-expires': expires, 'data-unreviewed': unreviewed ? '' : undefined };
}

/** The dates of an element with such attributes. */
export function datesOfElement({ dataset: { dueOn, expires, unreviewed } }: HTMLElement): JudgedDates {
  return { due: dueOn, expires, unreviewed: unreviewed !== undefined };
}
