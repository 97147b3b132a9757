import { ID_LENGTH, RESERVED_IDS } from '../schema/text.ts';

/** Longer names of files are hard to read and to type. */
const USUAL_LENGTH = 60;

/** A name as an id, as near as plain letters allow; empty when it has none. */
export function toId(name: string, length = ID_LENGTH): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, length)
    .replace(/^-+|-+$/g, '');
}

/**
 * An id for a new record that no other of its kind has: from its title, else, where that has no plain letters, from its
 * kind and a number.
 *
 * @param kind Such as `piece`.
 */
export function newId(title: string, kind: string, taken: { has(id: string): boolean }): string {
  const letters = toId(title, USUAL_LENGTH);
  const start = letters === '' ? kind : RESERVED_IDS.has(letters) ? `${letters}-${kind}` : letters;
  if (letters !== '' && !taken.has(start)) return start;
  for (let number = letters === '' ? 1 : 2; ; number += 1) {
    const id = `${start}-${number}`;
    if (!taken.has(id)) return id;
  }
}
