/** What a person probably meant, as a hint. */
export function guess(meant: string): string {
  return `Did you mean ${meant}?`;
}
