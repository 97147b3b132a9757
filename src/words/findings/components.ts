/** What is wrong with a component in a body, and how each one is written. */

/** The components: what each is for, and an example. The method page shows both. */
export const componentTexts = {
  TalkTrack: {
    purpose: 'What to say in a call.',
    example: '<TalkTrack>\n\nMost plants see the first saving in month four.\n\n</TalkTrack>',
  },
  Callout: {
    purpose: 'Something readers must not miss: a note, a tip or a warning.',
    example: '<Callout kind="warning" title="Prices">\n\nOnly for quotes before January.\n\n</Callout>',
  },
  Quote: {
    purpose: 'What a buyer or customer said.',
    example: '<Quote by="Plant manager, food producer">\n\nWe stopped counting by hand.\n\n</Quote>',
  },
  Video: {
    purpose: 'A link to a video. The page itself never loads the video.',
    example: '<Video url="https://www.example.com/video" title="Two-minute tour" />',
  },
} as const;

export const componentProblems = {
  writeLikeThis: (example: string) => `Write it like this:\n${example}`,
  ownLines: (name: string, example: string) => `Put <${name}> on lines of its own:\n${example}`,
  noText: (name: string) => `<${name} /> contains no text.`,
  notSelfClosing: (name: string) => `<${name}> must end with />.`,
  textAfter: (tag: string) => `${tag} is followed by text on the same line.`,
  unclosed: (name: string) => `<${name}> is never closed.`,
  noOpening: (name: string) => `</${name}> has no matching opening tag.`,
  deleteOrOpen: (name: string) => `Delete it, or put <${name}> on a line of its own before it.`,
  insideLine: (name: string) => `<${name}> is inside a line of text.`,
  unknown: (name: string) => `<${name}> is not a known component.`,
  known: (names: readonly string[]) => `Use one of these: ${names.join(', ')}.`,
} as const;

export const attributeProblems = {
  unknown: (component: string, name: string) => `<${component}> has no attribute "${name}".`,
  meant: (name: string) => `${name}="…"`,
  repeated: (name: string) => `The attribute "${name}" is given twice.`,
  empty: (name: string) => `The attribute "${name}" is empty.`,
  value: (value: string, name: string, component: string) => `"${value}" is not a valid ${name} for <${component}>.`,
  chooseOne: (values: readonly string[]) => `Choose one of ${values.join(', ')}.`,
  address: (value: string, problem: string) => `"${value}" ${problem}.`,
  missing: (component: string, name: string) => `<${component}> needs ${name}="…".`,
  expression: (name: string) => `The value of "${name}" is an expression.`,
  unquoted: (name: string) => `The value of "${name}" is not in quotes.`,
} as const;

export const tagProblems = {
  notAComponent: 'This is not a component.',
  spread: 'Attributes cannot be spread from an expression.',
  unclosed: (name: string) => `The tag "<${name}" is not closed with >.`,
} as const;
