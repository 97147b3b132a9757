/** What is wrong with the records of a file as a whole. */
import { digits } from './digits.ts';

export const recordTexts = {
  noFields: 'All fields are missing.',
  notFields: 'This is not a group of fields.',
  writeFields: (example: string) => `Write one field per line, such as \`${example}\`.`,
  emptyFile: 'The file is empty.',
  notAList: 'The file is not a list.',
  writeList: 'Write a list. Each entry starts with `- id: …`.',
  emptyList: 'The list is empty.',
  addEntry: 'Add an entry: `- id: …`.',
  tooMany: (entries: number, most: number) => `The list has ${digits(entries)} entries; the limit is ${digits(most)}.`,
  removeUnused: 'Remove the entries that no one uses.',
  duplicateId: (id: string) => `Duplicate id "${id}".`,
} as const;
