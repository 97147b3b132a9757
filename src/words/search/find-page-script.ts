/** What the finder says about an address that it cannot follow. */
export const findProblems = {
  /** @param missing What the address lacks, such as `persona`. */
  missing: (missing: readonly string[]) => `This link does not name a ${missing.join(' or a ')}. Choose below.`,
  /** @param kind What there is no choice of, such as `product`. */
  onlyOne: (kind: string, wanted: string) => `There is only one ${kind}, so “${wanted}” is ignored.`,
  /**
   * @param kind What is not known, such as `persona`.
   * @param known What there is instead.
   */
  unknown: (kind: string, wanted: string, known: readonly string[]) => {
    const where = kind === 'question' ? ' for this persona at this stage' : '';
    const instead = known.length === 0 ? 'None is recorded yet.' : `Choose one of these: ${known.join(', ')}.`;
    return `No ${kind} “${wanted}”${where}. ${instead}`;
  },
  /** One of the known ids with its name. */
  known: (id: string, name: string) => `${id} (${name})`,
} as const;
