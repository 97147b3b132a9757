/** The personas and products that a reader works with, stored only in this browser. */
import type { Choice } from '../facets.ts';

const KEY = 'content-audit-scope';
const ON = 'content-audit-scope-on';

/** The event on the window when a page has changed the scope. */
const SWITCHED = 'content-audit-scope';

export type Scope = Pick<Choice, 'persona' | 'product'>;

/** The stored scope; none where nothing is stored or the browser blocks storage. */
export function keptScope(): Scope | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    const ids = (value: unknown) => (Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []);
    return { persona: ids('persona' in kept && kept.persona), product: ids('product' in kept && kept.product) };
  } catch {
    return undefined;
  }
}

/** Stores a scope. Returns whether the browser allowed it. */
export function keepScope({ persona, product }: Scope): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify({ persona, product }));
    dispatchEvent(new Event(SWITCHED));
    return true;
  } catch {
    return false;
  }
}

/** Whether lists and the search show only the scope. */
export function isScopeOn(): boolean {
  try {
    return localStorage.getItem(ON) !== null;
  } catch {
    return false;
  }
}

/** The personas that lists leave; undefined while the scope is off, or names none. */
export function personasInScope(): ReadonlySet<string> | undefined {
  const personas = isScopeOn() ? keptScope()?.persona : undefined;
  return personas && personas.length > 0 ? new Set(personas) : undefined;
}

export function switchScope(on: boolean): void {
  try {
    if (on) localStorage.setItem(ON, '');
    else localStorage.removeItem(ON);
  } catch {
    // The browser blocks storage, so the page has no scope either.
  }
  dispatchEvent(new Event(SWITCHED));
}

/** Adds a function that runs when the scope was changed: on this page, in another tab, or on a page that was open meanwhile. */
export function onScopeChange(act: () => void): void {
  const now = () => JSON.stringify([isScopeOn(), keptScope()]);
  let known = now();
  const compare = () => {
    const before = known;
    known = now();
    if (known !== before) act();
  };
  for (const event of [SWITCHED, 'storage', 'pageshow']) addEventListener(event, compare);
}
