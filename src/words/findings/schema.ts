/** What the schema has against a record. A field is named as in `serves[1].persona`, in backticks. */
import { guess } from './guess.ts';

/** The types of values, as a sentence names the one that is required. */
export const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

export const schemaTexts = {
  record: 'The record',
  example: (example: string) => `For example: ${example}`,
  missing: (name: string) => `${name} is missing.`,
  add: (line: string) => `Add it: ${line}`,
  addOneOf: (allowed: readonly string[]) => `Add it with one of these values: ${allowed.join(', ')}.`,

  wrongType: (name: string, found: string, wanted: string) =>
    wanted === '' ? `${name} is ${found}, which is not allowed here.` : `${name} is ${found}; it must be ${wanted}.`,
  foundText: (quoted: string) => `the text ${quoted}`,
  foundNumber: (value: number) => `the number ${value}`,
  foundOther: 'something else',
  or: ' or ',
  write: (key: string, value: boolean) => `Write ${key}: ${value}`,
  quoteIt: 'If you mean text, put it in quotes.',

  notAllowed: (name: string, quoted: string) => `${name} is ${quoted}, which is not an allowed value.`,
  allowed: (allowed: readonly string[], meant?: string) =>
    `${meant === undefined ? '' : `${guess(meant)} `}Allowed values: ${allowed.join(', ')}.`,

  noSuchDay: (name: string, day: string) => `${name} is ${day}, a day that does not exist.`,
  correctDay: 'Correct the day or the month.',
  notADate: (name: string, quoted: string) => `${name} is ${quoted}, which is not a date.`,
  dayOnly: (day: string) => `Write only the day: ${day}`,
  dateOrder: 'Write it as year-month-day, such as 2026-09-14.',
  wrongFormat: (name: string, quoted: string) => `${name} is ${quoted}, which is not in the right format.`,
  notAnId: (name: string, quoted: string) => `${name} is ${quoted}, which is not an id.`,
  keyNotAnId: (key: string, name: string) => `"${key}" under ${name} is not an id.`,
  idLetters: 'An id has only lowercase letters, digits and hyphens.',
  other: (name: string, problem: string) => `${name}: ${problem}.`,
  refined: (name: string, problem: string, quoted: string | undefined) =>
    quoted === undefined ? `${name} ${problem}.` : `${name} ${problem}: ${quoted}.`,

  unknownKey: (quoted: string, under: string | undefined) =>
    `Unknown field ${quoted}${under === undefined ? '' : ` under ${under}`}.`,
  knownKeys: (known: readonly string[], under: string | undefined) =>
    `Use one of these fields${under === undefined ? '' : ` under ${under}`}: ${known.join(', ')}.`,
  customKeys: (example: string | undefined) =>
    `Custom fields start with x-${example === undefined ? '' : `, such as x-${example}`}.`,
} as const;
