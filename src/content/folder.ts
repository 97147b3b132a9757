/** Finding the files of a content folder. Every one of them is named, also those that are no content. */
import { readdirSync } from 'node:fs';
import path from 'node:path';

export interface FolderEntry {
  /** Relative to the content folder, with forward slashes. */
  readonly path: string;
  readonly type: 'file' | 'symlink' | 'other';
}

/** Files that tools and hosts leave in folders; they hold nothing of the team's. */
const IGNORED: ReadonlySet<string> = new Set([
  '.DS_Store',
  'Thumbs.db',
  'desktop.ini',
  '.gitkeep',
  '.gitignore',
  '.gitattributes',
  '.git',
]);

/** Everything below a folder, in the order of the paths' code points. Links are named, never followed. */
export function listFolder(directory: string): FolderEntry[] {
  const found: FolderEntry[] = [];
  const visit = (folder: string, prefix: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (IGNORED.has(entry.name)) continue;
      const shown = prefix + entry.name;
      if (entry.isDirectory()) visit(path.join(folder, entry.name), `${shown}/`);
      else found.push({ path: shown, type: entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'symlink' : 'other' });
    }
  };
  visit(directory, '');
  return found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
