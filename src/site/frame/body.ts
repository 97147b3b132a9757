import type { ReadBody } from '../../content/body/body.ts';
import { attributes, type Html, html, trusted } from './html.ts';

/**
 * The body of a piece or persona. The only place where written content enters a page as HTML: reading it made it safe.
 *
 * @param lang Its language, where it is not the page's.
 */
export function bodyHtml({ html: body }: ReadBody, lang?: string): Html {
  return html`<div class="body" dir="auto"${attributes({ lang })}>${trusted(body)}</div>`;
}
