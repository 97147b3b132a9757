/** Web addresses: which ones may stand in content, and when two of them are the same place. */
import { compareText } from '../kit/order.ts';

export interface AddressProblem {
  message: string;
  hint: string;
}

/**
 * Hosts that mean "the reader's own machine" or a cloud machine's private data: no reader can use them. As a URL parser
 * writes them: numbers in decimal, addresses of the old internet inside of the new one in hexadecimal.
 */
const OWN_MACHINE = new RegExp(
  `^(?:${[
    String.raw`(?:.*\.)?localhost`,
    String.raw`127(?:\.\d+){3}|0\.0\.0\.0|169\.254(?:\.\d+){2}`,
    String.raw`\[::1?\]|\[::ffff:(?:7f[\da-f]{2}|a9fe):[\da-f]{1,4}\]|\[::ffff:0:0\]`,
    String.raw`\[fe[89ab][\da-f]:[\da-f:]*\]|\[fd00:ec2::254\]|metadata\.google\.internal`,
  ].join('|')})\\.?$`,
);

/** The longest address, in characters. */
export const MAX_ADDRESS = 2000;

/** Characters that cannot appear in an address as people write it. URL parsers leave some of them in queries and fragments. */
const NOT_IN_ADDRESS = /["<>\\^`{|}]/g;

const LATIN = /\p{Script=Latin}/u;
const CYRILLIC_OR_GREEK = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/**
 * Whether a host name, in letters, mixes alphabets in one of its labels: Latin with look-alike Cyrillic or Greek letters
 * imitates a known name.
 */
export function mixesAlphabets(host: string): boolean {
  return host.split('.').some((label) => LATIN.test(label) && CYRILLIC_OR_GREEK.test(label));
}

/**
 * Says what is wrong with a web address, or nothing. The text itself is judged, not what a URL parser
 * makes of it: parsers repair `https:evil.com`, backslashes and line breaks without a word.
 */
export function webAddressProblem(text: string): AddressProblem | undefined {
  if (text.length > MAX_ADDRESS) {
    return { message: `is longer than ${MAX_ADDRESS} characters`, hint: 'Copy the address from the browser again.' };
  }
  if (/\s|\p{Cc}/u.test(text)) {
    return { message: 'has a space or line break in it', hint: 'Write a space inside an address as %20.' };
  }
  if (text.search(NOT_IN_ADDRESS) !== -1) {
    return {
      message: 'has a character that cannot stand in an address',
      hint: 'Copy the address from the browser again.',
    };
  }
  if (!/^https?:\/\/[^/?#]/i.test(text)) {
    return {
      message: 'is not a web address',
      hint: 'Begin with https:// and copy the whole address from the browser.',
    };
  }
  const authority = /^https?:\/\/([^/?#]*)/i.exec(text)?.[1] ?? '';
  if (authority.includes('@')) {
    return { message: 'carries a user name', hint: 'Take out everything before the @ in the host name.' };
  }
  if (mixesAlphabets(authority)) {
    return { message: 'mixes alphabets in the host name', hint: 'Type the host name again in one alphabet.' };
  }
  // Not `canParse`, which accepts very long host names that cannot be parsed.
  const url = URL.parse(text);
  if (url === null) {
    return { message: 'is not a web address', hint: 'Copy the whole address from the browser.' };
  }
  if (namesOwnMachine(url)) {
    return { message: 'points to the reader’s own machine', hint: 'Give the address that colleagues can open.' };
  }
  return undefined;
}

/** An address as a URL parser writes it, so that it can be written into content. */
export function asWritten(address: string): string {
  return address.replace(NOT_IN_ADDRESS, encodeURIComponent);
}

/** Whether an address means the reader's own machine or a cloud machine's private data. */
export function namesOwnMachine({ hostname }: URL): boolean {
  return OWN_MACHINE.test(hostname);
}

/** Query parameters that say where a visitor came from and never change what is shown. */
const TRACKING =
  /^(?:utm_.*|gclid|gbraid|wbraid|dclid|fbclid|msclkid|yclid|mc_cid|mc_eid|_hsenc|_hsmi|hsctatracking|igshid|li_fat_id|mkt_tok|vero_id|ref_src)$/i;

/**
 * The form under which two addresses count as the same: without scheme, `www.`, fragment, tracking
 * parameters, default port and trailing slash; host in lower case; other parameters in order of name.
 *
 * @param address An address that `webAddressProblem` accepts.
 */
export function normalAddress(address: string): string {
  const url = new URL(address);
  const host = url.host.toLowerCase().replace(/^www\./, '');
  const path = url.pathname.replace(/\/+$/, '');
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).sort(([a], [b]) => compareText(a, b));
  const query = new URLSearchParams(kept).toString();
  return host + path + (query ? `?${query}` : '');
}
