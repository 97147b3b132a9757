/** Exit codes of every command. */
export const EXIT = {
  fine: 0,
  /** The content has errors, or the command found something to fix. */
  findings: 1,
  /** A usage error, or the command could not do its work. */
  failure: 2,
} as const;

export type Exit = (typeof EXIT)[keyof typeof EXIT];
