/** What the finder says about an address that it cannot follow. */
export const findProblems = {
  /** @param missing What the address lacks, such as `persona`. */
  missing: (missing: readonly string[]) => `This link does not name a ${missing.join(' or a ')}. Choose below.`,
  /** @param kind What there is no choice of, such as `product`. */
  onlyOne: (kind: string, wanted: string) => `There is only one ${kind}, so “${wanted}” is ignored.`,
  /**
   * @param kind What is not known, such as `persona`.
   * @param some Whether there are others, which follow.
   */
  unknown: (kind: string, wanted: string, some: boolean) => {
    const where = kind === 'question' ? ' for this persona at this stage' : '';
    return `No ${kind} “${wanted}”${where}. ${some ? 'Choose one:' : 'None is recorded yet.'}`;
  },
  /** A question of the address, while the questions could not be fetched. */
  notLookedUp: (wanted: string) => `The question “${wanted}” could not be looked up. Reload the page to try again, or:`,
  /** The choice of no question in particular. */
  everything: 'Show everything for this buyer',
} as const;
