import { stripVTControlCharacters } from 'node:util';

/** Text from content for a terminal or a log: control sequences that would drive the terminal do not get through. */
export function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  return stripVTControlCharacters(text).replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd');
}

/** The same on one line, whatever the text: the rest of it stays where it was put. */
export function plainLine(text: string): string {
  return plain(text).replace(/[\n\u2028\u2029]/g, '⏎');
}

/**
 * A whole output for people, which may end up in the log of a code host. There, a line that begins with `::` after
 * blanks, and `##[` or `##vso[` anywhere, are commands to the host: they get a backslash, so that content can give none.
 */
export function withoutCommands(output: string): string {
  return withoutHashCommands(output.replace(/^([^\S\n]*)::/gm, '$1\\::'));
}

/** The same of a text that does not begin a line. */
export function withoutHashCommands(text: string): string {
  return text.replace(/##(?=(?:vso)?\[)/gi, '##\\');
}

/**
 * JSON that says the same, commands no host and drives no terminal: what would, stands in texts only, where a sign may be
 * written by its number.
 */
export function jsonWithoutCommands(json: string): string {
  return json
    .replace(/##(?=(?:vso)?\[)/gi, '#\\u0023')
    .replace(/[\u007f-\u009f\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Characters that cannot be seen and change what is: they hide text, or turn the reading direction around. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\u{e0000}-\u{e007f}]/gu;

/** The text without characters that cannot be seen and change what is. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, '');
}

/** What stands behind a sign takes it apart: hosts look for mentions and numbers in the text that a reader sees. */
const BREAK = '\u200b';

/**
 * Text from content as one line of Markdown that says only what it says: no mention, no link, to an issue or anywhere
 * else, no HTML, no entity, no formula, no new table cell.
 */
export function inMarkdown(text: string): string {
  return plain(text)
    .replace(UNSEEN, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[#!$%&^~]|\bGH-)(?=\d)/gi, BREAK)
    .replace(/(?<=:)(?=\/\/)|(?<=\bwww)(?=\.)/gi, BREAK)
    .replace(/[\\`*_[\]<>|~#&$!]/g, (sign) => `\\${sign}`)
    .replaceAll('@', `@${BREAK}`)
    .replace(/^(?=[-+=]|\d+[.)])/, BREAK);
}

/** Text from content as code in Markdown: everything in it stands as it is. */
export function codeInMarkdown(text: string): string {
  const line = plain(text).replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
  const longest = [...line.matchAll(/`+/g)].reduce((most, [ticks]) => Math.max(most, ticks.length), 0);
  const fence = '`'.repeat(longest + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  // In a table even code must not hold the sign that ends a cell.
  return line === '' ? '' : `${fence}${pad}${line.replaceAll('|', '\\|')}${pad}${fence}`;
}
