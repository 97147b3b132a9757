/** The id of the sentence that says what a chart shows, and names its drawing. */
export function readingId(chart: string): string {
  return `${chart}-reading`;
}
