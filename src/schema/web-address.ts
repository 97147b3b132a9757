/** Web addresses: which are allowed in content, and which of them lead to the same page. */
import { compareText } from '../kit/order.ts';
import { webAddressTexts } from '../words/findings/web-address.ts';

export interface AddressProblem {
  /** Text that follows the address in the message. */
  readonly message: string;
  readonly hint: string;
}

/**
 * Hosts that mean the reader’s own machine or a cloud machine’s private data, which readers cannot open. In the form of a URL
 * parser: numbers in decimal, IPv4 addresses inside IPv6 in hexadecimal.
 */
const OWN_MACHINE = new RegExp(
  `^(?:${[
    String.raw`(?:.*\.)?localhost`,
    String.raw`127(?:\.\d+){3}|0\.0\.0\.0|169\.254(?:\.\d+){2}`,
    String.raw`\[::1?\]|\[::ffff:(?:7f[\da-f]{2}|a9fe):[\da-f]{1,4}\]|\[::ffff:0:0\]`,
    String.raw`\[fe[89ab][\da-f]:[\da-f:]*\]|\[fd00:ec2::254\]|metadata\.google\.internal`,
  ].join('|')})\\.?$`,
);

/** The maximum length of an address, in characters. */
export const MAX_ADDRESS = 2000;

/** Characters that are not allowed in an address. URL parsers accept some of them in queries and fragments. */
const NOT_IN_ADDRESS = /["<>\\^`{|}]/g;

const LATIN = /\p{Script=Latin}/u;
const CYRILLIC_OR_GREEK = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/**
 * Whether a host name, in letters, mixes alphabets in one of its labels. Latin with look-alike Cyrillic or Greek letters can
 * imitate a known name.
 */
export function mixesAlphabets(host: string): boolean {
  return host.split('.').some((label) => LATIN.test(label) && CYRILLIC_OR_GREEK.test(label));
}

/**
 * The problem of a web address; undefined if it has none. Checks the text itself and not the result of a URL parser: parsers silently
 * repair `https:evil.com`, backslashes and line breaks.
 */
export function webAddressProblem(text: string): AddressProblem | undefined {
  if (text.length > MAX_ADDRESS) return webAddressTexts.tooLong(MAX_ADDRESS);
  if (/\s|\p{Cc}/u.test(text)) return webAddressTexts.space;
  if (text.search(NOT_IN_ADDRESS) !== -1) return webAddressTexts.character;
  if (!/^https?:\/\/[^/?#]/i.test(text)) return webAddressTexts.noScheme;
  const authority = /^https?:\/\/([^/?#]*)/i.exec(text)?.[1] ?? '';
  if (hasUserName(text)) return webAddressTexts.userName;
  if (mixesAlphabets(authority)) return webAddressTexts.alphabets;
  // Not `canParse`, which accepts very long host names that cannot be parsed.
  const url = URL.parse(text);
  if (url === null) return webAddressTexts.unreadable;
  return namesOwnMachine(url) ? webAddressTexts.ownMachine : undefined;
}

/**
 * The problem of the address of a site, below which all pages are. Its path becomes folders, so other letters than a to z, and
 * what follows a question mark or hash sign, cannot be in it.
 */
export function siteAddressProblem(text: string): AddressProblem | undefined {
  const problem = webAddressProblem(text);
  if (problem) return problem;
  const { hash, pathname, search } = new URL(text);
  if (hash !== '' || search !== '' || /[?#]/.test(text)) return webAddressTexts.notWholeSite;
  // For a browser, a path of two slashes begins with the name of another host.
  return /^[\w./~()-]*$/.test(pathname) && !pathname.includes('//') ? undefined : webAddressTexts.sitePath;
}

/** Whether an address names a user before its host, even if it has other problems. */
export function hasUserName(text: string): boolean {
  return /^[^/?#]*\/\/[^/?#]*@/.test(text);
}

/** Converts an address from a URL parser to the form that content allows. */
export function asWritten(address: string): string {
  return address.replace(NOT_IN_ADDRESS, encodeURIComponent);
}

/** Whether an address means the reader's own machine or a cloud machine's private data. */
export function namesOwnMachine({ hostname }: URL): boolean {
  return OWN_MACHINE.test(hostname);
}

/** Query parameters that track where visitors come from. They do not change the page. */
const TRACKING =
  /^(?:utm_.*|gclid|gbraid|wbraid|dclid|fbclid|msclkid|yclid|mc_cid|mc_eid|_hsenc|_hsmi|hsctatracking|igshid|li_fat_id|mkt_tok|vero_id|ref_src)$/i;

/**
 * The form in which two addresses count as the same: without scheme, `www.`, fragment, tracking
 * parameters, default port and trailing slash; host in lower case; other parameters in order of name.
 *
 * @param address An address that `webAddressProblem` accepts.
 */
export function normalAddress(address: string): string {
  const url = new URL(address);
  const host = url.host.toLowerCase().replace(/^www\./, '');
  const path = url.pathname.replace(/\/+$/, '');
  if (url.search === '') return host + path;
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).sort(([a], [b]) => compareText(a, b));
  const query = new URLSearchParams(kept).toString();
  return host + path + (query ? `?${query}` : '');
}
