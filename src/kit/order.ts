/** Sorts texts by character codes, so that the order is the same on every machine and in every language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Sorts records by id. */
export function compareId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareText(a.id, b.id);
}
