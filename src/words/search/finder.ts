/** The finder: a sentence with choices that leads to a cell. */
export const finderWords = {
  label: 'Finder',
  typed: 'Who is it, and what do they ask?',
  example: 'CFO has the quote, too expensive',
  persona: 'I am talking to',
  stage: 'who is at',
  product: 'about',
  anyProduct: 'any product',
  language: 'who reads',
  anyLanguage: 'any language',
  question: 'and they ask',
  show: 'Show what to send',
} as const;
