import type { PieceAudit } from '../../audit/audit.ts';
import { copyWords } from '../../words/states.ts';
import { maySend, sendStateOf } from '../pieces/may-send.ts';
import { attributes, type Html, html } from './html.ts';
import { icon } from './state-word.ts';

/** A button that copies a text. Shown only where scripts run. */
export function copyButton(text: string, label: string): Html {
  return button({ 'data-copy': text }, label);
}

/**
 * A button that copies the part of a piece that a buyer receives; none where the piece must not be sent. The browser
 * removes it by its mark once the piece is stale or expired.
 */
export function copyForBuyer(audited: PieceAudit, what: 'say' | 'url'): Html | false {
  const text = audited.piece[what];
  if (!text || !maySend(sendStateOf(audited))) return false;
  return button({ 'data-copy': text, 'data-for-buyer': '' }, copyWords[what]);
}

function button(about: Readonly<Record<string, string>>, label: string): Html {
  return html`<button type="button" class="button plain small scripted-only"${attributes(about)}>
    ${icon('copy')} <span data-copy-words>${label}</span>
  </button>`;
}
