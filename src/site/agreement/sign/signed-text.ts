/** The text of a record that a signature covers, beside what was signed earlier. */
import type { Signable } from '../../../audit/agreement/state.ts';
import { type CoveredField, coveredFields, meaning } from '../../../content/agreement/covered.ts';
import { metaAt } from '../../../content/schema-shape.ts';
import type { Path } from '../../../content/yaml.ts';
import { type SignedDescription, signedDescription } from '../../../schema/signed-kinds.ts';
import { signPageWords } from '../../../words/agreement/sign-page.ts';
import { type Html, html } from '../../frame/html.ts';

export interface SignedRow {
  readonly title: string;
  readonly now: Html | undefined;
  /** One for each earlier text. */
  readonly earlier: readonly (Html | undefined)[];
  readonly changed: boolean;
}

/** The covered fields, one a row. */
export function signedRows(record: Signable, earlier: readonly Signable[]): SignedRow[] {
  const now = fieldsOf(record);
  const then = earlier.map(fieldsOf);
  const names = new Set([now, ...then].flatMap((fields) => [...fields.keys()]));
  const { schema } = signedDescription(record.kind);
  const shown = (name: string, value: unknown) => (value === undefined ? undefined : valueHtml(schema, [name], value));
  return [...names].map((name) => ({
    title: name === 'body' ? signPageWords.body : (metaAt(schema, [name]).title ?? name),
    now: shown(name, now.get(name)),
    earlier: then.map((fields) => shown(name, fields.get(name))),
    changed: then.some((fields) => meaning(fields.get(name)) !== meaning(now.get(name))),
  }));
}

function fieldsOf(record: Signable): ReadonlyMap<string, unknown> {
  return new Map(coveredFields(record).map(({ name, value }: CoveredField) => [name, value]));
}

/** A value as it is in the file, with the titles of its fields. */
function valueHtml(schema: SignedDescription['schema'], path: Path, value: unknown): Html {
  if (Array.isArray(value)) {
    return html`<ul class="criteria">${value.map((item, at) => html`<li>${valueHtml(schema, [...path, at], item)}</li>`)}</ul>`;
  }
  if (value === null || typeof value !== 'object')
    return html`<span class="as-written" dir="auto">${String(value).trim()}</span>`;
  const parts = Object.entries(value).filter(([, part]) => meaning(part) !== meaning(undefined));
  const shown = parts.map(
    ([name, part]) =>
      html`<span class="part">${metaAt(schema, [...path, name]).title ?? name}:</span> ${valueHtml(schema, [...path, name], part)}`,
  );
  // Short values share a line.
  return parts.every(([, part]) => typeof part !== 'object')
    ? html`${shown.map((part, at) => html`${at > 0 && '; '}${part}`)}`
    : html`<ul class="criteria">${shown.map((part) => html`<li>${part}</li>`)}</ul>`;
}
