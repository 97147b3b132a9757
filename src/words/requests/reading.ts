/** What reading an issue could not understand, for the person who filed it, and what it leaves out. */
export const readingText = {
  notADate: (label: string, answer: string) => `${label}: “${answer}” is not a date. Write it as YYYY-MM-DD.`,
  /** @param options The first ones, with the number of all. */
  notAnOption: (label: string, answer: string, options: readonly string[], total: number) =>
    `${label}: “${answer}” is not one of the options: ${options.join(', ')}${total > options.length ? ` and ${total - options.length} more` : ''}.`,
  repeated: (label: string) => `The heading “${label}” appears more than once. Keep one.`,
  noForm: 'The request form was not used, so we do not know which buyer and stage this is for. Please add both.',
  /** In place of a title that cannot be shown. */
  untitled: (number: number) => `Issue ${number}`,
  /** At the end of a long text that was cut. */
  cut: '… (Continued in the issue.)',
  keyRemoved: '[key removed]',
} as const;
