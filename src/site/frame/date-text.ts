import { formatDate } from '../../words/dates.ts';
import { type Html, html } from './html.ts';

/** A calendar date for people and for programs. */
export function dateText(date: string): Html {
  return html`<time datetime="${date}">${formatDate(date)}</time>`;
}
