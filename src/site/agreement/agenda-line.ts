import type { AgendaItem } from '../../data/agenda/item.ts';
import type { Part } from '../../words/parts.ts';
import { href } from '../frame/href.ts';
import { type Html, html } from '../frame/html.ts';
import { pieceLink } from '../frame/link-html.ts';
import { pageText } from '../frame/sentence.ts';

/** A line of the agenda. Its link falls on the title of the piece or request that it leads to, else on the whole line. */
export function agendaLine({ text, page }: AgendaItem): Html {
  if (page === undefined) return html`${pageText(text)}`;
  const at = text.findIndex((part) => pageOf(part) === page);
  if (at < 0) return html`<a href="${href(page)}">${pageText(text)}</a>`;
  const [named = ''] = text.slice(at);
  const link =
    typeof named === 'object' && 'piece' in named
      ? pieceLink(named.piece)
      : html`<a href="${href(page)}" dir="auto">${pageText([named])}</a>`;
  return html`${pageText(text.slice(0, at))}${link}${pageText(text.slice(at + 1))}`;
}

function pageOf(part: Part): AgendaItem['page'] {
  if (typeof part === 'string') return undefined;
  if ('piece' in part) return `/content/${part.piece.id}/`;
  return 'request' in part ? `/requests/${part.request.id}/` : undefined;
}
