/** What is wrong with the lines of hyphens around the front matter. */
export const frontMatterTexts = {
  notFirst: 'The front matter does not start on the first line.',
  missing: 'The file has no front matter.',
  firstLine: (line: string) => `The first line is "${line}" instead of "---".`,
  closingLine: (line: string) => `The closing line is "${line}" instead of "---".`,
  unclosed: 'The front matter has no closing line.',
} as const;
