/** Invisible characters that hide text or reverse the reading direction. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\u{e0000}-\u{e007f}]/gu;

/** Removes invisible characters that change how the text reads. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, '');
}

/** An invisible break after a character, so that hosts do not turn `@name` or `#1` into a mention or a link. */
const BREAK = '\u200b';

/**
 * A text without control characters as one line of Markdown that shows exactly that text: it makes no mention, no link, no
 * HTML, no entity, no formula and no table cell.
 */
export function escapeMarkdown(text: string): string {
  return withoutUnseen(text)
    .replace(/\s+/g, ' ')
    .replace(/(?<=[#!$%&^~]|\bGH-)(?=\d)/gi, BREAK)
    .replace(/(?<=:)(?=\/\/)|(?<=\bwww)(?=\.)/gi, BREAK)
    .replace(/[\\`*_[\]<>|~#&$!]/g, (sign) => `\\${sign}`)
    .replaceAll('@', `@${BREAK}`)
    .replace(/^(?=[-+=]|\d+[.)])/, BREAK);
}

/** Text as one line of Markdown for a reader that follows no links by itself: with special characters escaped, no more. */
export function oneLine(text: string): string {
  return withoutUnseen(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~#&!]/g, (sign) => `\\${sign}`);
}
