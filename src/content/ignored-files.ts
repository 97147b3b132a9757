/** The files in a content folder that no reader sees. It imports no schema, because a thread that lists the folder starts with it. */
import { draftProcess } from './draft-name.ts';
import { isOfRepository } from './repository-files.ts';

/** The results of the link check, which are kept in the content folder. */
export const LINK_RESULTS = '.links.json';

/** Files that tools and hosts leave in folders, without any content of the team. */
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

/** Copies, locks and swap files that editors and office programs keep next to an open file. */
const EDITOR_FILE =
  /^(?:\..+\.sw[a-p]|\..+\.kate-swp|.+~|~\$.+|#.+#|\.#.+|\.~lock\..+#|4913|.+___jb_(?:tmp|old)___|\.goutputstream-\w+|\._.+)$/;

/**
 * Whether a file or folder is skipped.
 *
 * @param file Its path in the content folder.
 * @param isTop Whether the content folder is the top of its repository, which also has files of hosts and tools.
 */
export function isIgnored(file: string, isTop: boolean): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const leftByTool = IGNORED.has(name) || EDITOR_FILE.test(name) || draftProcess(name) !== undefined;
  return leftByTool || (isTop && isOfRepository(file));
}
