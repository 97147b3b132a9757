import { appendFileSync } from 'node:fs';

/** Adds to the file that a service shows on the page of a run. The file is outside the repository. */
export function addToSummary(file: string, text: string): void {
  appendFileSync(file, text);
}
