/** Where forms find the texts of records: in groups, because hosts limit the number of files. Also runs in a browser. */
import type { Kind } from '../../schema/kind.ts';

/** A file as a form loads it. */
export interface SourceFile {
  /** From the repository's top folder. */
  readonly path: string;
  /** Nothing where it is not published. */
  readonly text?: string;
}

/** What one file of the site holds: by the ids of records, or by the kind where a list holds all of its records. */
export type SourceGroup = Readonly<Record<string, SourceFile>>;

/** Where the text of a record is. */
export interface SourcePlace {
  /** The file, below `contribute/source/`. */
  readonly group: string;
  readonly key: string;
}

/** The groups of a kind that has one file for each record. */
const GROUPS = 256;

/** Where a form finds the text of a record. */
export function sourcePlace({ arrangement }: Kind, kind: string, id: string): SourcePlace {
  return arrangement === 'files'
    ? { group: `${kind}/${groupOf(id)}.json`, key: id }
    : { group: `${kind}.json`, key: kind };
}

/** Spreads ids evenly (FNV-1a), so that a new record changes one group and no other. */
function groupOf(id: string): string {
  let hash = 0x811c9dc5;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return String((hash >>> 0) % GROUPS);
}
