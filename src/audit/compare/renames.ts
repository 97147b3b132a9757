/** Finds records that have another id in the newer model. */
import type { ContentRequest, Model, Persona, Piece } from '../../content/model.ts';
import { compareText } from '../../kit/order.ts';
import { slug } from '../../kit/slug.ts';
import { normalAddress } from '../../schema/web-address.ts';

/** New ids by old ids. Only records whose id changed. */
export interface Renames {
  readonly personas: ReadonlyMap<string, string>;
  readonly pieces: ReadonlyMap<string, string>;
  readonly requests: ReadonlyMap<string, string>;
}

/** The share of equal text from which two records count as one. Git uses the same share for files. */
const SAME_TEXT = 0.5;

/**
 * Finds renamed records. A record with the same id is the same in both models, wherever its file is. Among the others,
 * an old and a new record are the same if
 *
 * - their data says so: one persona is the other’s alias, both pieces have the same address or file, or both requests
 *   come from the same issue;
 * - or at least half of their text is equal, line by line and by length, as in Git. The most similar are matched first;
 *   ties by id.
 */
export function findRenames(before: Model, after: Model): Renames {
  return {
    personas: findRenamed(before.personas, after.personas, { sign: () => [], says: aliases, text: personaText }),
    pieces: findRenamed(before.pieces, after.pieces, { sign: addresses, says: () => [], text: pieceText }),
    requests: findRenamed(before.requests, after.requests, { sign: issue, says: () => [], text: requestText }),
  };
}

/** How to tell that two records of a kind are the same. */
export interface RenameRule<T> {
  /** Values that are unique in a model. */
  readonly sign: (record: T) => string[];
  /** Former ids and names that the newer record lists. */
  readonly says: (record: T) => string[];
  /** The lines of its text. */
  readonly text: (record: T) => string[];
}

type Named = { readonly id: string };

/** Finds the renamed records of one kind, by their ids in the older list. */
export function findRenamed<T extends Named>(
  before: readonly T[],
  after: readonly T[],
  rule: RenameRule<T>,
): Map<string, string> {
  const known = new Set(after.map(({ id }) => id));
  const was = new Set(before.map(({ id }) => id));
  const missing = new Map(before.filter(({ id }) => !known.has(id)).map((record) => [record.id, record]));
  const fresh = new Map(after.filter(({ id }) => !was.has(id)).map((record) => [record.id, record]));
  const renames = new Map<string, string>();
  const pair = (from: string, to: string) => {
    if (!missing.delete(from) || !fresh.delete(to)) return;
    renames.set(from, to);
  };
  for (const [from, to] of [...bySign(missing.values(), fresh.values(), rule)]) {
    if (missing.has(from) && fresh.has(to)) pair(from, to);
  }
  for (const { from, to } of byText(missing, fresh, rule.text)) if (missing.has(from) && fresh.has(to)) pair(from, to);
  return renames;
}

function* bySign<T extends Named>(
  missing: Iterable<T>,
  fresh: Iterable<T>,
  { sign, says }: RenameRule<T>,
): Generator<[from: string, to: string]> {
  const old = new Map<string, string>();
  for (const record of missing) for (const key of [record.id, ...sign(record)]) old.set(key, record.id);
  for (const record of fresh) {
    for (const key of [...sign(record), ...says(record)]) {
      const from = old.get(key);
      if (from !== undefined) yield [from, record.id];
    }
  }
}

/**
 * Pairs that share enough text, the most similar first. Uses an index of lines instead of comparing all texts with each
 * other.
 */
function byText<T>(
  missing: ReadonlyMap<string, T>,
  fresh: ReadonlyMap<string, T>,
  text: (record: T) => string[],
): { from: string; to: string; share: number }[] {
  const places = new Map<string, string[]>();
  const sizes = new Map<string, number>();
  for (const [id, record] of missing) {
    const lines = new Set(text(record));
    sizes.set(id, lengthOf(lines));
    for (const line of lines) places.set(line, [...(places.get(line) ?? []), id]);
  }
  const pairs: { from: string; to: string; share: number }[] = [];
  for (const [to, record] of fresh) {
    const lines = new Set(text(record));
    const size = lengthOf(lines);
    const shared = new Map<string, number>();
    for (const line of lines) {
      for (const from of places.get(line) ?? []) shared.set(from, (shared.get(from) ?? 0) + line.length);
    }
    for (const [from, length] of shared) {
      const share = length / Math.max(size, sizes.get(from) ?? 0);
      if (share >= SAME_TEXT) pairs.push({ from, to, share });
    }
  }
  return pairs.sort((a, b) => b.share - a.share || compareText(a.from, b.from) || compareText(a.to, b.to));
}

function lengthOf(lines: Iterable<string>): number {
  let length = 0;
  for (const line of lines) length += line.length;
  return length;
}

/** Aliases are free text, so they are also compared as ids. */
function aliases({ aliases: names }: Persona): string[] {
  return names.flatMap((name) => [name, slug(name)]);
}

function addresses({ url, file }: Piece): string[] {
  return [...(url === undefined ? [] : [`url ${normalAddress(url)}`]), ...(file === undefined ? [] : [`file ${file}`])];
}

function issue({ ask }: ContentRequest): string[] {
  return ask.issue === undefined ? [] : [`issue ${ask.issue.number}`];
}

function personaText({ name, titles, goals, pains, questions, body }: Persona): string[] {
  const asked = questions.flatMap(({ ask, answer = '' }) => [ask, answer]);
  return lines([name, ...titles, ...goals, ...pains, ...asked, body]);
}

function pieceText({ title, summary = '', whenToUse = '', say = '', body }: Piece): string[] {
  return lines([title, summary, whenToUse, say, body]);
}

function requestText({ ask: { title, words = '', tried = '', why = '' } }: ContentRequest): string[] {
  return lines([title, words, tried, why]);
}

function lines(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => text.split('\n'))
    .map((text) => text.trim())
    .filter((text) => text !== '');
}
