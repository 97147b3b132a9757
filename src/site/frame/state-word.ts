import type { Word } from '../../words/states.ts';
import { attributes, type Html, html } from './html.ts';
import { type IconName, icons } from './icons.ts';

/** What a browser needs to judge a word again on the reader's day. */
export interface Judged {
  readonly 'data-freshness'?: string | undefined;
  readonly 'data-send'?: string | undefined;
  readonly 'data-due-on'?: string | undefined;
  readonly 'data-expires'?: string | undefined;
  readonly 'data-unreviewed'?: string | undefined;
}

/** An icon next to a word. Hidden from screen readers, which read the word. */
export function icon(name: IconName): Html {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path fill-rule="evenodd" d="${icons[name]}"></path></svg>`;
}

/** A state: its word and its icon, in its tone. */
export function stateWord({ icon: name, tone, word }: Word, judged: Judged = {}): Html {
  return html`<span class="state ${tone}"${attributes({ ...judged })}>${icon(name)}${word}</span>`;
}
