/** The latest choice in the finder, stored only in this browser. The choice of a question is of one call and is not stored. */

const KEY = 'content-audit-finder';

export type FinderMemory = Readonly<Record<'persona' | 'stage' | 'product' | 'language', string>>;

/** The latest choice; empty where nothing is stored or the browser blocks storage. */
export function latestChoice(): Partial<FinderMemory> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, id]) => typeof id === 'string'));
  } catch {
    return {};
  }
}

export function keepChoice(choice: FinderMemory): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choice));
  } catch {
    // The browser blocks storage.
  }
}
