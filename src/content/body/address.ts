import MarkdownIt from 'markdown-it';
import { MAX_ADDRESS, mixesAlphabets, webAddressProblem } from '../../schema/web-address.ts';

/** Knows how host names are written in letters of their own; Node's way is not there in a browser, where the form checks. */
const markdown = new MarkdownIt('zero');

/**
 * Says why a link in a body is refused, or nothing. Allowed are http, https and mailto addresses, places
 * relative to the page, and `#` marks on it.
 *
 * @param address The address after Markdown's escapes and entities have been resolved.
 */
export function bodyAddressProblem(address: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\\\u0000-\u0020\u007f]|%(?:5c|0[0-9a-f]|1[0-9a-f]|7f)/i.test(address))
    return 'has a backslash or control character in it';
  if (address.length > MAX_ADDRESS) return `is longer than ${MAX_ADDRESS} characters`;
  if (/^https?:/i.test(address)) return webProblem(address);
  if (/^mailto:/i.test(address))
    return /^mailto:[^@\s:]+@[^@\s:]+$/i.test(address) ? undefined : 'is not a mail address';
  if (address.startsWith('//')) return 'leaves the site without saying how';
  const firstStep = address.split(/[/?#]/, 1)[0] ?? '';
  if (firstStep.includes(':') || /%3a/i.test(firstStep)) return 'is of a kind that is not allowed';
  return undefined;
}

/** The parser of Markdown writes host names in the letters of ASCII, so they are judged as a reader would see them. */
function webProblem(address: string): string | undefined {
  const problem = webAddressProblem(address)?.message;
  if (problem !== undefined) return problem;
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(markdown.normalizeLinkText(address))?.[1] ?? '';
  return mixesAlphabets(host) ? 'mixes alphabets in the host name' : undefined;
}
