/** Finds the ids that people's names for things mean. */
import type { Model } from '../content/model.ts';
import { saysEmpty } from './clean.ts';
import { fold, singular } from './fold.ts';

/** The names in a cell. */
export interface NamesRead {
  /** The ids, without duplicates, in the order of the names. */
  readonly ids: readonly string[];
  /** Names that are unknown or ambiguous. */
  readonly unknown: readonly string[];
  /** Number of names, known or not. */
  readonly written: number;
}

/** Separators between names in one cell: clear ones first, then those that may be part of a name. */
const SEPARATORS = [/\n/, /;/, /\|/, /•|·/, /,/, /\/|\\/, / & | \+ |\+| and | und | et /i];

/** From this index in the list, a separator only counts if every part is a known name. */
const UNSURE = 5;

/** The most parts of a cell that may belong to one name. */
const LONGEST = 5;

interface NamedRecord {
  readonly id: string;
  /** Names by how certain they are, the most certain first. */
  readonly names: readonly (readonly string[])[];
}

/** Looks names up by id, then name, then alias: first without case and accents, then in the singular. */
export class Vocabulary {
  readonly #ranks: Map<string, Set<string>>[] = [];
  readonly #words: ReadonlyMap<string, readonly string[]>;
  /** Cells read before: a table repeats a few texts. */
  readonly #known = new Map<string, NamesRead>();

  /** @param words Meanings that the user gives to other names, by their folded form; an empty list means nothing. */
  constructor(records: readonly NamedRecord[], words: ReadonlyMap<string, readonly string[]> = new Map()) {
    this.#words = words;
    for (const { id, names } of records) {
      for (const [rank, group] of [[id], ...names].entries()) {
        for (const name of group) {
          this.#add(2 * rank, fold(name), id);
          this.#add(2 * rank + 1, singular(fold(name)), id);
        }
      }
    }
  }

  #add(rank: number, key: string, id: string): void {
    if (key === '') return;
    while (this.#ranks.length <= rank) this.#ranks.push(new Map());
    const at = this.#ranks[rank];
    const ids = at?.get(key);
    if (ids) ids.add(id);
    else at?.set(key, new Set([id]));
  }

  /** Whether there is any record to find. */
  get isFilled(): boolean {
    return this.#ranks.length > 0;
  }

  /** The ids that a name means, usually one; nothing if it is unknown or ambiguous. */
  find(name: string): readonly string[] | undefined {
    const folded = fold(name);
    const said = this.#words.get(folded);
    if (said) return said;
    const keys = [folded, singular(folded)];
    for (const [rank, names] of this.#ranks.entries()) {
      const found = names.get(keys[rank % 2] ?? '');
      if (found?.size === 1) return [...found];
      if (found) return undefined;
    }
    return undefined;
  }

  /** Whether a name is ambiguous, so that it finds nothing. */
  meansSeveral(name: string): boolean {
    const folded = fold(name);
    return this.#ranks.some((names, rank) => (names.get(rank % 2 === 0 ? folded : singular(folded))?.size ?? 0) > 1);
  }

  /** All names of a cell. */
  read(cell: string): NamesRead {
    const known = this.#known.get(cell);
    if (known) return known;
    const read = this.#read(cell);
    this.#known.set(cell, read);
    return read;
  }

  #read(cell: string): NamesRead {
    const ids = new Set<string>();
    const unknown: string[] = [];
    let written = 0;
    for (const part of saysEmpty(cell) ? [] : this.#parts(cell, 0)) {
      written += 1;
      const found = this.find(part);
      if (found) for (const id of found) ids.add(id);
      else unknown.push(part);
    }
    return { ids: [...ids], unknown, written };
  }

  #parts(text: string, level: number): string[] {
    const name = text.trim();
    if (name === '' || saysEmpty(name)) return [];
    if (this.find(name) || level >= SEPARATORS.length) return [name];
    const separator = SEPARATORS[level] ?? /$^/;
    const pieces = name.split(separator);
    if (pieces.length === 1) return this.#parts(name, level + 1);
    if (level < UNSURE) return this.#joined(name, separator, pieces).flatMap((part) => this.#parts(part, level + 1));
    const deeper = pieces.flatMap((piece) => this.#parts(piece, level + 1));
    return deeper.every((part) => this.find(part)) ? deeper : this.#parts(name, level + 1);
  }

  /** The parts of a cell, with adjacent parts joined again if together they are a name. */
  #joined(text: string, separator: RegExp, pieces: readonly string[]): string[] {
    const marks = text.match(new RegExp(separator, `${separator.flags}g`)) ?? [];
    const found: string[] = [];
    for (let at = 0; at < pieces.length; ) {
      let end = Math.min(pieces.length, at + LONGEST);
      const together = () =>
        pieces
          .slice(at, end)
          .reduce((text, piece, index) => text + (index === 0 ? '' : marks[at + index - 1]) + piece, '');
      while (end > at + 1 && !this.find(together())) end -= 1;
      found.push(together());
      at = end;
    }
    return found;
  }
}

export interface Vocabularies {
  readonly persona: Vocabulary;
  readonly stage: Vocabulary;
  readonly format: Vocabulary;
  readonly person: Vocabulary;
  readonly product: Vocabulary;
  readonly segment: Vocabulary;
}

/** Meanings that the user gives to names, by kind: folded name to ids. */
export type Sayings = Partial<Readonly<Record<keyof Vocabularies, ReadonlyMap<string, readonly string[]>>>>;

/** The names of all records in a model that a piece can refer to. */
export function vocabulariesOf(
  model: Pick<Model, 'personas' | 'stages' | 'formats' | 'people' | 'products' | 'segments'>,
  said: Sayings = {},
): Vocabularies {
  const listed = (records: readonly { id: string; name: string; aliases: readonly string[] }[]) =>
    records.map(({ id, name, aliases }) => ({ id, names: [[name], aliases] }));
  const personas = model.personas.map(({ id, name, aliases, titles }) => ({ id, names: [[name], aliases, titles] }));
  const people = model.people.map(({ id, name, handle }) => ({ id, names: [[name], handle ? [handle] : []] }));
  return {
    persona: new Vocabulary(personas, said.persona),
    stage: new Vocabulary(listed(model.stages), said.stage),
    format: new Vocabulary(listed(model.formats), said.format),
    person: new Vocabulary(people, said.person),
    segment: new Vocabulary(
      listed(model.segments),
      new Map([['all', []], ['all segments', []], ['alle', []], ...(said.segment ?? [])]),
    ),
    product: new Vocabulary(
      listed(model.products),
      new Map([['all', []], ['all products', []], ['alle', []], ...(said.product ?? [])]),
    ),
  };
}
