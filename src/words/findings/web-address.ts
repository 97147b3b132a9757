/** What is wrong with a web address. Each message follows the address or the name of its field. */
import { digits } from './digits.ts';

const copyAgain = 'Copy the address from the browser again.';

export const webAddressTexts = {
  tooLong: (most: number) => ({ message: `is longer than ${digits(most)} characters`, hint: copyAgain }),
  space: { message: 'contains a space or line break', hint: 'Write a space inside an address as %20.' },
  character: { message: 'contains a character that is not allowed in an address', hint: copyAgain },
  noScheme: {
    message: 'is not a web address',
    hint: 'Copy the full address from the browser, starting with https://.',
  },
  userName: {
    message: 'contains a user name',
    hint: 'Remove everything before the @ in the host name, and the @ itself.',
  },
  alphabets: { message: 'mixes alphabets in the host name', hint: 'Retype the host name in one alphabet.' },
  unreadable: { message: 'is not a web address', hint: 'Copy the full address from the browser.' },
  notWholeSite: {
    message: 'is the address of a page, not of a site',
    hint: 'Remove everything from the question mark or hash sign on.',
  },
  sitePath: {
    message: 'has a path with characters that folders of a site cannot have',
    hint: 'Use only the letters a to z, digits, dots, hyphens and underscores in the path, and single slashes between folders.',
  },
  ownMachine: {
    message: 'points to the reader’s own machine',
    hint: 'Enter an address that your colleagues can open.',
  },
} as const;

/** What is wrong with a link in a body, after the address. */
export const linkTexts = {
  refused: (address: string, problem: string) => `The address "${address}" ${problem}.`,
  backslash: 'contains a backslash or a control character',
  tooLong: (most: number) => `is longer than ${digits(most)} characters`,
  email: 'is not an email address',
  noScheme: 'starts with // instead of https://',
  kind: 'is a kind of link that is not allowed',
  notWeb: 'is not a web address',
} as const;
