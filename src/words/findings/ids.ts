import { guess } from './guess.ts';
import { listed } from './list.ts';

export const idTexts = {
  invalidFileName: (id: string, limit: number) =>
    `The file name "${id}" is not a valid id: use lowercase letters, digits and hyphens, at most ${limit} characters.`,
  reserved: (id: string) => `"${id}" is a reserved word and cannot be an id.`,
  renameFile: (file: string) => `Rename it to ${file}.`,
  taken: (kind: string, id: string, other: string | undefined) =>
    `Duplicate ${kind} id "${id}"${other === undefined ? '' : `: ${other} has it too`}.`,
  renameOne: (file: string) => `Rename it to ${file}, and check the places that refer to it.`,
  takenInList: (what: string, id: string) => `Duplicate ${what} id "${id}".`,
  changeId: (id: string) => `Change it to \`id: ${id}\`, and check the places that refer to it.`,
} as const;

/** What to do about an id that names no record. */
export const unknownIdTexts = {
  unknown: (what: string, id: string) => `Unknown ${what} "${id}".`,
  didYouMean: (id: string, add: string) => `${guess(id)} Otherwise, ${add}.`,
  /** @param more Whether further ids are left out. */
  useOneOf: (ids: readonly string[], more: boolean, add: string) =>
    `Use ${more ? `${ids.join(', ')} or another one` : listed(ids, 'or')}, or ${add}.`,
  /** The only way out where no record exists. */
  only: (add: string) => `${add.charAt(0).toUpperCase()}${add.slice(1)}.`,
  addFile: (folder: string) => `add a file in ${folder}/`,
  addEntry: (file: string) => `add an entry to ${file}`,
  addKnown: 'add the line under `known`',
  addRole: (id: string) => `add it under \`roles\`, as in \`{ id: ${id}, name: … }\``,
} as const;
