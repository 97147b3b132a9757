import { stripVTControlCharacters } from 'node:util';
import { escapeMarkdown, withoutUnseen } from '../kit/markdown.ts';

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

/** Text from content as one line of Markdown that shows exactly that text. */
export function inMarkdown(text: string): string {
  return escapeMarkdown(plain(text));
}

/** Text from content as code in Markdown, shown exactly as written. */
export function codeInMarkdown(text: string): string {
  const line = withoutUnseen(plain(text)).replace(/\s+/g, ' ').trim();
  const longest = [...line.matchAll(/`+/g)].reduce((most, [ticks]) => Math.max(most, ticks.length), 0);
  const fence = '`'.repeat(longest + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  // In a table, even code must not contain the character that ends a cell.
  return line === '' ? '' : `${fence}${pad}${line.replaceAll('|', '\\|')}${pad}${fence}`;
}
