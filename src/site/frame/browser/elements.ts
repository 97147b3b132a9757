/** Elements made by scripts. Texts are never read as HTML. */

import type { Word } from '../../../words/states.ts';
import { type IconName, icons } from '../icons.ts';

type Attributes = Readonly<Record<string, string | false | undefined>>;
type Child = Node | string | false | undefined;

/** An element with attributes and children; false and missing ones are left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
}

/** A state, the same as `stateWord` draws it: its word and icon in its tone, with the data to judge it again. */
export function stateWord({ icon, tone, word }: Word, judged: Attributes = {}): HTMLElement {
  return element('span', { class: `state ${tone}`, ...judged }, drawIcon(icon), word);
}

/** An icon, hidden from screen readers, which read the word next to it. */
export function drawIcon(name: IconName): SVGElement {
  const picture = svg('svg', { class: 'icon', viewBox: '0 0 16 16', 'aria-hidden': 'true' });
  picture.append(svg('path', { 'fill-rule': 'evenodd', d: icons[name] }));
  return picture;
}

function svg(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
