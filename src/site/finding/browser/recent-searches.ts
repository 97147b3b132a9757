/** The reader's latest searches, stored only in this browser. */

const KEY = 'content-audit-searches';
const KEPT = 8;

/** The latest first; none where the browser blocks storage. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((words) => typeof words === 'string').slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

export function keepSearch(words: string): void {
  const others = recentSearches().filter((other) => other !== words);
  store([words, ...others].slice(0, KEPT));
}

export function forgetSearches(): void {
  store([]);
}

function store(searches: readonly string[]): void {
  try {
    if (searches.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(searches));
  } catch {
    // The browser blocks storage.
  }
}
