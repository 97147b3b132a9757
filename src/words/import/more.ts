/** Below a list that is cut: how many entries follow. */
export function andMore(entries: number): string {
  return `… and ${entries} more`;
}
