/** How a change is put into words: short and on one line. */
import type { FieldChange } from '../../audit/compare/fields.ts';
import { count } from '../../kit/count.ts';
import { plain, withoutUnseen } from '../plain.ts';

/** The longest title or question that is printed, in characters: the page stays readable and within any host's limit. */
export const LONGEST = 160;

/** What people wrote, on one line and not longer than a line or two. */
export function short(text: string, longest = LONGEST): string {
  const line = text.replace(/\s+/g, ' ');
  const letters = [...line];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : line;
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "sales and marketing" */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** The fields that changed, each with before and after: "value 240 → 900; unit leads → nothing". Of more, the count. */
export function fieldsText(fields: readonly FieldChange[], most: number): string {
  const more = fields.length > most ? ` and ${count(fields.length - most, 'more field')}` : '';
  return fields.slice(0, most).map(fieldText).join('; ') + more;
}

function fieldText({ field, before, after }: FieldChange): string {
  const name = short(field, LONGEST / 2);
  if (before === undefined && after === undefined) return name;
  const [was, is] = [before, after].map((text) => text && cleaned(text));
  if (seen(was) === seen(is)) return `${name} differs only in spaces, quotes, hidden characters or personal data`;
  const [shownBefore, shownAfter] = cutPair(was ?? '', is ?? '');
  return `${name} ${before === undefined ? 'nothing' : quoted(shownBefore)} → ${after === undefined ? 'nothing' : quoted(shownAfter)}`;
}

/** Several words are quoted, so that they differ from the words around them. */
function quoted(text: string): string {
  return /^[\p{L}\p{N}._:/%+-]+$/u.test(text) && text !== 'nothing' ? text : `“${text}”`;
}

/** A value on one line that cannot end the quotes around it. */
function cleaned(text: string): string {
  return withoutUnseen(plain(text)).replace(/\s+/g, ' ').replace(/[“”]/g, '"').trim();
}

/** What a reader sees of a text; none for what is not there. */
function seen(text: string | undefined): string | undefined {
  return text?.replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '').normalize('NFC');
}

/** The most of a value that is shown, in characters. */
const LONGEST_VALUE = 120;

/** So much of a long text is shown before the first letter that differs. */
const LEAD_IN = 30;

/** Cuts two texts to the part in which they differ first, so that they never look alike. */
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
