import type { Audit } from '../../audit/audit.ts';
import type { Piece } from '../../content/model.ts';
import { servedWords } from '../../words/pieces/page.ts';
import { type Html, html } from '../frame/html.ts';
import { cellLink, methodLink } from '../frame/link-html.ts';
import { lookup, pairsOf } from '../frame/lookup.ts';

/** The cells that a piece serves, and the questions that it answers there. */
export function servedPairs(piece: Piece, audit: Audit): Html {
  const pairs = pairsOf(piece, lookup(audit));
  if (pairs.length === 0) return html`<p>${servedWords.none} ${methodLink('gaps', servedWords.unmapped)}</p>`;
  const items = pairs.map(({ fit, persona, questions, stage }) => {
    const asks = questions.map(({ ask }) => html`<li><span dir="auto">${ask}</span></li>`);
    return html`<li>${cellLink(persona, stage)}
      ${fit === 'secondary' && html`<span class="quiet">${servedWords.secondary}</span>`}
      ${asks.length > 0 && html`<ul>${asks}</ul>`}</li>`;
  });
  return html`<ul class="lines">${items}</ul>`;
}
