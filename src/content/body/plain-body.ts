/**
 * The fast way through a body that holds nothing a problem could come from: prose, lists, tables, quotes, footnotes, whole
 * web addresses, and components in their usual form. Most bodies are like that. Every other one is parsed; a property test
 * holds the two against each other.
 */
import { type ComponentRule, components } from './components.ts';
import { MAX_FOOTNOTES, MAX_LINE } from './parser.ts';

/** Fewer than a line may hold. */
const MAX_ADDRESSES = 50;

/** The part after `https:` of an address that is always allowed. */
const ADDRESS = String.raw`\/\/(?:[a-z\d]{1,30}(?:-[a-z\d]{1,30}){0,5}\.){1,5}(?!localhost|internal)[a-z]{2,20}(?:\/[\w./-]{0,500})?`;

/** What must follow an address, so that the rest of the text is not part of it. */
const ADDRESS_END = String.raw`(?=\)|[.,;!?]?(?:\s|$(?!\s)))`;

/** The value of an attribute, without characters that mean something in Markdown or MDX. */
const VALUE = String.raw`[A-Za-z\d\u00c0-\u024f](?:(?!["<>&\\{}])[ -~\u00c0-\u024f])*`;

/** Everything that a problem can come from, and what only the parser can tell from it. */
const DOUBTFUL = new RegExp(
  [
    // Tags, expressions, characters written by their number, pictures, tabs (which count as several columns), other line ends.
    String.raw`[<{\t\r]|&#|!\[`,
    String.raw`\b(?:import|export)\b`,
    // A link leads to a whole web address. What is defined is a footnote, and begins with a word.
    String.raw`\](?:\((?!https?:${ADDRESS}\))|:(?! [A-Za-z])|(?<!^\[\^[\w-]{1,40}\]):)`,
    String.raw`:\/\/(?<!https?:\/\/)|:(?=\/\/)(?!${ADDRESS}${ADDRESS_END})`,
    // Lists and quotes that may be nested too deep, and what Git leaves of a conflict.
    String.raw`^(?:[ >*+\-\d.)]{16}|>{7}|\|{7})`,
  ].join('|'),
  'm',
);

/** Whether nothing is wrong with a body. False says nothing: the body has to be parsed. */
export function isPlainBody(body: string): boolean {
  if (holdsMore(body, '://', MAX_ADDRESSES) || holdsMore(body, '[^', MAX_FOOTNOTES)) return false;
  if (body.length > MAX_LINE && body.split('\n').some((line) => line.length > MAX_LINE)) return false;
  return !DOUBTFUL.test(body.includes('<') ? withoutComponents(body) : body);
}

function holdsMore(text: string, part: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0 && count <= most; at = text.indexOf(part, at + part.length)) count += 1;
  return count > most;
}

/** The body without the tags of components in their usual form. In code, a tag is none. */
function withoutComponents(body: string): string {
  if (body.includes('```') || body.includes('~~~')) return body;
  return usualForms.reduce((rest, form) => rest.replace(form, '$<text>'), body);
}

const usualForms = components.map(usualForm);

/** A component between empty lines, with its attributes in the order of the list. */
function usualForm({ attributes, holdsText, name }: ComponentRule): RegExp {
  const written = [...attributes].map(([attribute, { address, required, values }]) => {
    const value = address ? `https?:${ADDRESS}` : (values?.join('|') ?? VALUE);
    return `(?: ${attribute}="(?:${value})")${required ? '' : '?'}`;
  });
  const behind = holdsText ? String.raw`>\n\n(?<text>[^<]*)\n\n<\/${name}>` : ' \\/>(?<text>)';
  return new RegExp(String.raw`(?<=^\n?|\n\n)<${name}${written.join('')}${behind}(?=\n\n|\n?$)`, 'g');
}
