/** A cell by the names of its persona and stage: `Finance lead at Decision`. A browser loads this. */
export function cellName(persona: string, stage: string): string {
  return `${persona} at ${stage}`;
}
