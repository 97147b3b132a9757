/** What the editor’s page says before the editor starts. */
export const editorPage = {
  title: (site: string) => `Edit content: ${site}`,
  noScript: 'The editor needs JavaScript. Every page also has a link to its file at the Git host.',
} as const;
