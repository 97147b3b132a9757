/** Finds the ids that people's names for things mean. */
import type { Model } from '../content/model.ts';
import { saysEmpty } from './clean.ts';
import { fold, singular } from './fold.ts';
import { isDoubtful, meansAll, nameOfAccount, namesWritten, turned, withoutMark } from './names.ts';
import { type UsualEntry, usualFormats, usualStages } from './usual-lists.ts';

/** The names in a cell. */
export interface NamesRead {
  /** The ids, without duplicates, in the order of the names. */
  readonly ids: readonly string[];
  /** Names that are unknown or ambiguous. */
  readonly unknown: readonly string[];
  /** Words for everyone or everything, which name no record. */
  readonly everyone: readonly string[];
  /** Words that became a record with another name. */
  readonly translated: readonly { readonly word: string; readonly name: string }[];
  /** Whether the cell says more than names. */
  readonly details: boolean;
  /** Number of names, known or not. */
  readonly written: number;
}

/** Separators between names in one cell: clear ones first, then those that may be part of a name. */
const SEPARATORS = [
  ...[/\n/, /;|；/, /\|/, /•|·|→|⇒|[-=]>/, /,|、|，/],
  ...[/\s[/\\]\s/, /\/|\\|／/, / & | \+ |\+| [-–—] | and | or | und | oder | et | y | e | en | och | и /i],
];

/** The comma, which is also inside names such as "Doe, Jo". */
const COMMA = 4;

