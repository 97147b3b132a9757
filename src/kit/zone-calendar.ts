/**
 * The calendar of a time zone: from a moment, in milliseconds since 1970, to the date there, `YYYY-MM-DD`.
 *
 * @throws {RangeError} For an unknown time zone at once, for a moment that is not a number when it is asked for.
 */
export function zoneCalendar(timeZone: string | undefined): (moment: number) => string {
  // Canadian English writes dates with the year first and with hyphens.
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return (moment) => format.format(moment);
}
