import { formatDate } from '../../words/dates.ts';
import { type Part, partText, plainText, type Sentence } from '../../words/parts.ts';
import { type Html, type HtmlPart, html } from './html.ts';
import { pieceLink } from './link-html.ts';

const SHOWN = { date: formatDate };

/** A sentence as text for people: dates in words. */
export function pageText(parts: Sentence): string {
  return plainText(parts, SHOWN);
}

/** A sentence that leads from the title of each piece in it to its page. */
export function sentenceHtml(parts: Sentence): Html {
  return html`${parts.map(partHtml)}`;
}

function partHtml(part: Part): HtmlPart {
  if (typeof part !== 'object') return part;
  if ('piece' in part) return pieceLink(part.piece);
  return 'code' in part ? html`<code>${part.code}</code>` : partText(part, SHOWN);
}
