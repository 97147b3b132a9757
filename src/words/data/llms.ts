/** `llms.txt`. */
export const llmsWords = {
  summary: (company: string) =>
    `The content of ${company} by buyer persona and stage of the buyer’s journey: what exists, how current it is, and where the gaps are.`,
  coverage: (met: number, needs: number, today: string) => `${met} of ${needs} needs are met, counted on ${today}.`,
  rules:
    'Every number is a count that the method page explains. Unknown values are null, never 0. Ids and addresses do not change.',
  data: 'Data',
  pages: 'Pages',
  personas: 'Personas',
  audit: { name: 'Full audit', what: 'everything in one JSON file' },
  schema: { name: 'Schema of the audit', what: 'JSON Schema, draft 2020-12' },
  feed: { name: 'Changes', what: 'Atom feed of new, reviewed and retired content' },
  persona: 'a buyer persona',
} as const;
