/** Exit codes of every command. */
export const EXIT = {
  fine: 0,
  /** Something was found: errors in the content. */
  findings: 1,
  /** Wrong use, or the command could not do its work. */
  failure: 2,
} as const;

export type Exit = (typeof EXIT)[keyof typeof EXIT];
