import { type Html, html } from './html.ts';
import { icon } from './state-word.ts';

/** Copies a text. It is there only where scripts run. */
export function copyButton(text: string, label: string): Html {
  return html`<button type="button" class="button plain small scripted-only" data-copy="${text}">
    ${icon('copy')} <span data-copy-words>${label}</span>
  </button>`;
}
