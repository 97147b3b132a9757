/** XML as sitemaps, feeds and exports use it: elements and texts, and nothing that a document type could smuggle in. */
import { decodeHTMLStrict } from 'entities';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { shortened } from '../clean.ts';
import { SourceError } from '../table.ts';
import { decodeBytes } from './text.ts';

/** An element: its own text and the elements in it, by name. */
export type XmlElement = { readonly [name: string]: unknown };

/** Elements that stand in lists even when there is one of them. */
const LISTS = new Set(['url', 'sitemap', 'item', 'entry', 'link', 'category', 'wp:postmeta', 'wp:author']);

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  isArray: (name) => LISTS.has(name),
});

/**
 * Parses an XML file.
 *
 * @throws {SourceError} When it is not well formed, or brings a document type of its own.
 */
export function readXml(bytes: Uint8Array, name: string): XmlElement {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const { text } = decodeBytes(bytes, /encoding=["']([\w-]+)["']/.exec(head)?.[1]);
  if (/<!DOCTYPE[^>]*\[|<!ENTITY/i.test(text)) {
    throw new SourceError(`${name} defines entities of its own, which no sitemap or feed needs. It was not read.`);
  }
  const valid = XMLValidator.validate(text);
  if (valid !== true) {
    throw new SourceError(`${name}:${valid.err.line}: This is not well-formed XML. ${shortened(valid.err.msg, 200)}`);
  }
  try {
    return parser.parse(text) as XmlElement;
  } catch (error) {
    // Elements with names that mean something to JavaScript objects, or nested by the thousand.
    const why = error instanceof Error ? ` (${shortened(error.message, 200)})` : '';
    throw new SourceError(`${name} is not read: its elements are not those of a sitemap, feed or export${why}.`, {
      cause: error,
    });
  }
}

/** The elements of a name in an element, none when there are none. */
export function elements(parent: unknown, name: string): XmlElement[] {
  const found = isElement(parent) ? parent[name] : undefined;
  const list = Array.isArray(found) ? found : found === undefined ? [] : [found];
  return list.map((one) => (isElement(one) ? one : { '#text': one }));
}

/** The text of the first element of a name, with its entities decoded; empty when there is none. */
export function textIn(parent: unknown, name: string): string {
  return textOf(elements(parent, name)[0]);
}

/** The text of an element, without the space around it: programs that show XML add some. */
export function textOf(element: XmlElement | undefined): string {
  const text = element?.['#text'] ?? '';
  return typeof text === 'string' || typeof text === 'number' ? decodeEntities(String(text)).trim() : '';
}

/** An attribute of an element. */
export function attributeOf(element: XmlElement, name: string): string {
  const value = element[`@${name}`];
  return typeof value === 'string' ? decodeEntities(value).trim() : '';
}

/**
 * A text with the entities of HTML as characters; one without a semicolon stays, as the parameter in `?a=1&copy=2` does.
 * A space that does not break a line is an ordinary one here.
 */
export function decodeEntities(text: string): string {
  return decodeHTMLStrict(text.replaceAll('&nbsp;', ' '));
}

/** The words of an HTML text, without its tags. */
export function wordsOfHtml(html: string): string {
  return decodeEntities(withoutTags(html)).replace(/\s+/g, ' ').trim();
}

/** The text between tags, and none of a script or style sheet. A tag that is never closed stays as it is written. */
function withoutTags(html: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', from)) {
    const close = html.indexOf('>', at);
    if (close < 0) break;
    parts.push(html.slice(from, at));
    from = endOfCode(html, at, close + 1);
  }
  return [...parts, html.slice(from)].join(' ');
}

/** Behind a script or style sheet that begins at a place; behind the tag there when it is another one. */
function endOfCode(html: string, at: number, behind: number): number {
  const name = /^<(script|style)\b/i.exec(html.slice(at, at + 8))?.[1];
  if (name === undefined) return behind;
  const end = name.toLowerCase() === 'script' ? /<\/script\s*>/gi : /<\/style\s*>/gi;
  end.lastIndex = behind;
  // One that is never closed goes on to the end, as in a browser.
  return end.exec(html) ? end.lastIndex : html.length;
}

function isElement(value: unknown): value is XmlElement {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
