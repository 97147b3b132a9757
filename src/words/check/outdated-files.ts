/** Generated files that do not match what the product would write now. */
export const outdatedTexts = {
  message: (name: string) =>
    `${name} does not match the lists in the content, or an older version of content-audit wrote it.`,
  writeAgain: (command: string) => `Write it again: \`${command}\`. To keep it as it is, delete its first line.`,
} as const;
