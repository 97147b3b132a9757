import { partText, type Sentence, type Shown } from '../../audit/sentence.ts';
import { maskPersonal, publishedText } from '../../data/mask.ts';
import { formatDate } from '../../words/dates.ts';
import { type Html, html } from './html.ts';
import { pieceLink } from './link-html.ts';

/** A sentence as text for people: days in words, everything else as it is published. */
export function pageText(parts: Sentence): string {
  return publishedText(parts, { date: formatDate });
}

const SHOWN: Shown = { date: formatDate, request: maskPersonal };

/** A sentence that leads from the title of each piece in it to its page. */
export function sentenceHtml(parts: Sentence): Html {
  const shown = parts.map((part) =>
    typeof part === 'object' && 'piece' in part ? pieceLink(part.piece) : partText(part, SHOWN),
  );
  return html`${shown}`;
}
