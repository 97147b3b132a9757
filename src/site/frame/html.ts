/**
 * HTML as a value, for thousands of pages: a template literal that escapes every value in it. A component of the site
 * generator costs many times as much as such a function (docs/performance.md). Hence the rule: what appears on the page
 * about a piece is a function; what appears only on other pages is a component. A component can print such a value:
 * `{pieceLink(piece)}`.
 */
import { escapeHtml } from '../../kit/escape-html.ts';
import { oncePer } from '../../kit/once-per.ts';

/** Astro's mark of a text that already is HTML. It is internal to Astro; a test notices when it changes. */
const MARK: unique symbol = Symbol.for('astro:html-string');

/** HTML that may enter a page unescaped. Only {@link html} and {@link trusted} make it. */
export class Html extends String {
  readonly [MARK] = true;
}

/** A value in a template. `false`, `null` and `undefined` print nothing. */
export type HtmlPart = Html | string | number | false | null | undefined | readonly HtmlPart[];

/** HTML from a template. Every text in it is escaped, for elements and attributes alike. */
export function html(template: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  const texts = tidy(template);
  let made = texts[0] ?? '';
  for (const [index, part] of parts.entries()) made += printed(part) + texts[index + 1];
  return new Html(made);
}

/** Attributes, each with a space before it. Those without a value are left out. */
export function attributes(values: Readonly<Record<string, string | undefined>>): Html {
  let made = '';
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) made += ` ${name}="${escapeHtml(value)}"`;
  }
  return new Html(made);
}

/** HTML that was made safe elsewhere, such as a rendered body. Never text that a person wrote. */
export function trusted(text: string): Html {
  return new Html(text);
}

function printed(part: HtmlPart): string {
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  if (!part) return '';
  if (part instanceof Html) return part.toString();
  let made = '';
  for (const each of part) made += printed(each);
  return made;
}

/** A template without the indentation of its source. */
const tidy = oncePer((template: TemplateStringsArray): readonly string[] =>
  template.map((text) => text.replace(/\n\s*/g, '\n')),
);
