/** The names in one cell, in the forms in which people and tools write them. */
import { isWithoutScheme } from './hosts.ts';

/** The names of a cell. */
export interface NamesWritten {
  /** Each name; a name that is `whole` has no separators to split at. */
  readonly names: readonly { readonly text: string; readonly whole: boolean }[];
  /** Whether the cell says more than names, such as addresses: then its text is kept too. */
  readonly details: boolean;
}

/** The keys under which tools keep the name of a thing, the most reliable first. */
const NAME_KEYS = ['name', 'displayname', 'fullname', 'title', 'label', 'value', 'text', 'login', 'username', 'slug'];

/** `[name](address)`, `[[name]]` and `name <address>`. */
const MARKDOWN_LINK = /\[([^[\]\n]{1,200})\]\([^()\s]{1,500}\)/g;
const WIKI_LINK = /\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{1,200}))?\]\]/g;
const BRACKETED_ADDRESS = /<(?:mailto:)?[^<>\s]{1,200}>|\((?:https?:\/\/|mailto:)[^()\s]{1,500}\)/g;
const LIST_MARK = /^(?:[-*•·]|\d{1,2}[.)])\s+/gm;
const MAIL = /^(?:mailto:)?([a-z0-9._%+-]{1,64})@([a-z0-9.-]{1,200})$/i;

