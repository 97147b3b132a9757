/** Errors that any command can meet. */
export const inputErrors = {
  noFile: (file: string) => `The file ${file} does not exist.`,
  isFolder: (file: string) => `${file} is a folder. Give the path of a file.`,
  unreadable: (file: string, code: string) => `${file} cannot be read (${code}).`,
} as const;

export const outputErrors = {
  diskFull: 'The output cannot be written: the disk is full.',
  other: (code: string) => `The output cannot be written (${code}).`,
} as const;

export function didYouMeanText(suggestion: string): string {
  return `Did you mean ${suggestion}?`;
}
