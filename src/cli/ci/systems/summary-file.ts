import { appendFileSync } from 'node:fs';

/** Adds to the file in which GitHub collects what it shows on the page of a run. The file is outside the repository. */
export function addToSummary(file: string, text: string): void {
  appendFileSync(file, text);
}
