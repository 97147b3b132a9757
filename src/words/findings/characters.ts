/** Characters that no file may contain, each with its name in a sentence. */
export const characterNames = {
  control: 'a control character',
  separator: 'a hidden line separator',
  direction: 'a hidden character that reverses the reading direction',
  invisible: 'an invisible character',
  noncharacter: 'a code that is not a character (a noncharacter)',
  replacement: 'a replacement character (�) in place of a letter',
  surrogate: 'half of a character (a lone surrogate)',
  accents: 'a stack of five or more accents on one letter',
} as const;

export const characterTexts = {
  onLine: (name: string) => `This line contains ${name}.`,
  inText: (name: string) => `This text contains ${name}.`,
  byNumber: (name: string) => `This line contains ${name}, written as a character code.`,
  /** Follows the name of a field. */
  inField: (name: string, before: string) => `contains ${name} after "${before}"`,
  inAttribute: (attribute: string, name: string) => `The attribute "${attribute}" contains ${name}.`,
  retype: 'Delete the character and retype the text around it.',
  copyAgain: 'Copy the text from its original again: the letter was lost before the file was saved.',
} as const;
