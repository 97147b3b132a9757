/** What is wrong with a single value. Each message follows the name of its field. */
export const valueTexts = {
  reservedStart: {
    message: 'starts with __ASTRO_, which is reserved for the site generator',
    hint: 'Start with another word.',
  },
  severalLines: { message: 'has more than one line', hint: 'Write it on one line.' },
  reservedId: { message: 'is a reserved word and cannot be an id', hint: 'Choose another id.' },
  years: (first: string, last: string) => ({ message: `is not between ${first} and ${last}`, hint: 'Check the year.' }),
  repeated: (first: number, what: string) => ({
    message: `repeats entry ${first} of the list (${what})`,
    hint: 'Delete one of the two.',
  }),
  allFields: 'all fields are the same',
  hours: {
    message: 'is not later than the start of the workday',
    hint: 'Write it like this: hours: { from: 09:00, to: 18:00 }',
  },
  timeZone: { message: 'is not a time zone', hint: 'Use a name such as Europe/Berlin or America/New_York.' },
  mergeInto: {
    message: 'is required when the verdict is merge',
    hint: 'Add `into:` with the id of the piece that stays.',
  },
  knownAndUnknown: {
    message: 'is given, but `unknown` is true',
    hint: 'Write either `value: …` or `unknown: true`.',
  },
  neitherKnown: {
    message: 'is missing, and `unknown` is not true',
    hint: 'Write either `value: …` or `unknown: true`.',
  },
  planForOne: {
    message: 'needs either a lead stage or a number',
    hint: 'Add `stage:` with a term, or `number:` such as dealSize. A plan is about one of the two.',
  },
  toBeforeFrom: { message: 'is before `from`', hint: 'Set `to` to the last day that the list covers.' },
  notBeforeDemo: { message: 'is not before the day of the demo', hint: 'Give a day before `demo.today`.' },
  exportedTooEarly: {
    message: 'is before the last day that the list covers',
    hint: 'Set `exportedOn` to the day of the export, or correct `from` and `to`.',
  },
} as const;
