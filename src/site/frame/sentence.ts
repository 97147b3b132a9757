import { formatDate } from '../../words/dates.ts';
import { type Part, partText, plainText, type Sentence } from '../../words/parts.ts';
import { requestHref } from './board-links.ts';
import { dateText } from './date-text.ts';
import { href } from './href.ts';
import { type Html, type HtmlPart, html } from './html.ts';
import { pieceLink } from './link-html.ts';

const SHOWN = { date: formatDate };

/** A sentence as text for people: dates in words. */
export function pageText(parts: Sentence): string {
  return plainText(parts, SHOWN);
}

/** A sentence with links: the title of each piece and request leads to its page. */
export function sentenceHtml(parts: Sentence): Html {
  return html`${parts.map(partHtml)}`;
}

function partHtml(part: Part): HtmlPart {
  if (typeof part === 'string') return part;
  if ('piece' in part) return pieceLink(part.piece);
  if ('request' in part) return html`<a href="${requestHref(part.request.id)}" dir="auto">${partText(part)}</a>`;
  if ('date' in part) return dateText(part.date);
  if ('code' in part) return html`<code>${part.code}</code>`;
  if ('link' in part)
    return html`<a href="${part.to.startsWith('/') ? href(part.to as `/${string}`) : part.to}">${part.link}</a>`;
  return partText(part, SHOWN);
}
