import type { Kind } from '../../schema/kind.ts';
import { type KindName, kinds } from '../../schema/kinds.ts';
import { ID_LENGTH, ID_PATTERN, RESERVED_IDS } from '../../schema/text.ts';
import { idTexts } from '../../words/findings/ids.ts';
import { newId } from '../new-id.ts';
import { problemOf, type RecordProblem } from './record-check.ts';

/** The ids that records of the kind already have. */
export interface TakenIds {
  has(id: string): boolean;
  /** The file of the record that has an id, if known. */
  pathOf(id: string): string | undefined;
  /** Whether a file that may not have been read yet has the id; by default the same as `has`. */
  willHave?(id: string): boolean;
}

const NONE: TakenIds = { has: () => false, pathOf: () => undefined };

/** Why the name of a file cannot be the id of its record, or nothing. */
export function idProblem(id: string, name: KindName, taken: TakenIds = NONE): RecordProblem | undefined {
  const kind: Kind = kinds[name];
  const free = () => {
    const other = newId(id, name, { has: (one) => taken.has(one) || (taken.willHave?.(one) ?? false) });
    return `${other}${kind.extension ?? ''}`;
  };
  if (!ID_PATTERN.test(id) || id.length > ID_LENGTH) {
    const message = idTexts.invalidFileName(id, ID_LENGTH);
    return problemOf('id/format', { message, hint: idTexts.renameFile(free()), path: [] });
  }
  if (RESERVED_IDS.has(id)) {
    return problemOf('id/reserved', { message: idTexts.reserved(id), hint: idTexts.renameFile(free()), path: [] });
  }
  if (!taken.has(id)) return undefined;
  const message = idTexts.taken(name, id, taken.pathOf(id));
  return problemOf('id/duplicate', { message, hint: idTexts.renameOne(free()), path: [] });
}

/** What to do about an id that another entry of the same list has. */
export function changeId(id: string, kind: string, taken: { has(id: string): boolean }): string {
  return idTexts.changeId(newId(id, kind, taken));
}
