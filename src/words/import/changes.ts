/** What an import adds to lists, merges and changes. */
import { count } from '../../kit/count.ts';

const common = { title: 'Same title', address: 'Same address', id: 'Same id' } as const;

export const importChanges = {
  newEntries: 'New entries to confirm',
  newEntriesHelp:
    'If one means an entry that you have, map it under values in the mapping and run the import again. Rename the others in their list.',
  usualEntries: 'Entries from the source',
  merged: (by: keyof typeof common, rows: number, examples: readonly string[]) =>
    `${common[by]} (${count(rows, 'row')}): ${examples.join(', ')}`,
  mergedRows: 'Merged rows',
  mergedHelp: 'If two of them are different pages, give each its own address in the source.',
  merge: (row: number, into: number, title: string) => `row ${row} into row ${into} "${title}"`,
  changes: (written: boolean) => (written ? 'Changes to existing pieces' : 'Changes to be made to existing pieces'),
  field: (piece: string, field: string, before: string | undefined, after: string | undefined) =>
    `${piece}: ${field} ${quoted(before)} → ${quoted(after)}`,
  notes: (piece: string) => `${piece}: only what the import noted in x-imported`,
  replaced: (written: boolean) =>
    written ? 'Files of an earlier import deleted' : 'Files of an earlier import to be deleted',
  /** The rows that name an entry. */
  rows: (lines: readonly number[]) =>
    lines.length > 3 ? `${lines.length} times` : `${lines.length === 1 ? 'row' : 'rows'} ${lines.join(', ')}`,
  mayChange: (pieces: number) => `Change ${count(pieces, 'existing piece')}?`,
} as const;

function quoted(value: string | undefined): string {
  return value === undefined ? 'empty' : `"${value}"`;
}
