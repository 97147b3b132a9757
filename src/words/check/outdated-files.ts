/** Generated files that do not match what the product would write now. */
export const outdatedTexts = {
  message: (name: string) =>
    `${name} does not match the lists in the content, or an older version of content-audit wrote it.`,
  otherVersion: (version: string, now: string) =>
    `Version ${version} of content-audit wrote the workflows and the other files around the content; this is ${now}.`,
  upgrade: 'See what an upgrade changes: `npx content-audit upgrade`',
  writeAgain: (command: string) => `Write it again: \`${command}\`. To keep it as it is, delete its first line.`,
} as const;
