/** What the editor’s forms say besides the titles and help of the fields. */
export const editorWords = {
  id: 'Use lowercase letters, digits and hyphens.',
  entry: 'Entry',
  lines: (help: string | undefined) => (help === undefined ? 'One per line.' : `${help} One per line.`),
  yes: 'Yes',
  no: 'No',
  body: 'Text',
  bodyHint: 'What colleagues read on the page, in Markdown.',
  folder: 'Folder',
  groups: { lists: 'Lists and settings', agreement: 'Agreement' },
  question: (persona: string, ask: string) => `${persona}: ${ask}`,
  or: ' / ',
} as const;
