/** The content in the newest format. */
import path from 'node:path';
import type { CheckedContent } from '../check/check-content.ts';
import { migrateFolder } from '../content/disk/migrate-folder.ts';
import { placeOf } from '../content/disk/paths.ts';
import type { TreeFile } from '../forge/git/own-index.ts';
import { asFile } from './plan.ts';

export interface ContentPart {
  readonly migrations: readonly string[];
  readonly files: ReadonlyMap<string, TreeFile>;
}

/**
 * The files of a content folder that a new format changes. Content with errors stays as it is.
 *
 * @param content Absolute.
 * @param top The folder that paths start from, absolute.
 */
export function migratedContent(content: string, top: string, { model }: CheckedContent): ContentPart {
  if (!model) return { migrations: [], files: new Map() };
  const { changes, files } = migrateFolder(placeOf(content));
  return {
    migrations: changes,
    files: new Map(files.map(({ file, text }) => [path.relative(top, file).split(path.sep).join('/'), asFile(text)])),
  };
}
