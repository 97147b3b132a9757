/** What the script of the lead clock shows. */
export const leadClockScriptWords = {
  /** @param note What is shown all the time. */
  outsideHours: (note: string) => `The lead arrived outside business hours. ${note}`,
  due: (weekday: string, date: string, time: string) => `${weekday}, ${date}, ${time}`,
  calendar: 'Due times for a lead',
} as const;
