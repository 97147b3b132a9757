/**
 * A message for Slack's incoming webhooks. Source: docs.slack.dev, "Block Kit" (blocks and their limits). Its lines are rich
 * text, in which Slack reads text as it is: content makes no mention, link, emoji or format.
 */
import { digestWords } from '../../words/digest/page.ts';
import { clip, clipLine } from './clip.ts';
import { type DigestPage, type DigestSection, LONGEST_LINE, type Run } from './page.ts';

/** The most characters of a header, and of an address. */
const LIMITS = { header: 150, address: 3000 } as const;

type Element =
  | { readonly type: 'text'; readonly text: string; readonly style?: { readonly bold: true } }
  | { readonly type: 'link'; readonly text: string; readonly url: string };

export function digestForSlack({ period, sections, title }: DigestPage): object {
  return {
    // Notifications show this text, which Slack reads as its own markup.
    text: escaped(title),
    unfurl_links: false,
    unfurl_media: false,
    blocks: [
      { type: 'header', text: plainText(clip(title, LIMITS.header)) },
      { type: 'context', elements: [plainText(period)] },
      ...sections.map(list),
    ],
  };
}

function list({ all, heading, lines }: DigestSection): object {
  const rows = lines.map((line) => section(clipLine(line, LONGEST_LINE).map(element)));
  return {
    type: 'rich_text',
    elements: [
      section([{ type: 'text', text: heading, style: { bold: true } }]),
      { type: 'rich_text_list', style: 'bullet', elements: rows },
      ...(all === undefined ? [] : [section([element({ text: digestWords.all, to: all })])]),
    ],
  };
}

function section(elements: readonly Element[]): object {
  return { type: 'rich_text_section', elements };
}

function element({ text, to }: Run): Element {
  if (to === undefined || to.length > LIMITS.address) return { type: 'text', text };
  return { type: 'link', text, url: to };
}

function plainText(text: string): object {
  return { type: 'plain_text', text, emoji: false };
}

/** Slack's entities, and a break after the signs of mentions and formats. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[@#*_~`:]/g, (sign) => `${sign}\u200b`);
}
