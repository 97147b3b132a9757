/**
 * Markdown of a body that does nothing in a viewer that renders HTML or follows every link. The check refuses both in what a page
 * shows, but not in comments and code.
 */
import MarkdownIt from 'markdown-it';

const { unescapeAll } = new MarkdownIt().utils;

/** Without comments for authors, which no page shows, and without HTML and links of unsafe kinds. */
export function harmless(markdown: string): string {
  const shown = withoutBetween(withoutBetween(markdown, '<!--', '-->'), '{/*', '*/}');
  return shown
    .replace(LINK, (link, address: string) => (isSafe(address) ? link : `]\\${link.slice(1)}`))
    .replace(/<(?=[a-z/!?])/gi, '&lt;');
}

/** The end of a link or of a definition of one, from the bracket to the end of its address. */
const LINK = /\][(:][\s>]*<?([^\s)>]*)/g;

/** Kinds of addresses that a body may link to, as the check allows them. */
const SAFE = /^(?:https?|mailto)$/;

function isSafe(written: string): boolean {
  // Browsers leave out spaces and control characters.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
  const address = unescapeAll(written).replace(/[\u0000-\u0020\\]/g, '');
  const kind = /^([^/?#]*?):/.exec(address)?.[1];
  return kind === undefined || SAFE.test(kind.toLowerCase());
}

function withoutBetween(text: string, start: string, end: string): string {
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    const from = text.indexOf(start, at);
    const to = from < 0 ? -1 : text.indexOf(end, from + start.length);
    if (to < 0) return kept.join('') + text.slice(at);
    kept.push(text.slice(at, from));
    at = to + end.length;
  }
}
