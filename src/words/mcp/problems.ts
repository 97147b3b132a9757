/** What the server answers instead of a result. */
export function contentErrors(count: number, named: readonly string[]): string {
  const errors = count === 1 ? '1 error' : `${count} errors`;
  const first = named.length < count ? `The first ${named.length}:\n` : '';
  return `The content has ${errors}, so nothing can be counted. Run \`content-audit check\` for the fixes.\n${first}${named.join('\n')}`;
}

/** @param near The names that look most like it. */
export function unknownName(kind: string, typed: string, near: readonly string[]): string {
  const choices = near.length === 0 ? 'The content has none.' : `Did you mean one of these: ${near.join('; ')}?`;
  return `Unknown ${kind} "${typed}". ${choices}`;
}

export const mcpProblems = {
  noCell: (persona: string, stage: string) =>
    `"${persona}" has no cell at stage "${stage}": only active personas have cells.`,
  noProductFigures:
    'The published data is counted for all products. Start the server with the content folder to count one product.',
  future: (since: string, today: string) => `${since} is after ${today}. Give an earlier day.`,
  oneId: 'Give one id.',
  noRequests: 'The team has not set up a way to request content.',
  noData: (folder: string) =>
    `No data of a content audit in ${folder}. Give the folder of a built site, such as dist, or its data folder.`,
  otherVersion: (folder: string) =>
    `The data in ${folder} was written by another version of content-audit. Build the site again with this version.`,
} as const;
