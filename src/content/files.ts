import { compareText } from '../kit/order.ts';
import type { KindName } from '../schema/kinds.ts';
import { draftProcess } from './draft-name.ts';
import type { ParsedFile } from './parse.ts';
import { isOfRepository } from './repository-files.ts';

/** A file of a content folder, or something else that lies there: a folder is named only when it cannot be read. */
export interface FolderEntry {
  /** Relative to the content folder, with forward slashes. */
  readonly path: string;
  readonly type: 'file' | 'symlink' | 'unreadable' | 'other';
}

/** The files of one content folder: as they lie on disk, or as Git keeps them at one commit. */
export interface ContentFiles {
  /** The content folder, relative to the repository's top folder, with forward slashes; empty when it is that folder. */
  readonly folder: string;
  /** Everything in the folder but what `isIgnored` names, in the order of the paths' code points. */
  list(): readonly FolderEntry[];
  /** A file that `list` names, read by itself. */
  parse(file: string, kind: KindName): ParsedFile;
  /** What a path from the repository's top folder leads to: a file in it, in a hidden folder of it or outside of it, or no file. */
  find(file: string): 'inside' | 'hidden' | 'outside' | undefined;
}

/** A path of the content folder as findings and pages show it: from the repository's top folder. */
export function pathInRepository({ folder }: ContentFiles, file: string): string {
  return folder === '' ? file : `${folder}/${file}`;
}

/** What is known about the addresses of pieces, kept beside the content by the link check. */
export const LINK_RESULTS = '.links.json';

/** What the CRM says of leads, if a team drops it there. It is no record: it is read beside them. */
export const LEADS_FILE = 'data/leads.csv';

/** Files that tools and hosts leave in folders; they hold nothing of the team's. Neither does a file that is being written. */
const IGNORED: ReadonlySet<string> = new Set([
  LINK_RESULTS,
  '.DS_Store',
  'Thumbs.db',
  'desktop.ini',
  '.gitkeep',
  '.gitignore',
  '.gitattributes',
  '.git',
]);

/** Files that editors and office programs keep beside the one that is open: copies, locks and swap files. */
const EDITOR_FILE =
  /^(?:\..+\.sw[a-p]|\..+\.kate-swp|.+~|~\$.+|#.+#|\.#.+|\.~lock\..+#|4913|.+___jb_(?:tmp|old)___|\.goutputstream-\w+|\._.+)$/;

/**
 * Whether a file or folder is passed over.
 *
 * @param file Its path in the content folder.
 * @param isTop Whether the content folder is the top of its repository, where files of hosts and tools are too.
 */
export function isIgnored(file: string, isTop: boolean): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const leftByTool = IGNORED.has(name) || EDITOR_FILE.test(name) || draftProcess(name) !== undefined;
  return leftByTool || (isTop && isOfRepository(file));
}

/** The most files that a content folder may hold. More are no library of a company but a wrong folder. */
export const MAX_ENTRIES = 100_000;

/** Sorts entries as `list` names them. */
export function compareEntries(a: FolderEntry, b: FolderEntry): number {
  return compareText(a.path, b.path);
}
