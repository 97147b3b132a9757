/** Text from content in a page about a change: short and on one line. */
import type { FieldChange } from '../../audit/compare/fields.ts';
import { withoutUnseen } from '../../kit/markdown.ts';
import { fieldWords } from '../../words/diff/records.ts';
import { plain } from '../plain.ts';

/** The longest title or question that is printed, in characters: the page stays readable and within any host's limit. */
export const LONGEST = 200;

/** A text from content, cut to one short line. */
export function short(text: string, longest = LONGEST): string {
  const line = text.replace(/\s+/g, ' ');
  const letters = [...line];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : line;
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The changed fields, each with before and after: "value 240 → 900; unit leads → nothing". More fields are counted. */
export function fieldsText(fields: readonly FieldChange[], most: number): string {
  const more = fields.length > most ? fieldWords.more(fields.length - most) : '';
  return fields.slice(0, most).map(fieldText).join('; ') + more;
}

function fieldText({ field, before, after }: FieldChange): string {
  const name = short(field, LONGEST / 2);
  if (before === undefined && after === undefined) return name;
  const [was, is] = [before, after].map((text) => text && cleaned(text));
  if (seen(was) === seen(is)) return fieldWords.invisible(name);
  const [shownBefore, shownAfter] = cutPair(was ?? '', is ?? '');
  const side = (text: string | undefined, shown: string) => (text === undefined ? fieldWords.nothing : quoted(shown));
  return fieldWords.move(name, side(before, shownBefore), side(after, shownAfter));
}

/** Quotes several words, so that they stand out from the words around them. */
function quoted(text: string): string {
  return /^[\p{L}\p{N}._:/%+-]+$/u.test(text) && text !== fieldWords.nothing ? text : `“${text}”`;
}

/** A value on one line that cannot end the quotes around it. */
function cleaned(text: string): string {
  return withoutUnseen(plain(text)).replace(/\s+/g, ' ').replace(/[“”]/g, '"').trim();
}

/** The visible part of a text; undefined for a missing text. */
function seen(text: string | undefined): string | undefined {
  return text?.replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '').normalize('NFC');
}

/** The longest value that is shown, in characters. */
const LONGEST_VALUE = 120;

/** How many characters of a long text are shown before the first one that differs. */
const LEAD_IN = 30;

/** Cuts two texts around their first difference, so that they never look the same. */
function cutPair(before: string, after: string): [string, string] {
  const [was, is] = [[...before], [...after]];
  const differs = was.findIndex((letter, at) => letter !== is[at]);
  const first = differs < 0 ? was.length : differs;
  const from = first < LONGEST_VALUE - LEAD_IN ? 0 : first - LEAD_IN;
  const cut = (letters: readonly string[]) => {
    const kept = letters.slice(from, from + LONGEST_VALUE).join('');
    return `${from > 0 ? '…' : ''}${kept}${letters.length > from + LONGEST_VALUE ? '…' : ''}`;
  };
  return [cut(was), cut(is)];
}
