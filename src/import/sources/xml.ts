/** Reads XML of sitemaps, feeds and exports: elements and texts, without document types. */
import { decodeHTMLStrict } from 'entities';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { xmlSources } from '../../words/import/sources.ts';
import { shortened } from '../clean.ts';
import { SourceError } from '../table.ts';
import { decodeBytes, isEncoding } from './text.ts';

/** An element: its own text and the elements in it, by name. */
export type XmlElement = { readonly [name: string]: unknown };

/** Elements that are always read as lists. */
const LISTS = new Set(['url', 'sitemap', 'item', 'entry', 'link', 'category', 'wp:postmeta', 'wp:author']);

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  isArray: (name) => LISTS.has(name),
});

/** Namespaces whose elements may have any prefix, or none. */
const PLAIN =
  /^(?:https?:\/\/www\.(?:sitemaps\.org\/schemas\/sitemap\/|google\.com\/schemas\/sitemap\/)|http:\/\/www\.w3\.org\/2005\/Atom)/;

/** A text without the prefixes of these namespaces where its first element has one, such as `<sm:urlset xmlns:sm="…">`. */
function withoutPrefix(text: string): string {
  const root = /<([\w-]+):(?:urlset|sitemapindex|feed)\b([^>]*)>/.exec(text);
  const prefix = root?.[1];
  const space = prefix && new RegExp(`xmlns:${prefix}\\s*=\\s*["']([^"']*)`).exec(root?.[2] ?? '')?.[1];
  if (prefix === undefined || (space && !PLAIN.test(space))) return text;
  return text.replace(new RegExp(`(</?)${prefix}:`, 'g'), '$1');
}

/**
 * Parses an XML file.
 *
 * @throws {SourceError} If it is not well-formed, or defines entities.
 */
export function readXml(bytes: Uint8Array, name: string, encoding?: string): XmlElement {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const { text } = decodeBytes(bytes, name, encoding ?? statedIn(head));
  if (/<!DOCTYPE[^>]*\[|<!ENTITY/i.test(text)) throw new SourceError(xmlSources.entities(name));
  const valid = XMLValidator.validate(text);
  if (valid !== true) {
    throw new SourceError(xmlSources.notWellFormed(name, valid.err.line, shortened(valid.err.msg, 200)));
  }
  try {
    return parser.parse(withoutPrefix(text)) as XmlElement;
  } catch (error) {
    // Elements named like properties of JavaScript objects, or nested too deeply.
    const why = error instanceof Error ? ` (${shortened(error.message, 200)})` : '';
    throw new SourceError(xmlSources.otherElements(name, why), { cause: error });
  }
}

/** The encoding that a file states, unless it states UTF-8, which the bytes themselves show. */
function statedIn(head: string): string | undefined {
  const stated = /encoding=["']([\w-]+)["']/.exec(head)?.[1];
  return stated === undefined || /^utf-?8$/i.test(stated) || !isEncoding(stated) ? undefined : stated;
}

/** The child elements with a name. */
export function elements(parent: unknown, name: string): XmlElement[] {
  const found = isElement(parent) ? parent[name] : undefined;
  const list = Array.isArray(found) ? found : found === undefined ? [] : [found];
  return list.map((one) => (isElement(one) ? one : { '#text': one }));
}

/** The decoded text of the first child element with a name, or an empty text. */
export function textIn(parent: unknown, name: string): string {
  return textOf(elements(parent, name)[0]);
}

/** The decoded text of an element, trimmed: programs that show XML add spaces. */
export function textOf(element: XmlElement | undefined): string {
  const text = element?.['#text'] ?? '';
  return typeof text === 'string' || typeof text === 'number' ? decodeEntities(String(text)).trim() : '';
}

/** The decoded text of an element and of the elements in it, as Atom writes titles with markup. */
export function textOfMarkup(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  const inside = Object.entries(element).flatMap(([name, value]) => {
    if (name === '#text' || name.startsWith('@')) return [];
    return (Array.isArray(value) ? value : [value]).map((one: unknown) =>
      isElement(one) ? textOfMarkup(one) : typeof one === 'string' ? decodeEntities(one).trim() : '',
    );
  });
  return [textOf(element), ...inside].filter((text) => text !== '').join(' ');
}

/** An attribute of an element. */
export function attributeOf(element: XmlElement, name: string): string {
  const value = element[`@${name}`];
  return typeof value === 'string' ? decodeEntities(value).trim() : '';
}

/**
 * Decodes the entities of HTML. One without a semicolon stays, such as the parameter in `?a=1&copy=2`. A non-breaking space
 * becomes an ordinary one.
 */
export function decodeEntities(text: string): string {
  return decodeHTMLStrict(text.replaceAll('&nbsp;', ' '));
}

/** The text of HTML, without its tags. */
export function wordsOfHtml(html: string): string {
  return decodeEntities(withoutTags(html)).replace(/\s+/g, ' ').trim();
}

/** The text between tags, without scripts and style sheets. A tag that is never closed is kept as text. */
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

/** The end of the script or style sheet that starts at an index; for any other tag, the end of the tag. */
function endOfCode(html: string, at: number, behind: number): number {
  const name = /^<(script|style)\b/i.exec(html.slice(at, at + 8))?.[1];
  if (name === undefined) return behind;
  const end = name.toLowerCase() === 'script' ? /<\/script\s*>/gi : /<\/style\s*>/gi;
  end.lastIndex = behind;
  // If it is never closed, it runs to the end, as in a browser.
  return end.exec(html) ? end.lastIndex : html.length;
}

function isElement(value: unknown): value is XmlElement {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
