/** The page about a piece. */
export const piecePageWords = {
  description: (format: string, title: string) => `${format}: ${title}`,
  whenToUse: 'When to use it',
  say: 'What to say',
  serves: 'Who it serves',
  howToUse: 'How to use it',
  next: 'Next piece',
  openFile: 'Open file',
  sameBuyers: 'For the same buyers',
} as const;

/** Why a piece must not be sent, and what to use instead. */
export const pieceNotices = {
  doNotSendYet: 'Do not send it yet.',
  replacedBy: 'Replaced by',
  useInstead: 'Use instead:',
  mergedInto: 'It will be merged into',
  noReplacement: 'No other piece replaces it.',
  usable: 'What makes a piece usable',
} as const;

/** The headings of lists of related pieces. */
export const relationWords = {
  replaces: 'Replaces',
  translationOf: 'Translation of',
  otherLanguages: 'In other languages',
} as const;

/** The personas and stages that a piece serves. */
export const servedWords = {
  none: 'No persona or stage yet.',
  unmapped: 'Why this is a gap',
  secondary: 'Also useful here, but made for a different cell.',
} as const;
