/**
 * The building blocks of every schema: ids, text, dates, web addresses. They check the form of a value; whether it makes
 * sense is checked once everything is read.
 */
import { z } from 'zod';
import { compareText } from '../kit/order.ts';
import { characterNames, characterTexts } from '../words/findings/characters.ts';
import { valueTexts } from '../words/findings/values.ts';
import { type AddressProblem, hasUserName, MAX_ADDRESS, webAddressProblem } from './web-address.ts';

/** The kinds of record that another record may refer to by id. `team`: a department, or a team of people.yaml. */
export type ReferenceKind =
  | 'stage'
  | 'format'
  | 'person'
  | 'team'
  | 'product'
  | 'segment'
  | 'persona'
  | 'competitor'
  | 'piece'
  | 'request'
  | 'term'
  | 'commitment';

// biome-ignore lint/suspicious/noControlCharactersInRegex: this looks for control characters
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u;

const INVISIBLE = /[\u200b\u2060-\u2064\ufeff]|[\u{e0000}-\u{e007f}]/u;

/** Characters that only damaged or malicious text contains, with their names in messages. */
const FORBIDDEN: ReadonlyArray<readonly [pattern: RegExp, name: string, hint?: string]> = [
  [CONTROL, characterNames.control],
  [/[\u2028\u2029]/u, characterNames.separator],
  [/[\u202a-\u202e\u2066-\u2069]/u, characterNames.direction],
  [INVISIBLE, characterNames.invisible],
  [/\p{Noncharacter_Code_Point}/u, characterNames.noncharacter],
  [/\ufffd/u, characterNames.replacement, characterTexts.copyAgain],
  [/[\ud800-\udfff]/u, characterNames.surrogate],
  [/(?<=\p{Mn}{4})\p{Mn}/u, characterNames.accents],
];

/** Latin letters, digits and common punctuation. Most texts have only these and need no further checks. */
const ORDINARY = /^[\t\n\x20-\x7e\xa0-\u024f\u2010-\u2027\u20ac]*$/;

/** A character that text must not contain. */
export interface ForbiddenCharacter {
  /** Its position, starting at 0. */
  readonly index: number;
  readonly name: string;
  /** How to fix it. */
  readonly hint: string;
}

/** The first forbidden character in a text; undefined if there is none. */
export function forbiddenCharacter(text: string): ForbiddenCharacter | undefined {
  if (ORDINARY.test(text)) return undefined;
  let first: ForbiddenCharacter | undefined;
  for (const [pattern, name, hint = characterTexts.retype] of FORBIDDEN) {
    const index = text.search(pattern);
    if (index >= 0 && (first === undefined || index < first.index)) first = { index, name, hint };
  }
  return first;
}

/** The text without its forbidden characters. */
export function withoutForbidden(text: string): string {
  return without(
    text,
    FORBIDDEN.map(([pattern]) => pattern),
  );
}

function without(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce((kept, pattern) => kept.replace(new RegExp(pattern, 'gu'), ''), text);
}

/** Ends of lines and pages that other programs write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
const LINE_ENDS = /\r\n?|[\u2028\u2029\u0085\u000b\u000c]/g;

/** A text from another program as a file may hold it: without the characters that no file may contain, and with LF as line end. */
export function acceptableText(text: string): string {
  return ORDINARY.test(text) ? text : withoutForbidden(text.replace(LINE_ENDS, '\n'));
}

/**
 * A text as a person sees it who pastes it: without control characters and invisible ones. Characters that can be seen, or
 * that change what is seen, stay: the check names them.
 *
 * @param lineEnd Replaces line ends that are not LF: a line break in a body, a space in a field of one line.
 */
export function pastedText(text: string, lineEnd: '\n' | ' ' = '\n'): string {
  return ORDINARY.test(text) ? text : without(text.replace(LINE_ENDS, lineEnd), [CONTROL, INVISIBLE]);
}

/** Astro’s content store treats texts that start like this as imports, so the model must not contain any. */
const RESERVED_START = /^__ASTRO_/;

/**
 * The message of a refinement in the form that Zod expects. `schema-problems.ts` reads the parameters.
 *
 * @param more.quote Adds the value to the message.
 */
export function refusal(
  { hint, message }: { message: string; hint: string },
  more: { rule?: string; quote?: true } = {},
) {
  return { message, params: { hint, ...more } };
}

function plainText(limit: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(limit)
    .superRefine((text, context) => {
      const found = forbiddenCharacter(text);
      if (found) {
        context.addIssue({
          code: 'custom',
          message: characterTexts.inField(found.name, text.slice(Math.max(0, found.index - 12), found.index)),
          params: { hint: found.hint },
        });
      } else if (RESERVED_START.test(text)) {
        context.addIssue({ code: 'custom', ...refusal(valueTexts.reservedStart) });
      }
    })
    .transform((text) => text.normalize('NFC'));
}

/** One line of text, 1 to `limit` characters (default 300); trimmed, Unicode NFC. */
export function line(limit = 300) {
  return plainText(limit)
    .refine((text) => !text.includes('\n'), refusal(valueTexts.severalLines))
    .meta({ freeText: true, oneLine: true });
}

/** Text that may run over several lines, 1 to `limit` characters (default 4,000). */
export function paragraph(limit = 4000) {
  return plainText(limit).meta({ freeText: true });
}

/** Lowercase letters, digits, and hyphens that are not at the ends. */
export const ID_PATTERN = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;

