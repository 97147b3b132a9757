/** In a request that starts from a search: what the requester tried. */
export function searchedFor(words: string): string {
  return `Searched for “${words}”`;
}
