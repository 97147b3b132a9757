/** What all charts have: their tables, and the names of months on an axis. */
export const chartWords = {
  table: 'Show as a table',
  show: 'Show the chart',
  unknown: 'unknown',
} as const;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The month of a date (`YYYY-MM-DD` or `YYYY-MM`) on an axis: `Sep`. */
export function axisMonth(date: string): string {
  return MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
}

/** The same with its year: `Sep 2026`. */
export function axisMonthOfYear(date: string): string {
  return `${axisMonth(date)} ${date.slice(0, 4)}`;
}
