/**
 * The calendar of a time zone: turns a moment, in milliseconds since 1970, into the local date, `YYYY-MM-DD`.
 *
 * @throws {RangeError} For an unknown time zone, or when called with a moment that is not a number.
 */
export function zoneCalendar(timeZone: string | undefined): (moment: number) => string {
  // Canadian English formats dates as YYYY-MM-DD.
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return (moment) => format.format(moment);
}
