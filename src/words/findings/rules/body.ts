/** The texts of the rules about the text below the front matter. */
export const bodyRuleTexts = {
  'body/expression': {
    title: 'Expression in braces',
    why: 'In MDX, braces hold program code. Content is data and is never run.',
    fix: 'Write `\\{` for a brace, or put the text in backticks.',
  },
  'body/module': {
    title: 'Import or export in a body',
    why: 'In MDX, these lines are program code. Content is data and is never run.',
    fix: 'Delete the line. The allowed components need no import.',
  },
  'body/html': {
    title: 'HTML in a body',
    why: 'HTML can run code in a reader’s browser. Markdown and the allowed components cannot.',
    fix: 'Use Markdown, or write `\\<` for a less-than sign.',
  },
  'body/component': {
    title: 'Component used incorrectly',
    why: 'Only a few components are allowed. Each needs lines of its own and must be closed.',
    fix: 'Use TalkTrack, Callout, Quote or Video as shown on the method page.',
  },
  'body/attribute': {
    title: 'Attribute not allowed',
    why: 'A component accepts only certain attributes, each with a plain text value in quotes.',
    fix: 'Write the attributes as shown on the method page.',
  },
  'body/address': {
    title: 'Link address not allowed',
    why: 'Links can go to http or https pages, email addresses or places on this site. Other addresses can run code or open files.',
    fix: 'Write the full address, starting with https://.',
  },
  'body/limits': {
    title: 'Body too complex',
    why: 'Very long lines, very deep nesting and hundreds of footnotes overload readers and hide text.',
    fix: 'Break up the line, nest less deeply or use fewer footnotes.',
  },
} as const;
