/** A program that a build started has ended before its work was done. */
const WHY =
  'A message above may say why. If there is none, the machine probably has too little memory. Run the command again.';

/** Each gets how the program ended, such as `SIGKILL` or `exit code 1`. */
export const endedEarly = {
  index: (how: string) => `The search index could not be made: the program that makes it ended early (${how}). ${WHY}`,
  pages: (how: string) =>
    `The pages could not be prepared: the program that prepares them ended early (${how}). ${WHY}`,
} as const;
