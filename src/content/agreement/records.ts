/** The records of the agreement as they were read, before the model is made of them. */
import { AGREEMENT_FOLDER, type KindName, kinds } from '../../schema/kinds.ts';
import type { LoadedKinds } from '../load.ts';

/** The kinds of files in agreement/. */
const files = (Object.keys(kinds) as KindName[]).filter((name) => kinds[name].place.startsWith(`${AGREEMENT_FOLDER}/`));

/** Whether anything in agreement/ could be read. */
export function hasAgreement(loaded: LoadedKinds): boolean {
  return files.some((name) => loaded[name].records.length > 0);
}
