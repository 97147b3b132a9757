import { stripVTControlCharacters } from 'node:util';

/** Text from content for a terminal or a log, without sequences that control the terminal. */
export function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this removes control characters
  return stripVTControlCharacters(text).replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd');
}

/** The same on one line, so that text from content cannot start a line of its own. */
export function plainLine(text: string): string {
  return plain(text).replace(/[\n\u2028\u2029]/g, '⏎');
}

/**
 * A whole output for people, which may end up in the log of a code host. There, a line that starts with `::` after
 * optional spaces, and `##[` or `##vso[` anywhere, are commands to the host. A backslash disarms them.
 */
export function withoutCommands(output: string): string {
  return withoutHashCommands(output.replace(/^([^\S\n]*)::/gm, '$1\\::'));
}

/** The same for a text that does not start a line. */
export function withoutHashCommands(text: string): string {
  return text.replace(/##(?=(?:vso)?\[)/gi, '##\\');
}

/**
 * The same JSON without commands to a host or a terminal. Those can only be inside strings, where a character may be
 * written as an escape.
 */
export function jsonWithoutCommands(json: string): string {
  return json
    .replace(/##(?=(?:vso)?\[)/gi, '#\\u0023')
    .replace(/[\u007f-\u009f\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Invisible characters that hide text or reverse the reading direction. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\u{e0000}-\u{e007f}]/gu;

/** Removes invisible characters that change how the text reads. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, '');
}

/** An invisible break after a character, so that hosts do not turn `@name` or `#1` into a mention or a link. */
const BREAK = '\u200b';

/**
 * Text from content as one line of Markdown that shows exactly that text: it makes no mention, no link, no HTML, no
 * entity, no formula and no table cell.
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

/** Text from content as code in Markdown, shown exactly as written. */
export function codeInMarkdown(text: string): string {
  const line = plain(text).replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
  const longest = [...line.matchAll(/`+/g)].reduce((most, [ticks]) => Math.max(most, ticks.length), 0);
  const fence = '`'.repeat(longest + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  // In a table, even code must not contain the character that ends a cell.
  return line === '' ? '' : `${fence}${pad}${line.replaceAll('|', '\\|')}${pad}${fence}`;
}
