/** Reads addresses as people write them into tables, and what an address says about its page. */
import { webAddressProblem } from '../schema/web-address.ts';
import { fold } from './fold.ts';
import { FILE_HOST, FILE_NAME, isWithoutScheme } from './hosts.ts';

export interface AddressRead {
  /** Absent if the text has no address. */
  readonly address?: string;
  /** Number of other addresses in the text. */
  readonly others: number;
  /** Whether `https://` was added at the start. */
  readonly schemeAdded: boolean;
}

/** A Markdown link, an address in angle brackets, a link of HTML, or a formula that was saved as text. */
const LINK =
  /\]\((https?:[^)\s]+)\)|<(https?:[^>\s]+)>|<a\s[^<>]*?href=["'](https?:[^"'\s]+)["']|=HYPERLINK\("(https?:[^"\s]+)"/gi;

/** Separators of addresses in one cell. A comma or semicolon inside an address has no space after it. */
const BETWEEN = /[\s|]+|(?<![;,])[;,]+(?=\s|$|https?:|www\.)/i;

/** Words between two addresses. */
const JOINING = /^(?:and|or|und|oder|&|\+|-|–|,|;)$/i;

/**
 * Finds the address in a cell. An address is never cut short: if its end is unclear, none is found.
 *
 * @param base The base of relative addresses such as `/page`.
 */
export function readAddress(text: string, base?: string): AddressRead {
  const links = [...text.matchAll(LINK)].map(([, ...targets]) => targets.find((target) => target !== undefined) ?? '');
  const parts = links.length > 0 ? links : text.split(BETWEEN).filter((part) => part !== '' && !JOINING.test(part));
  const found = parts.map((part) => asAddress(part, base)).filter((one) => one !== undefined);
  const [first] = found;
  if (first && found.length === parts.length) {
    return { address: first.address, others: found.length - 1, schemeAdded: first.added };
  }
  const only = withSpaces(text, base) ?? amongWords(text, base);
  return { ...(only === undefined ? {} : { address: only }), others: 0, schemeAdded: false };
}

/** A cell that is one address with spaces: what follows a space continues the path or ends like a file. */
function withSpaces(text: string, base?: string): string | undefined {
  const isOne = /^(?:https?:\/\/[^\s/]+)?\/[^\r\n|]*$/i.test(text) && (text.match(/:\/\/|www\./gi) ?? []).length <= 1;
  const last = text.split(/\s+/).at(-1) ?? '';
  if (!isOne || /[;,]\s/.test(text) || !(FILE_NAME.test(last) || /[^/]\/|^\//.test(last))) return undefined;
  return asAddress(text.replace(/\s/g, '%20'), base)?.address;
}

/** The only address in a cell with words around it, if the words after it are clearly not part of it. */
function amongWords(text: string, base?: string): string | undefined {
  const all = [...text.matchAll(/https?:\/\/[^\s<>"|]+/gi)];
  const [only] = all;
  if (!only || all.length > 1) return undefined;
  const address = withoutEnd(only[0]);
  const behind = text.slice(only.index + address.length);
  return /^(?:[).,;:]*$|[).,;:]+\s|\s*[\r\n(["|–—<>]|\s+-\s)/.test(behind)
    ? asAddress(address, base)?.address
    : undefined;
}

function asAddress(text: string, base?: string): { address: string; added: boolean } | undefined {
  if (webAddressProblem(text) === undefined) {
    return FILE_HOST.test(new URL(text).hostname) ? undefined : { address: text, added: false };
  }
  if (isWithoutScheme(text) && webAddressProblem(`https://${text}`) === undefined) {
    return { address: `https://${text}`, added: true };
  }
  if (base === undefined || !/^\/(?!\/)|^\.{1,2}\//.test(text) || !URL.canParse(text, base)) return undefined;
  const { href } = new URL(text, base);
  return webAddressProblem(href) === undefined ? { address: href, added: false } : undefined;
}

/** A path that begins at the root of a host. */
const ROOTED = /^\/(?!\/)[^\s]*$/;

/** The last part of an address, or several: `first-steps`, `guides/first-steps`. */
const SLUG = /^[\p{L}\p{N}][\p{L}\p{N}_~%-]*(?:\/[\p{L}\p{N}_~%-]+)*\/?$/u;

/** Whether a text is an address without its host, such as `/blog/page`. */
export function isRooted(text: string): boolean {
  return ROOTED.test(text);
}

/** Whether a text can be the slug of a page. */
export function isSlug(text: string): boolean {
  return SLUG.test(text);
}

/** The address of a page whose slug is known, below a base. */
export function addressOfSlug(slug: string, base: string): string | undefined {
  const { origin, pathname } = new URL(base);
  const href = `${origin}${pathname.replace(/\/+$/, '')}/${encodeURI(slug.replace(/%(?![\da-f]{2})/gi, '%25')).replaceAll('%25', '%')}`;
  return webAddressProblem(href) === undefined ? href : undefined;
}

/** Parts of addresses that say nothing about the page. */
const SAYS_NOTHING = /^(?:index|default|home|page|post|view|download|\d+)$/i;

/** The parts of a path that say what the page is about, last part first, without extensions. */
export function tellingParts(address: string): string[] {
  const { pathname } = new URL(address);
  return pathname
    .split('/')
    .map((part) => decoded(part).replace(/\.[a-z0-9]{2,5}$/i, ''))
    .filter((part) => part !== '' && !SAYS_NOTHING.test(part))
    .reverse();
}

/** A title made from the last telling part of an address. For a home page, from the name of the host. */
export function titleFromAddress(address: string): string | undefined {
  const [last = new URL(address).hostname] = tellingParts(address);
  const words = last
    .replace(/[-_+]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 190);
  return words === '' ? undefined : words[0]?.toLocaleUpperCase('en') + words.slice(1);
}

/** The folders of an address, which may name a format; the innermost first, without the page itself. */
export function wordsOfAddress(address: string): string[] {
  const parts = new URL(address).pathname.split('/').filter((part) => part !== '');
  const folders = address.endsWith('/') && parts.length === 1 ? [] : parts.slice(0, -1);
  return folders
    .reverse()
    .map((part) => fold(decoded(part)))
    .filter((word) => word !== '');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A text without the brackets, dots and commas that follow an address in a sentence. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ').,;:'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
