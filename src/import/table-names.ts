/** The names in a table for which a new content folder gets entries in its lists. */
import { cleanLine, cleanText } from './clean.ts';
import { type Column, CROSS } from './columns.ts';
import { fold } from './fold.ts';
import { isDoubtful, isNegative, meansAll, nameOfAccount, turned, withoutMark } from './names.ts';
import type { Table } from './table.ts';
import type { Target } from './targets.ts';
import { Vocabulary } from './vocabulary.ts';

/** A name in a table, with the rows that have it. */
export interface TableName {
  readonly name: string;
  readonly lines: readonly number[];
}

/** The most letters of a name. */
const LONGEST = 100;

const nothing = new Vocabulary([]);
const nobody = new Vocabulary([], undefined, true);

/**
 * The names in columns, without duplicates and in order. A column of check marks gives its heading.
 *
 * @param known Names that are known already, so that "Awareness / Consideration" is two of them.
 */
export function namesIn(
  { headings, rows }: Table,
  columns: readonly Column[],
  targets: readonly Target[],
  known: Vocabulary = nothing,
): TableName[] {
  const names = new NamedLines();
  for (const { index, mark, use } of columns) {
    if (!targets.includes(use as Target)) continue;
    const read = perText((text) => known.namesIn(text).names.map(cleanLine));
    for (const { cells, line } of rows) {
      const text = cleanText(cells[index] ?? '');
      if (mark === undefined) for (const name of read(text)) names.add(name, line);
      else if (CROSS.test(text)) names.add(headings[index] ?? '', line);
    }
  }
  return separated(names.lines);
}

/** The people in columns, each with the name that people say: "Doe, Jo" and jo.doe@example.com are Jo Doe. */
export function peopleIn({ rows }: Table, columns: readonly Column[], targets: readonly Target[]): TableName[] {
  const names = new NamedLines();
  const people = columns.filter(({ use }) => targets.includes(use as Target));
  const whole = new Set(rows.flatMap(({ cells }) => people.map(({ index }) => fold(cells[index] ?? ''))));
  for (const { directory = false, index } of people) {
    const read = perText((text) => {
      const usual = turned(text);
      // "Doe, Jo" is one person where another cell says Jo Doe.
      if (usual !== undefined && whole.has(fold(usual))) return [usual];
      return nobody
        .namesIn(text, directory)
        .names.map((written) => cleanLine(nameOfAccount((directory ? turned(written) : undefined) ?? written)));
    });
    for (const { cells, line } of rows) for (const name of read(cleanText(cells[index] ?? ''))) names.add(name, line);
  }
  return separated(names.lines);
}

/** Names with the lines that have them. */
class NamedLines {
  readonly lines = new Map<string, number[]>();

  add(name: string, line: number): void {
    const lines = this.lines.get(name);
    if (lines === undefined) this.lines.set(name, [line]);
    else if (lines.at(-1) !== line) lines.push(line);
  }
}

/** Reads each text once: a table repeats a few. */
function perText(read: (text: string) => readonly string[]): (text: string) => readonly string[] {
  const before = new Map<string, readonly string[]>();
  return (text) => {
    const found = before.get(text) ?? read(text);
    before.set(text, found);
    return found;
  };
}

/** Splits a name such as "CFO/IT lead" if one of its parts is also a name of its own. */
function separated(names: ReadonlyMap<string, readonly number[]>): TableName[] {
  const alone = new Set([...names.keys()].map(fold));
  const found = new Map<string, number[]>();
  for (const [written, lines] of names) {
    if (isDoubtful(written) || isNegative(written)) continue;
    const name = withoutMark(written);
    const parts = name.split(/\/|\\| & | \+ |(?<=[\p{L}\d])\+(?=[\p{L}\d])| and | und /u).map((part) => part.trim());
    const several = parts.length > 1 && parts.some((part) => alone.has(fold(part)));
    for (const part of several ? parts : [name]) {
      if (part === '' || part.length > LONGEST) continue;
      found.set(part, (found.get(part) ?? []).concat(lines));
    }
  }
  return [...found].map(([name, lines]) => ({ name, lines: [...new Set(lines)].sort((a, b) => a - b) }));
}

/**
 * Names without words for everyone and those that the mapping gives a meaning to; the meanings come last, and `none` adds
 * nothing.
 */
export function meantNames(names: readonly TableName[], words: Readonly<Record<string, string>>): TableName[] {
  const meanings = new Map(Object.entries(words).map(([word, meaning]) => [fold(word), meaning]));
  const plain = names.filter(({ name }) => !meanings.has(fold(name)) && !meansAll(name));
  const further = names.flatMap(({ lines, name }) => {
    const meaning = meanings.get(fold(name)) ?? 'none';
    return meaning === 'none' ? [] : nothing.namesIn(meaning).names.map((one) => ({ name: nameOfId(one), lines }));
  });
  return [...plain, ...further];
}

/** Makes a name from an id. */
export function nameOfId(id: string): string {
  if (!/^[a-z0-9-]+$/.test(id)) return id;
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
