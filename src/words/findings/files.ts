/** What is wrong with the files of a folder, and where a misplaced one belongs. */
import { digits } from './digits.ts';

export const folderTexts = {
  noFolder: (folder: string) => `The folder ${folder} does not exist.`,
  tooMany: (most: number) => `The folder contains more than ${digits(most)} files.`,
  symlink: 'This is a symbolic link.',
  unreadableFolder: 'This folder cannot be read.',
  unreadableFile: (reason: string | undefined) => `This file cannot be read (${reason ?? 'unknown reason'}).`,
  missing: (file: string) => `The file ${file} is missing.`,
  addFile: (example: string) => `Add it, for example:\n${example}`,

  lowerCase: (extension: string) => `Rename it so that it ends in ${extension}, in lowercase.`,
  otherEnding: (folder: string, extension: string) =>
    `Files in ${folder}/ end in ${extension}. Rename this one if it belongs there.`,
  moveUp: (folder: string) => `Move it directly into ${folder}/.`,
  known: (folder: string, places: readonly string[]) => `${folder}/ can contain only ${places.join(', ')}.`,
} as const;

/** What is wrong with the bytes of a file. */
export const textFileTexts = {
  encoding: 'The file is not UTF-8.',
  utf16: 'The file is UTF-16 instead of UTF-8.',
  tooLarge: (kibibytes: number, most: number) => `The file has ${kibibytes} KiB; the limit is ${most} KiB.`,
  conflict: 'The file still contains merge conflict markers.',
} as const;
