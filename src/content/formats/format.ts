/** The format of content: `format` in site.yaml. Older content is read as if it had been migrated. */
import type { KindName } from '../../schema/kinds.ts';
import { readYaml } from '../yaml.ts';
import type { Migration } from './migration.ts';
import { migrations } from './migrations.ts';

/** The format of content that does not name one. */
const FIRST = 1;

/** The format that this version of the product reads and writes. */
export function currentFormat(all: readonly Migration[] = migrations): number {
  return FIRST + all.length;
}

/**
 * The format that content is in.
 *
 * @param site The text of its site.yaml; undefined when it has none. Text that cannot be read has the current format, so that
 *   its other errors are reported.
 */
export function formatOf(site: string | undefined, all: readonly Migration[] = migrations): number {
  const { data, problems } = readYaml(site ?? '', 1);
  if (problems.length > 0) return currentFormat(all);
  const written = typeof data === 'object' && data !== null && 'format' in data ? data.format : undefined;
  if (written === undefined) return FIRST;
  return Number.isSafeInteger(written) && Number(written) >= FIRST ? Number(written) : currentFormat(all);
}

/** The migrations that content in a format still needs, in order. */
export function pendingMigrations(format: number, all: readonly Migration[] = migrations): readonly Migration[] {
  return all.slice(format - FIRST);
}

/** The fields of one file after these migrations, as YAML. */
export function migrated(kind: KindName, yaml: string, pending: readonly Migration[]): string {
  return pending.reduce((text, migration) => migration.file(kind, text), yaml);
}
