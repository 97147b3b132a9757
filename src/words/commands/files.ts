/** What commands say about the files they write. */
export const NOTHING_WRITTEN = 'Nothing was written.';
export const CANCELED = 'Canceled; nothing was written.';

/** What became of a file. */
export type FileState = 'created' | 'changed' | 'unchanged';

const states: Readonly<Record<FileState, string>> = {
  created: 'created',
  changed: 'changed',
  unchanged: 'unchanged',
};

/** @param dryRun Whether the file was left as it was. */
export function fileStateText(state: FileState, dryRun: boolean): string {
  return dryRun && state !== 'unchanged' ? `would be ${states[state]}` : states[state];
}

export function progressText(step: string, done: number, of: number, percent: number): string {
  return `${step}: ${done} of ${of} (${percent}%)`;
}
