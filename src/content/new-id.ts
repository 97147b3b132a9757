import { slug } from '../kit/slug.ts';
import { RESERVED_IDS } from '../schema/text.ts';

/**
 * An id for a new record that no other of its kind has: from its title, else, where that has no plain letters, from its
 * kind and a number.
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
