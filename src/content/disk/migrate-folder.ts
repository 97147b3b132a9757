/** Raising a content folder on disk to the current format. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Kind } from '../../schema/kind.ts';
import { type KindName, kinds } from '../../schema/kinds.ts';
import { currentFormat, formatOf, migrated, pendingMigrations } from '../formats/format.ts';
import { migrations } from '../formats/migrations.ts';
import { splitFrontMatter } from '../front-matter.ts';
import { kindOf } from '../load.ts';
import { editYaml } from '../write/edit-yaml.ts';
import { folderOnDisk } from './folder.ts';
import type { ContentPlace } from './paths.ts';
import type { WholeFile } from './whole-file.ts';

export interface FolderMigration {
  readonly from: number;
  readonly to: number;
  /** What changes, in a sentence for each step. Empty if the folder has the current format. */
  readonly changes: readonly string[];
  /** The files that change, to be written with `writeMany`. */
  readonly files: readonly WholeFile[];
}

/**
 * Plans the files of a folder in the current format, and writes nothing.
 *
 * @param place A folder whose content has no errors.
 * @param all Every migration. Tests pass others.
 */
export function migrateFolder(place: ContentPlace, all = migrations): FolderMigration {
  const { directory, repository: root } = place;
  const site = readFileSync(path.join(directory, kinds.site.place), 'utf8');
  const [from, to] = [formatOf(site, all), currentFormat(all)];
  const pending = pendingMigrations(from, all);
  const listed = pending.length === 0 ? [] : folderOnDisk(place).list();
  const files = listed.flatMap((entry): WholeFile[] => {
    const kind = entry.type === 'file' ? kindOf(entry.path) : undefined;
    if (!kind) return [];
    const file = path.join(directory, entry.path);
    const before = readFileSync(file, 'utf8');
    const text = inFields(kind, before, (yaml) => {
      const current = migrated(kind, yaml, pending);
      return kind === 'site' ? editYaml(current, [{ path: ['format'], value: to }]) : current;
    });
    return text === before ? [] : [{ file, text, before, root }];
  });
  return { from, to, changes: pending.map(({ changes }) => changes), files };
}

/** Changes the fields of a file, and leaves its body as it is. */
function inFields(name: KindName, text: string, change: (yaml: string) => string): string {
  const kind: Kind = kinds[name];
  if (kind.extension !== '.mdx') return change(text);
  const { parts } = splitFrontMatter(text);
  if (!parts) return text;
  const start = text.indexOf('\n') + 1;
  return text.slice(0, start) + change(parts.yaml) + text.slice(start + parts.yaml.length);
}
