import { slug } from '../../kit/slug.ts';
import type { Kind } from '../../schema/kind.ts';
import { type KindName, kinds } from '../../schema/kinds.ts';
import { ID_LENGTH, ID_PATTERN, RESERVED_IDS } from '../../schema/text.ts';
import { problemOf, type RecordProblem } from './record-check.ts';

/** The ids that records of the kind have already. */
export interface TakenIds {
  has(id: string): boolean;
  /** The file of the record that has an id, where it is known. */
  pathOf(id: string): string | undefined;
}

/** What keeps the name of a file from being the id of its record, or nothing. */
export function idProblem(id: string, name: KindName, taken: TakenIds): RecordProblem | undefined {
  const kind: Kind = kinds[name];
  const extension = kind.extension ?? '';
  if (!ID_PATTERN.test(id) || id.length > ID_LENGTH) {
    const better = slug(id, ID_LENGTH);
    const hint = better ? { hint: `Rename it to ${better}${extension}.` } : {};
    return problemOf('id/format', { message: `The file name "${id}" cannot be an id.`, ...hint, path: [] });
  }
  if (RESERVED_IDS.has(id)) {
    const hint = `Rename the file, for example to ${id}-${name}${extension}.`;
    return problemOf('id/reserved', { message: `"${id}" is a reserved word.`, hint, path: [] });
  }
  if (!taken.has(id)) return undefined;
  const other = taken.pathOf(id);
  const message = `There is already a ${name} "${id}"${other ? ` in ${other}` : ''}.`;
  return problemOf('id/duplicate', { message, path: [] });
}
