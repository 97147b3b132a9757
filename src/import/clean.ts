/** Texts from elsewhere, made fit for a content file: the words stay, what cannot be seen goes. */
import { withoutForbidden } from '../schema/text.ts';

/** What is written where nothing is known, in columns of names, dates and addresses. */
const BLANK = /^(?:[-–—_.?]+|n\/?a|none|null|nil|tbd|tba|#n\/a|unknown|not applicable|k\.? ?a\.?|keine?)$/i;

/** Of these, what says in a column about being public that it is not known. */
const UNSURE = /^(?:\?+|tb[acd]|unknown)$/i;

/** Visible ASCII with blanks only between it: nothing there has to be cleaned. Most cells are such. */
const CLEAN = /^[!-~](?:[ -~]*[!-~])?$/;

/** A text without control characters and invisible signs, with line ends as LF and no blanks at its edges. */
export function cleanText(text: string): string {
  if (CLEAN.test(text)) return text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  const lines = text.replace(/\r\n?|[\u2028\u2029\u0085\u000b\u000c]/g, '\n');
  return withoutForbidden(lines.normalize('NFC')).replaceAll('\t', ' ').normalize('NFC').trim();
}

/** A clean text on one line, with single blanks. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}

/** Whether a cell says that there is nothing to say. */
export function saysBlank(text: string): boolean {
  return text === '' || BLANK.test(text);
}

/** Whether a cell says that the answer is not known yet, which is more than nothing. */
export function saysUnsure(text: string): boolean {
  return UNSURE.test(text);
}

/** A text for a message: on one line and not longer than a few words. */
export function shortened(text: string, limit = 60): string {
  const line = cleanLine(text);
  return line.length <= limit ? line : `${line.slice(0, limit - 1).trimEnd()}…`;
}
