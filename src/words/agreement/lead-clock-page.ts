/** By when each promise about a lead is due. */
export const leadClockWords = {
  title: 'Lead clock',
  /** @param days Such as `Monday to Friday`. */
  rules: (from: string, to: string, days: string, timeZone: string) =>
    `Business hours are ${from} to ${to}, ${days}, except holidays (time zone ${timeZone}). A business day ends when work ends, and the day the lead arrives does not count.`,
  when: (timeZone: string) => `When did the lead arrive? (time in ${timeZone})`,
  now: 'Use current time',
  file: 'Download calendar file',
  note: 'Nothing you enter leaves your browser.',
  caption: 'Due times',
  promise: 'Promise',
  within: 'Within',
  due: 'Due',
  notEntered: 'enter the arrival time',
  anyLead: 'any lead',
  /** @param role The role that receives the lead. */
  firstAction: (role: string) => `First action by ${role} after the handoff`,
} as const;
