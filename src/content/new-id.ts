import { slug } from '../kit/slug.ts';
import { RESERVED_IDS } from '../schema/text.ts';

/**
 * An unused id for a new record: from its title, or from its kind and a number where the title has no plain letters.
 *
 * @param kind Such as `piece`.
 */
export function newId(title: string, kind: string, taken: { has(id: string): boolean }): string {
  const letters = slug(title);
  const start = letters === '' ? kind : RESERVED_IDS.has(letters) ? `${letters}-${kind}` : letters;
  if (letters !== '' && !taken.has(start)) return start;
  for (let number = letters === '' ? 1 : 2; ; number += 1) {
    const id = `${start}-${number}`;
    if (!taken.has(id)) return id;
  }
}