/** The longest id, in characters. */
export const ID_LENGTH = 80;

/**
 * Words that cannot be ids: search filters use them, they clash with built-in names in programs that read the data, or
 * Windows cannot store files with these names.
 */
export const RESERVED_IDS: ReadonlySet<string> = new Set([
  ...['any', 'all', 'none', 'not'],
  ...['constructor', 'prototype'],
  ...['con', 'prn', 'aux', 'nul', 'com1', 'com2', 'com3', 'com4', 'com5', 'com6', 'com7', 'com8', 'com9'],
  ...['lpt1', 'lpt2', 'lpt3', 'lpt4', 'lpt5', 'lpt6', 'lpt7', 'lpt8', 'lpt9'],
]);

/** The id of an entry in a list, such as a stage. */
export function id() {
  return z
    .string()
    .max(ID_LENGTH)
    .regex(ID_PATTERN)
    .refine((text) => !RESERVED_IDS.has(text), refusal(valueTexts.reservedId, { rule: 'id/reserved', quote: true }));
}

/** The id of another record. Whether that record exists is checked once everything is read. */
export function reference(kind: ReferenceKind) {
  return z.string().max(ID_LENGTH).regex(ID_PATTERN).meta({ reference: kind });
}

/** The code of a language, such as `en` or `de-CH`. */
export function languageCode() {
  return z
    .string()
    .max(35)
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/);
}

/** The years that a date may be in. */
const YEARS = { first: '1990', last: '2100' };

/** A calendar date, `YYYY-MM-DD`, between 1990 and 2100. Never a time, never shifted by a time zone. */
export function date() {
  // `abort` keeps text that is not a date from also being reported as outside these years.
  return z.iso
    .date({ abort: true })
    .refine(
      (text) => text >= `${YEARS.first}-01-01` && text <= `${YEARS.last}-12-31`,
      refusal(valueTexts.years(YEARS.first, YEARS.last), { quote: true }),
    );
}

/** A month, `YYYY-MM`, of this century. */
export function month() {
  return z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])$/);
}

/** An `http` or `https` address that a reader's browser can open, at most 2,000 characters. */
export function webAddress(problemOf: (text: string) => AddressProblem | undefined = webAddressProblem) {
  return z
    .string()
    .max(MAX_ADDRESS)
    .superRefine((text, context) => {
      const problem = text.length > MAX_ADDRESS ? undefined : problemOf(text);
      if (problem === undefined) return;
      // A user name may be followed by a password, which must not be quoted.
      const quote = hasUserName(text) ? {} : ({ quote: true } as const);
      context.addIssue({ code: 'custom', ...refusal(problem, quote) });
    })
    .meta({ format: 'uri' });
}

/** 1 (low) to 3 (high), default 2. */
export function priority() {
  return z.int().min(1).max(3).default(2);
}

/** A number of days, 1 to 3,650. */
export function days() {
  return z.int().min(1).max(3650);
}

/** The most entries in a list of a record. No one reads more, so a longer list is a mistake or an attack. */
const LIST_LENGTH = 200;

/**
 * A list of at most `LIST_LENGTH` distinct entries.
 *
 * @param sameBy See {@link eachOnce}.
 */
export function list<Item extends z.ZodType>(item: Item, sameBy?: readonly string[]) {
  return z.array(item).max(LIST_LENGTH).superRefine(eachOnce(sameBy));
}

/**
 * Refuses a list with a repeated entry. Texts are compared ignoring case. Duplicate ids are checked once everything is
 * read.
 *
 * @param sameBy The fields that make two entries the same. Default: all fields.
 */
export function eachOnce(sameBy?: readonly string[]) {
  return (entries: readonly unknown[], context: z.core.$RefinementCtx) => {
    if (entries.length < 2) return;
    const seen = new Map<string, number>();
    for (const [index, entry] of entries.entries()) {
      const key = sameKey(entry, sameBy);
      if (key === undefined) continue;
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, index);
        continue;
      }
      const texts = valueTexts.repeated(first + 1, shortly(entry, sameBy));
      context.addIssue({ code: 'custom', path: [index], ...refusal(texts, { rule: 'schema/repeated' }) });
    }
  };
}

/** A key that equal entries share; undefined for an entry with an id. */
function sameKey(entry: unknown, sameBy: readonly string[] | undefined): string | undefined {
  // The path of an address may differ by case only.
  if (typeof entry === 'string') return /^https?:/i.test(entry) ? entry : entry.toLowerCase();
  if (typeof entry !== 'object' || entry === null) return String(entry);
  if (Object.hasOwn(entry, 'id')) return undefined;
  const fields = Object.entries(entry).filter(([name]) => sameBy === undefined || sameBy.includes(name));
  return JSON.stringify(fields.sort(([a], [b]) => compareText(a, b)));
}

/** An entry in a message: only the fields that make it equal to another. */
function shortly(entry: unknown, sameBy: readonly string[] = []): string {
  if (typeof entry === 'object' && sameBy.length === 0) return valueTexts.allFields;
  const text =
    typeof entry === 'object'
      ? sameBy.map((name) => `${name} ${String(Reflect.get(Object(entry), name) ?? '')}`).join(', ')
      : String(entry);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Other names for the same thing, which imports and requests understand. */
export function aliases() {
  return list(line(120)).default([]).meta({
    title: 'Also called',
    description: 'Other names people use for this. Import, links and requests understand them.',
  });
}

/** Words that a record is searched by. */
export function keywords() {
  return list(line(60)).default([]);
}
