/** What is wrong with the text below the front matter, apart from components. */
import { digits } from './digits.ts';

export const bodyTexts = {
  longLine: (most: number) => `This line is longer than ${digits(most)} characters.`,
  manyAddresses: (most: number) => `This line has more than ${most} web addresses.`,
  tooDeep: (most: number) => `Quotes and lists are nested more than ${most} levels deep.`,
  manyFootnotes: (most: number) => `The body has more than ${most} footnotes.`,
  moveFootnotes: 'Move the details to a file of their own, or into the text.',
  openComment: 'This comment is not closed in its paragraph.',
  closeComment: 'End it with -->.',
  module: (word: string) => `This line is an ${word} statement.`,
  brace: (start: string) => `"${start}" starts with a brace, which is program code in MDX.`,
  tagStart: 'This reads as the start of an HTML tag.',
  html: (tag: string) => `<${tag}> is HTML.`,
} as const;

const bold = 'Write **bold**.';
const italic = 'Write *italic*.';
const paragraphs = 'Leave an empty line between paragraphs.';

/** How an HTML element is written in Markdown. */
export const markdownFor: Readonly<Record<string, string>> = {
  br: paragraphs,
  b: bold,
  strong: bold,
  i: italic,
  em: italic,
  a: 'Write [text](https://…).',
  img: 'Write ![what it shows](https://…).',
  ul: 'Start each line with "- ".',
  li: 'Start the line with "- ".',
  p: paragraphs,
  video: 'Write <Video url="https://…" title="…" />.',
  iframe: 'Link to the page, or write <Video url="https://…" title="…" />.',
};

export const useMarkdown = 'Use Markdown, or write \\< for a less-than sign.';
