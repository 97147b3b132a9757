/** Cleans texts from other programs for content files: invisible characters are removed, words stay. */
import { acceptableText } from '../schema/text.ts';

/** What people write into a cell that has no value. */
const EMPTY =
  /^(?:[-–—_.?]+|n\/?a|none|null|nil|tbd|tba|#n\/a|#(?:ref|value|name|null|num|error|spill|calc|div\/0)[!?]|unknown|not applicable|[([]?(?:blank|empty|not set|leer|no value)[)\]]?|nan|undefined|loading\.*|\[?object object\]?|k\.? ?a\.?|keine?)$/i;

/** Those of them that say, in a column about being public, that the answer is not known yet. */
const UNSURE = /^(?:\?+|tb[acd]|unknown)$/i;

/** Visible ASCII with spaces only in between, which needs no cleaning. Most cells are like this. */
const CLEAN = /^[!-~](?:[ -~]*[!-~])?$/;

/** A text without control characters and invisible characters, with LF as line end and no spaces around it. */
export function cleanText(text: string): string {
  if (CLEAN.test(text)) return text;
  return acceptableText(text.normalize('NFC')).replaceAll('\t', ' ').normalize('NFC').trim();
}

/** A clean text on one line, with single spaces. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}

/** Whether a cell is empty or says so, such as `n/a`. */
export function saysEmpty(text: string): boolean {
  return text === '' || EMPTY.test(text);
}

/** Whether a cell says that the answer is not known yet. */
export function saysUnsure(text: string): boolean {
  return UNSURE.test(text);
}

/** A text for a message: on one line and cut to a few words. */
export function shortened(text: string, limit = 60): string {
  const line = cleanLine(text);
  return line.length <= limit ? line : `${line.slice(0, limit - 1).trimEnd()}…`;
}
