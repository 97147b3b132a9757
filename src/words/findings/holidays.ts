/** Years without holidays in the calendar of site.yaml. */
export const holidayTexts = {
  none: (year: string) => `The calendar lists no holidays in ${year}.`,
  /** The day must be replaced by real holidays; it shows where and how they are written. */
  add: (year: string) => `Add the public holidays of ${year} to \`holidays\`, one on a line: - ${year}-01-01`,
} as const;
