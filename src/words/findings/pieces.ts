import { keysToAdd } from './list.ts';

export const addressTexts = {
  none: 'The piece is live but has no `url` or `file`.',
  taken: (other: string) => `${other} has the same address.`,
} as const;

export const fileTexts = {
  notPath: (file: string) => `"${file}" is not a path from the repository’s top folder.`,
  missing: (file: string) => `The file "${file}" is not in the repository.`,
  outside: (file: string) => `"${file}" is outside the repository.`,
  hidden: (file: string) => `"${file}" is in a hidden folder, or is a hidden file.`,
  slashes: 'Use forward slashes, and leave out `./` and `../`.',
  moveInside: 'Copy the file into the repository, and write its path from the top folder.',
  moveToVisible: 'Move or rename the file so that no part of its path starts with a dot.',
} as const;

/** Dates of a piece that contradict each other or today. */
export const pieceDateTexts = {
  futurePublication: (published: string, today: string) =>
    `The piece is live, but its publication date, ${published}, is in the future (today is ${today}).`,
  expiresFirst: (expires: string, published: string) =>
    `The piece expires on ${expires}, before its publication on ${published}.`,
} as const;

/** What reps miss in a live piece. */
export const livePieceTexts = {
  unmapped: 'The piece has no persona and stage.',
  addServes: 'Add who it is for: `serves: [{ persona: …, stage: … }]`',
  manyCells: (cells: number, limit: number) =>
    `The piece is marked as primary for ${cells} cells; more than ${limit} is rarely true.`,
  keepCells: (limit: number) =>
    `Keep the ${limit === 1 ? 'cell' : `${limit} cells`} it was made for, and set \`fit: secondary\` on the others.`,
  noSummary: 'The piece has no summary.',
  nothingToSay: (stage: string, lacks: { readonly whenToUse: boolean; readonly say: boolean }) =>
    `This ${stage}-stage piece doesn’t ${
      !lacks.whenToUse ? 'suggest what to say' : lacks.say ? 'say when to use it or what to say' : 'say when to use it'
    }.`,
  addFields: (names: readonly string[]) => `Add ${keysToAdd(names)}.`,
  internal: 'The piece is internal, but the site is public.',
} as const;

export const madeAddress = (url: string) => ({
  message: `An import made the address ${url}, and no one has confirmed it.`,
  hint: 'Read the page. Delete the line that says it was made if the address works; correct the address if not.',
});

export const similarTitle = (path: string, title: string) => `The title is nearly the same as "${title}" in ${path}.`;

/** Links between records that lead back to where they started. */
export const cycleTexts = {
  circle: (ids: readonly string[], field: string) => `${ids.join(' → ')}: \`${field}\` leads back to the start.`,
  self: (field: string) => `The record names itself in \`${field}\`.`,
  removeLink: 'Remove one of these links.',
  removeSelf: (id: string) => `Remove ${id} here.`,
} as const;
