import { partText, plainText, type Sentence } from '../../audit/sentence.ts';
import { formatDate } from '../../words/dates.ts';
import { type Html, html } from './html.ts';
import { pieceLink } from './link-html.ts';

const SHOWN = { date: formatDate };

/** A sentence as text for people: days in words. */
export function pageText(parts: Sentence): string {
  return plainText(parts, SHOWN);
}

/** A sentence that leads from the title of each piece in it to its page. */
export function sentenceHtml(parts: Sentence): Html {
  const shown = parts.map((part) =>
    typeof part === 'object' && 'piece' in part ? pieceLink(part.piece) : partText(part, SHOWN),
  );
  return html`${shown}`;
}
