import { stripVTControlCharacters } from 'node:util';

/** Text from content for a terminal or a log: control sequences that would drive the terminal do not get through. */
export function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  return stripVTControlCharacters(text).replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '�');
}

/** Text from content as one line of Markdown: no mention, no link to an issue, no HTML, no new table cell. */
export function inMarkdown(text: string): string {
  return plain(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~#]/g, (sign) => `\\${sign}`)
    .replaceAll('@', '@\u200b');
}
