export const unrecognizedFileTexts = {
  unused: 'No piece uses this file.',
  nameIt: (path: string) => `Add \`file: ${path}\` to the piece it belongs to, or delete the file.`,
  notContent: 'This is not a content file, and no piece uses it.',
} as const;
