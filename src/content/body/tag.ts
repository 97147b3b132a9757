/** Reading one MDX tag, such as `<Callout kind="tip">`, from a text. Attributes can only be plain text. */
import { attributeProblems, tagProblems } from '../../words/findings/components.ts';

interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly offset: number;
}

export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly selfClosing: boolean;
  readonly attributes: readonly Attribute[];
  /** The offset after `>`. */
  readonly end: number;
}

export type TagReading =
  | { tag: Tag; problem?: undefined }
  | { tag?: undefined; problem: { message: string; offset: number } };

const NAME = /[A-Za-z_$][\w$.:-]*/y;
const ATTRIBUTE = /\s+([A-Za-z_:@$][\w$.:@-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]{0,40})))?/y;
const END = /\s*(\/?)>/y;

/** Reads the tag that starts with `<` at `start`. A brace anywhere in it is a problem, since it would be program code. */
export function readTag(text: string, start: number): TagReading {
  let at = start + 1;
  const closing = text[at] === '/';
  if (closing) at += 1;
  const name = matchAt(NAME, text, at)?.[0];
  if (name === undefined) return { problem: { message: tagProblems.notAComponent, offset: start } };
  at += name.length;
  const attributes: Attribute[] = [];
  for (let match = matchAt(ATTRIBUTE, text, at); match; match = matchAt(ATTRIBUTE, text, at)) {
    const [whole, attribute = '', double, single, bare] = match;
    const offset = at + whole.search(/\S/);
    if (bare !== undefined) {
      const { expression, unquoted } = attributeProblems;
      return { problem: { message: (bare.startsWith('{') ? expression : unquoted)(attribute), offset } };
    }
    attributes.push({ name: attribute, value: double ?? single ?? '', offset });
    at += whole.length;
  }
  const end = matchAt(END, text, at);
  if (!end) {
    const rest = text.slice(at).trimStart();
    if (rest.startsWith('{')) return { problem: { message: tagProblems.spread, offset: at } };
    return { problem: { message: tagProblems.unclosed(name), offset: start } };
  }
  return { tag: { name, closing, selfClosing: end[1] === '/', attributes, end: at + end[0].length } };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
