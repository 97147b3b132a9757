/** What may be wrong with a list of leads, and with the counts of the funnel. */

/** How the list is named in messages about reading it. */
export const LEADS_LIST = 'The list of leads';

/** How the counts are named in messages about reading them. */
export const FUNNEL_LIST = 'The list of counts';

export const funnelProblems = {
  notMonth: (text: string) => `“month” is not a month: “${text}”.`,
  monthHint: 'Write it like this: 2026-10',
  future: (month: string, today: string) => `${month} is in the future (today is ${today}).`,
  unknownStage: (text: string) => (text === '' ? '“stage” is empty.' : `“${text}” is not a term of the agreement.`),
  didYouMean: (id: string) => `Did you mean ${id}?`,
  useTerm: 'Use the id, name or alias of a term in agreement/terms.',
  duplicate: (month: string, stage: string, line: number) => `${stage} in ${month} is already counted in line ${line}.`,
  deleteOne: 'Delete one of the two lines.',
  outsideSpan: (month: string, from: string | undefined, to: string | undefined) =>
    `${month} is outside of the days in data/funnel.yaml: ${[from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ')}.`,
  afterExport: (month: string, exportedOn: string) =>
    `${month} begins after the export: data/funnel.yaml says that the counts were exported on ${exportedOn}.`,
} as const;

export const leadProblems = {
  tooMany: (found: number, most: number) =>
    `The list has ${found.toLocaleString('en-US')} leads; the limit is ${most.toLocaleString('en-US')}.`,
  exportLess: 'Export a shorter period.',
  personalColumn: (heading: string) => `The column “${heading}” may identify people.`,
  unknownColumn: (heading: string, columns: readonly string[]) =>
    `Unknown column “${heading}”. The columns are ${columns.join(', ')}.`,
  didYouMean: (column: string) => `Did you mean ${column}? If not, leave the column out.`,
  missingColumn: (column: string) => `The column “${column}” is missing.`,
  idNotHash: 'The id is not a hash, so it may identify a person.',
  duplicate: (line: number) => `Duplicate lead: the same id is in line ${line}.`,
  deleteOne: 'Delete one of the two lines.',
  forbidden: (column: string, found: string) => `“${column}” contains ${found}.`,
  personal: (column: string) => `“${column}” contains an email address or a phone number.`,
  removeIt: 'Remove it.',
  notMoment: (column: string, text: string) =>
    text === '' ? `“${column}” is empty; it needs a date and time.` : `“${column}” is not a date and time: “${text}”.`,
  momentHint: 'Write it like this: 2026-10-05 14:30',
  future: (column: string, today: string) => `“${column}” is in the future (today is ${today}).`,
  attemptBeforeLead: 'The first attempt is earlier than the lead itself.',
  notDate: (column: string, text: string) => `“${column}” is not a date: “${text}”.`,
  dateHint: 'Write it like this: 2026-10-05',
  notDays: (column: string, text: string) => `“${column}” has something other than dates: “${text}”.`,
  daysHint: 'Separate the dates with spaces: 2026-10-05 2026-10-07',
  dayBeforeLead: 'An attempt is earlier than the lead itself.',
  otherCount: (attempts: number, days: number) => `“attempts” is ${attempts}, but “attempt days” has ${days} dates.`,
  sameCount: 'List every attempt with its day, or leave “attempt days” empty.',
  unknownTeam: (text: string) => `“${text}” is not a team in people.yaml.`,
  didYouMeanTeam: (id: string) => `Did you mean ${id}?`,
  useTeamId: 'Use the id of an entry with `kind: team`.',
  unknownRegion: (text: string) => `“${text}” is not a region in segments.yaml.`,
  useRegionId: 'Use the id, name or alias of an entry with `dimension: region`.',
  unknownPlace: (text: string, places: readonly string[]) =>
    `“now” is “${text}”. Use one of ${places.join(', ')}, or leave it empty.`,
  notYesOrNo: (column: string) => `“${column}” has something other than yes or no.`,
  yesOrNo: 'Write yes if it was known at the handoff, no if not, and never the information itself.',
  outsideSpan: (day: string, from: string | undefined, to: string | undefined) =>
    from === undefined || (to !== undefined && day > to)
      ? `The lead was handed over on ${day}, but data/leads.yaml says that the list ends on ${to}.`
      : `The lead was handed over on ${day}, but data/leads.yaml says that the list begins on ${from}.`,
  afterExport: (column: string, day: string, exportedOn: string) =>
    `“${column}” is ${day}, but data/leads.yaml says that the list was exported on ${exportedOn}.`,
  notCount: (column: string, text: string) => `“${column}” is not a whole number: “${text}”.`,
  unknownStatus: (text: string, statuses: readonly string[]) =>
    `${text === '' ? '“status” is empty' : `Unknown status “${text}”`}. Use one of ${statuses.join(', ')}.`,
  unknownReason: (text: string) => `“${text}” is not one of the agreed reasons.`,
} as const;
