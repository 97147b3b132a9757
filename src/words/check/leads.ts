export const largeLeads = { file: 'The list of leads', hint: 'Export a shorter period.' } as const;
