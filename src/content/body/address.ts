import MarkdownIt from 'markdown-it';
import { MAX_ADDRESS, mixesAlphabets, webAddressProblem } from '../../schema/web-address.ts';
import { linkTexts, webAddressTexts } from '../../words/findings/web-address.ts';

/** Knows how to write host names in their own alphabet. Node's function for this is missing in a browser. */
const markdown = new MarkdownIt('zero');

/**
 * Why a link in a body is refused, or nothing. Allowed are http, https and mailto addresses, places relative to the page
 * and `#` marks on it.
 *
 * @param address The address after Markdown's escapes and entities have been resolved.
 */
export function bodyAddressProblem(address: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\\\u0000-\u0020\u007f]|%(?:5c|0[0-9a-f]|1[0-9a-f]|7f)/i.test(address)) return linkTexts.backslash;
  if (address.length > MAX_ADDRESS) return linkTexts.tooLong(MAX_ADDRESS);
  if (/^https?:/i.test(address)) return webProblem(address);
  if (/^mailto:/i.test(address)) return /^mailto:[^@\s:]+@[^@\s:]+$/i.test(address) ? undefined : linkTexts.email;
  if (address.startsWith('//')) return linkTexts.noScheme;
  const firstStep = address.split(/[/?#]/, 1)[0] ?? '';
  if (firstStep.includes(':') || /%3a/i.test(firstStep)) return linkTexts.kind;
  return undefined;
}

/** The Markdown parser writes host names in ASCII. They are checked as a reader sees them. */
function webProblem(address: string): string | undefined {
  const problem = webAddressProblem(address)?.message;
  if (problem !== undefined) return problem;
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(markdown.normalizeLinkText(address))?.[1] ?? '';
  return mixesAlphabets(host) ? webAddressTexts.alphabets.message : undefined;
}
