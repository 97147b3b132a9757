/** What people call a persona at a stage. */
export function cellName(persona: string, stage: string): string {
  return `${persona} at ${stage}`;
}
