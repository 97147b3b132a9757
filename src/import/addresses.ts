/** Addresses as people write them into tables, and what can be told from one. */
import { webAddressProblem } from '../schema/web-address.ts';
import { fold } from './fold.ts';

export interface AddressRead {
  /** Absent when the text holds no address. */
  readonly address?: string;
  /** How many more addresses stand in the text. */
  readonly others: number;
  /** Whether `https://` was put in front. */
  readonly schemeAdded: boolean;
}

/** A text such as www.example.com/page or example.com/page. */
const WITHOUT_SCHEME = /^(?:www\.)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#].*)?$/i;

/** How the names of files end, as people keep them beside their pages. Some of these are domains of countries too. */
const FILE_NAME =
  /\.(?:pdf|docx?|dotx?|pptx?|ppsx?|potx?|xls[xm]?|csv|tsv|odt|ods|odp|rtf|txt|md|mdx|html?|epub|pages|numbers|key|gdoc|jpe?g|png|gif|svg|webp|tiff?|bmp|ai|eps|ps|psd|indd|mp[34]|m4[av]|mov|avi|mkv|webm|wav|zip|json|xml|ya?ml|ics|eml|msg|vsdx?)$/i;

/**
 * Finds the address in a cell.
 *
 * @param base What `/page` is relative to.
 */
export function readAddress(text: string, base?: string): AddressRead {
  const inLink = /\]\((https?:[^)\s]+)\)|<(https?:[^>\s]+)>/.exec(text);
  const parts = inLink
    ? [inLink[1] ?? inLink[2] ?? '']
    : text.split(/[\s;|]+|,(?=https?:)/).filter((part) => part !== '');
  const found = parts.map((part) => asAddress(part, base));
  const [first] = found;
  if (!first || found.some((one) => one === undefined)) return fallback(text, base);
  return { address: first.address, others: found.length - 1, schemeAdded: first.added };
}

/** A cell with words around one address: the address counts when it is the only one. */
function fallback(text: string, base?: string): AddressRead {
  const all = text.match(/https?:\/\/[^\s<>"|;]+/g) ?? [];
  const [only = ''] = all;
  const found = all.length === 1 ? asAddress(withoutEnd(only), base) : undefined;
  return found ? { address: found.address, others: 0, schemeAdded: false } : { others: 0, schemeAdded: false };
}

function asAddress(text: string, base?: string): { address: string; added: boolean } | undefined {
  if (webAddressProblem(text) === undefined) return { address: text, added: false };
  const host = text.split(/[/?#]/)[0] ?? '';
  const isFile = FILE_NAME.test(host) && !/^www\./i.test(host);
  if (!isFile && WITHOUT_SCHEME.test(text) && webAddressProblem(`https://${text}`) === undefined) {
    return { address: `https://${text}`, added: true };
  }
  if (base === undefined || !/^\/(?!\/)|^\.{1,2}\//.test(text) || !URL.canParse(text, base)) return undefined;
  const { href } = new URL(text, base);
  return webAddressProblem(href) === undefined ? { address: href, added: false } : undefined;
}

/** The last parts of addresses that say nothing about what is there. */
const SAYS_NOTHING = /^(?:index|default|home|page|post|view|download|\d+)$/i;

/** The parts of an address's path that tell what it is about, the last first; without extensions. */
export function tellingParts(address: string): string[] {
  const { pathname } = new URL(address);
  return pathname
    .split('/')
    .map((part) => decoded(part).replace(/\.[a-z0-9]{2,5}$/i, ''))
    .filter((part) => part !== '' && !SAYS_NOTHING.test(part))
    .reverse();
}

/** A title made from an address: its last telling part, in words. The name of the host for a start page. */
export function titleFromAddress(address: string): string | undefined {
  const [last = new URL(address).hostname] = tellingParts(address);
  const words = last
    .replace(/[-_+]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 190);
  return words === '' ? undefined : words[0]?.toLocaleUpperCase('en') + words.slice(1);
}

/** The folders of an address, which may name a format; the nearest first, without the last part. */
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

/** A text without the brackets, dots and commas that a sentence puts behind an address. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ').,'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
