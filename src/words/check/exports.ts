/** Exports that are too large to read. */
export const largeExports = {
  leads: { file: 'The list of leads', hint: 'Export a shorter period.' },
  funnel: { file: 'The list of counts', hint: 'Export a shorter period.' },
  usage: { file: 'The list of usage', hint: 'Keep fewer months.' },
} as const;
