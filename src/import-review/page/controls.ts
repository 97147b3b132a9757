/** The controls of the page. */
import { attributes, type Html, html, trusted } from '../../site/frame/html.ts';
import type { Option } from './choices.ts';

export type HtmlOrNot = Html | false;

/** The most lines of a list on the page. */
export const MOST_LINES = 40;

export function chips(
  label: string,
  name: string,
  options: readonly Option[],
  chosen: readonly string[],
  hint?: string,
): Html {
  return html`<div class="import-chips" role="group" aria-label="${label}"><span class="quiet" aria-hidden="true">${label}</span>
    ${options.map(
      ({ name: text, value }) =>
        html`<label><input type="checkbox" name="${name}" value="${value}"${trusted(chosen.includes(value) ? ' checked' : '')}><span>${text}</span></label>`,
    )}
    ${hint !== undefined && chosen.length === 0 && html`<span class="quiet">${hint}</span>`}</div>`;
}

export function select(
  label: string,
  name: string,
  options: readonly Option[],
  chosen: string,
  none: string,
  bare = false,
): Html {
  const known = chosen === '' || options.some(({ value }) => value === chosen);
  const all = known ? options : [...options, { value: chosen, name: chosen }];
  const field = html`<select name="${name}"${attributes(bare ? { 'aria-label': label } : {})}><option value="">${none}</option>
    ${all.map(({ name: text, value }) => html`<option value="${value}"${trusted(value === chosen ? ' selected' : '')}>${text}</option>`)}</select>`;
  return bare ? field : html`<label class="import-field"><span class="quiet">${label}</span>${field}</label>`;
}
