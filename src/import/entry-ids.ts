/** Ids for new entries of lists, in every script. */
import transliterate from '@sindresorhus/transliterate';
import { slug } from '../kit/slug.ts';
import { fold, isFreeId, singular } from './fold.ts';

/** Cyrillic letters that the package leaves out. */
const customReplacements: [string, string][] = [
  ['ћ', 'c'],
  ['Ћ', 'C'],
  ['ў', 'u'],
  ['Ў', 'U'],
  ['ѕ', 'dz'],
  ['Ѕ', 'Dz'],
];

/** Cyrillic signs that stand for no sound of their own. */
const SILENT = /[ъь]/i;

/** A name as an id, if all of its letters are usually written in Latin ones. */
function inLatin(name: string): string | undefined {
  const letters = name.match(/\p{L}/gu) ?? [];
  // Our own rule comes first, so that an id stays as earlier versions made it.
  if (letters.every((letter) => slug(letter) !== '' || SILENT.test(letter))) return slug(name);
  const written = transliterate(name, { customReplacements });
  return (written.match(/\p{L}/gu) ?? []).every((letter) => slug(letter) !== '') ? slug(written) : undefined;
}

/**
 * Gives names ids. Two spellings of one name get the same id, and names that differ in signs, such as C and C++, get two. A
 * name in a script that is not usually written in Latin letters gets a number.
 */
export class EntryIds {
  readonly #kind: string;
  readonly #ids = new Map<string, string>();
  readonly #taken: Set<string>;

  /**
   * @param kind The first part of an id with a number, such as `persona`.
   * @param taken Ids that exist already.
   */
  constructor(kind: string, taken: Iterable<string> = []) {
    this.#kind = kind;
    this.#taken = new Set(taken);
  }

  /** The id of a name, the same for another spelling of it. */
  of(name: string): string {
    const latin = inLatin(name);
    const isPlain = latin !== undefined && isFreeId(latin);
    const plain = this.#kind === 'persona' && isPlain ? singular(latin.replaceAll('-', ' ')) : latin;
    const key = isPlain ? `${plain} ${name.replace(/[^+#*]/g, '')}` : fold(name) || name;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    let id = isPlain ? latin : `${this.#kind}-1`;
    for (let number = 2; this.#taken.has(id); number += 1) id = `${isPlain ? latin : this.#kind}-${number}`;
    this.#taken.add(id);
    this.#ids.set(key, id);
    return id;
  }
}
