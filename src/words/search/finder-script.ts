/** The choice of no question in particular. A browser loads this. */
export const anyQuestion = 'anything';