/** From this index in the list, a separator only counts if every part is a known name. */
const UNSURE = 6;

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
  /** All names as they are written, for cells with signs that may separate names. */
  readonly #written = new Set<string>();
  /** Names as written, without case: C and C++ are two. */
  readonly #exact = new Map<string, Set<string>>();
  readonly #names = new Map<string, string>();
  readonly #people: boolean;
  /** Cells read before: a table repeats a few texts. */
  readonly #known = new Map<string, NamesRead>();

  /**
   * @param words Meanings that the user gives to other names, by their folded form; an empty list means nothing.
   * @param people Whether the names are those of people: then an account and "Doe, Jo" are names too.
   */
  constructor(
    records: readonly NamedRecord[],
    words: ReadonlyMap<string, readonly string[]> = new Map(),
    people = false,
  ) {
    this.#words = words;
    this.#people = people;
    for (const { id, names } of records) {
      this.#names.set(id, names[0]?.[0] ?? id);
      for (const [rank, group] of [[id], ...names].entries()) {
        for (const name of group) {
          const exact = name.trim().toLowerCase();
          this.#written.add(withPlainSigns(name));
          if (rank === 1) this.#exact.set(exact, (this.#exact.get(exact) ?? new Set()).add(id));
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
    const found = this.#find(name);
    if (found || !this.#people) return found;
    const [account, usual] = [nameOfAccount(name), turned(name)];
    return (
      (account === name ? undefined : this.#find(account)) ?? (usual === undefined ? undefined : this.#find(usual))
    );
  }

  /**
   * The ids that a text with signs such as commas means as a whole. Their place counts: "CFO, CIO" is not the name CFO-CIO.
   */
  #findWhole(text: string): readonly string[] | undefined {
    if (!SIGNS.test(text) || this.#words.has(fold(text)) || this.#written.has(withPlainSigns(text))) {
      return this.find(text);
    }
    const usual = this.#people ? turned(text) : undefined;
    return usual === undefined ? undefined : this.#find(usual);
  }

  #find(written: string): readonly string[] | undefined {
    if (isDoubtful(written)) return undefined;
    const name = withoutMark(written);
    const folded = fold(name);
    const said = this.#words.get(folded);
    if (said) return said;
    const exact = this.#exact.get(name.trim().toLowerCase());
    if (exact?.size === 1) return [...exact];
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

  /**
   * All names of a cell.
   *
   * @param directory Whether its column writes people as "Doe, Jo".
   */
  read(cell: string, directory = false): NamesRead {
    const key = directory ? `${cell}\u0000` : cell;
    const known = this.#known.get(key);
    if (known) return known;
    const read = this.#read(cell, directory);
    this.#known.set(key, read);
    return read;
  }

  /** The names of a cell as written, known or not. */
  namesIn(cell: string, directory = false): { readonly names: readonly string[]; readonly details: boolean } {
    if (saysEmpty(cell)) return { names: [], details: false };
    if (this.#findWhole(cell)) return { names: [cell], details: false };
    const { details, names } = namesWritten(cell);
    const parts = names.flatMap(({ text, whole }) => (whole ? [text] : this.#parts(text, 0, directory)));
    return { names: parts, details };
  }

  #read(cell: string, directory: boolean): NamesRead {
    const ids = new Set<string>();
    const unknown: string[] = [];
    const everyone: string[] = [];
    const translated: { word: string; name: string }[] = [];
    const { details, names } = this.namesIn(cell, directory);
    for (const word of names) {
      const found = this.find(word);
      if (found) for (const id of found) ids.add(id);
      else if (meansAll(word)) everyone.push(word);
      else unknown.push(word);
      const [id, ...more] = found ?? [];
      if (id === undefined || more.length > 0 || this.#words.has(fold(word))) continue;
      const name = this.#names.get(id) ?? id;
      if (![name, id].some((one) => singular(fold(one)) === singular(fold(word)))) translated.push({ word, name });
    }
    return { ids: [...ids], unknown, everyone, translated, details, written: names.length };
  }

  #parts(text: string, level: number, directory: boolean): string[] {
    const name = text.trim();
    if (name === '' || saysEmpty(name)) return [];
    if (this.#findWhole(name) || level >= SEPARATORS.length) return [name];
    if (level === COMMA && directory && turned(name) !== undefined) return [name];
    const separator = SEPARATORS[level] ?? /$^/;
    const pieces = name.split(separator);
    if (pieces.length === 1) return this.#parts(name, level + 1, directory);
    if (level < UNSURE) {
      return this.#joined(name, separator, pieces).flatMap((part) => this.#parts(part, level + 1, directory));
    }
    const deeper = pieces.flatMap((piece) => this.#parts(piece, level + 1, directory));
    const known = deeper.every((part) => this.find(part));
    // Two full names are two people.
    const people = this.#people && deeper.every(isFullName);
    return known || people ? deeper : this.#parts(name, level + 1, directory);
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
      while (end > at + 1 && !this.#findWhole(together())) end -= 1;
      found.push(together());
      at = end;
    }
    return found;
  }
}

/** Signs that separate names more often than they are inside one. */
const SIGNS = /[\n;；|•·,、，/\\／–—+→⇒]|\s-\s|[-=]>/;

/** A text with every sign written in one way, without spaces around it. */
function withPlainSigns(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?([;|•·,、/\\–—+→⇒>-]) ?/g, '$1')
    .trim();
}

/** Whether a text is a first and a last name. */
function isFullName(text: string): boolean {
  const words = text.split(' ');
  return words.length > 1 && [words[0], words.at(-1)].every((word) => /^\p{Lu}/u.test(word ?? ''));
}

export interface Vocabularies {
  readonly persona: Vocabulary;
  readonly stage: Vocabulary;
  readonly format: Vocabulary;
  readonly person: Vocabulary;
  readonly product: Vocabulary;
  readonly segment: Vocabulary;
  readonly competitor: Vocabulary;
}

/** Meanings that the user gives to names, by kind: folded name to ids. */
export type Sayings = Partial<Readonly<Record<keyof Vocabularies, ReadonlyMap<string, readonly string[]>>>>;

/** The names of all records in a model that a piece can refer to. */
export function vocabulariesOf(
  model: Pick<Model, 'personas' | 'stages' | 'formats' | 'people' | 'products' | 'segments' | 'competitors'>,
  said: Sayings = {},
): Vocabularies {
  const listed = (records: readonly { id: string; name: string; aliases: readonly string[] }[]) =>
    records.map(({ id, name, aliases }) => ({ id, names: [[name], aliases] }));
  const personas = model.personas.map(({ id, name, aliases, titles }) => ({ id, names: [[name], aliases, titles] }));
  const people = model.people.map(({ id, name, handle }) => ({ id, names: [[name], handle ? [handle] : []] }));
  // Records with a usual id are known by its words in other languages too, after every name in the lists.
  const known = (records: Parameters<typeof listed>[0], usual: readonly UsualEntry[]) =>
    listed(records).map(({ id, names }) => ({ id, names: [...names, wordsOf(usual, id)] }));
  return {
    persona: new Vocabulary(personas, said.persona),
    stage: new Vocabulary(known(model.stages, usualStages), said.stage),
    format: new Vocabulary(known(model.formats, usualFormats), said.format),
    person: new Vocabulary(people, said.person, true),
    competitor: new Vocabulary(listed(model.competitors), said.competitor),
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

function wordsOf(usual: readonly UsualEntry[], id: string): string[] {
  return usual.find((entry) => entry.id === id)?.words?.split('|') ?? [];
}
