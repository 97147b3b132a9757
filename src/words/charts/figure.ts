/** What all charts have: their tables, and the names of months on an axis. */
export const chartWords = {
  table: 'Show as a table',
  /** Next to a hatching. */
  notMeasured: 'Not measured',
  unknown: 'unknown',
} as const;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The month of a date (`YYYY-MM-DD` or `YYYY-MM`) on an axis: `Sep`, or `Sep 2026`. */
export function axisMonth(date: string, year: boolean): string {
  const month = MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
  return year ? `${month} ${date.slice(0, 4)}` : month;
}