/** Reads the names of a cell. Texts in none of these forms come back unchanged. */
export function namesWritten(cell: string): NamesWritten {
  const listed = /^[[{]/.test(cell) ? listedIn(cell) : undefined;
  if (listed) return listed;
  if (!/[[\]<>()@\n#•·*]|^-\s|^\d/.test(cell)) return { names: [{ text: cell, whole: false }], details: false };
  // "1. CFO 2. CIO" is a list on one line.
  const lines = /^1[.)]\s/.test(cell) ? cell.replace(/ (?=\d{1,2}[.)] )/g, '\n') : cell;
  const plain = lines
    .replace(WIKI_LINK, (_, target: string, shown?: string) => shown ?? target)
    .replace(MARKDOWN_LINK, '$1')
    .replace(BRACKETED_ADDRESS, '')
    .replace(LIST_MARK, '')
    .trim();
  const text = plain === '' ? cell : plain;
  const details = /\]\(|<[^<>\s]+>|\((?:https?:\/\/|mailto:)/.test(cell) && text !== cell;
  return { names: [{ text, whole: false }], details };
}

/** A list or an object as tools write it: JSON, its spelling in Python, or a list of YAML. */
function listedIn(cell: string): NamesWritten | undefined {
  if (/^\[[^[\]]*\]\(/.test(cell) || cell.startsWith('[[')) return undefined;
  const data = parsed(cell) ?? parsed(cell.replace(/'/g, '"'));
  if (data === undefined) {
    const inside = /^\[([^[\]{}]*)\]$/.exec(cell)?.[1];
    return inside === undefined ? undefined : { names: [{ text: inside, whole: false }], details: false };
  }
  const items = Array.isArray(data) ? data : [data];
  let details = false;
  const names = items.flatMap((item: unknown) => {
    if (typeof item === 'string' || typeof item === 'number') return { text: String(item).trim(), whole: true };
    if (typeof item !== 'object' || item === null) return [];
    const name = nameOf(item as Record<string, unknown>);
    details ||= Object.keys(item).length > 1 || name === undefined;
    return name === undefined ? [] : { text: name, whole: true };
  });
  return { names: names.filter(({ text }) => text !== ''), details };
}

function nameOf(item: Record<string, unknown>): string | undefined {
  const texts = new Map(
    Object.entries(item).flatMap(([key, value]) =>
      typeof value === 'string' && value.trim() !== ''
        ? [[key.toLowerCase().replace(/[^a-z]/g, ''), value.trim()]]
        : [],
    ),
  );
  const key = NAME_KEYS.find((one) => texts.has(one));
  if (key !== undefined) return texts.get(key);
  const parts = [texts.get('firstname') ?? texts.get('givenname'), texts.get('lastname') ?? texts.get('familyname')];
  const full = parts.filter((part) => part !== undefined).join(' ');
  return full === '' ? (texts.get('email') ?? texts.get('id')) : full;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The name that a mail address or an account tells: `jo.doe@example.com` is Jo Doe. Other texts stay as they are. */
export function nameOfAccount(text: string): string {
  const [, account = '', host = ''] = MAIL.exec(text) ?? [];
  if (account === '' || !isWithoutScheme(host)) return /^@[^@\s]/.test(text) ? text.slice(1) : text;
  return account
    .replace(/\+.*$/, '')
    .split(/[._-]+/)
    .filter((part) => part !== '')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
}

/** A name of a directory with its parts in the usual order: `Doe, Jo` is Jo Doe. Nothing for any other text. */
export function turned(text: string): string | undefined {
  const [last = '', first = '', ...more] = text.split(',').map((part) => part.trim());
  const words = (part: string) => part.split(/\s+/).length;
  if (more.length > 0 || last === '' || first === '' || words(first) > 2 || words(last) > 3) return undefined;
  // Two full names are two people: "Jo Doe, Ann Roe".
  if (words(last) > 1 && words(first) > 1 && !/\s\p{L}\.?$/u.test(first) && !/^\p{Ll}/u.test(last)) return undefined;
  return /^[\p{L}\p{M}'’.\- ]+$/u.test(last + first) ? `${first} ${last}` : undefined;
}

/**
 * Whether the cells of a column write people as in a directory. A part that is also a whole cell, or that is both before
 * and after a comma, shows a list of first names.
 */
export function isDirectory(cells: readonly string[]): boolean {
  const before = new Set<string>();
  const after = new Set<string>();
  const alone = new Set<string>();
  for (const cell of cells) {
    for (const part of cell.split(/[;|\n]/).map((text) => text.trim())) {
      const [last = '', first] = part.split(',').map((text) => text.trim().toLowerCase());
      if (first === undefined) alone.add(last);
      else if (turned(part) === undefined) return false;
      else {
        before.add(last);
        after.add(first);
      }
    }
  }
  return (
    before.size > 0 &&
    [...before].every((part) => !after.has(part) && !alone.has(part)) &&
    [...after].every((part) => !alone.has(part))
  );
}

/** Whether the writer was not sure of a name: `CFO?`, `Jo Doe (tbc)`, `maybe the CIO`. */
export function isDoubtful(text: string): boolean {
  return /[?？]\s*$|\((?:[?？]+|tb[acd]|maybe|unsure|to be confirmed|vielleicht|unklar|secondary|sekundär)\)|^(?:maybe|perhaps|probably|vielleicht|evtl\.?)\s/iu.test(
    text.trim(),
  );
}

/** Whether a text says who is not meant: `not CFO`, `everyone except sales`. */
export function isNegative(text: string): boolean {
  return /^(?:not|no|non|except|excluding|without|nicht|kein[er]?|außer|ohne|sauf|(?:all|any|every\w*|alle) (?:except|but|außer))\s/iu.test(
    text.trim(),
  );
}

/** A name without the star that leads to a note below the table, and without a mark for the main one of several. */
export function withoutMark(text: string): string {
  return text.replace(/(?<=[\p{L})])\s?\*+$/u, '').replace(/\s\((?:primary|primär|main)\)$/iu, '');
}

/** Words for everyone or everything, which name no entry of a list. */
const EVERYONE =
  /^(?:all|any|every ?(?:one|body|thing)|any ?(?:one|body)|both|various|multiple|mixed|general|(?:all|any|every) [\p{L} ]{1,30}|alle|jeder|verschiedene|tous|toutes|tout le monde|todos|todas|tutti|iedereen|wszyscy|все|すべて|全員|所有人|全部|모두)$/iu;

/** Whether a word stands for everyone or everything. */
export function meansAll(text: string): boolean {
  return EVERYONE.test(text.trim());
}
