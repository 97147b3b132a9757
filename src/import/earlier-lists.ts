/**
 * Lists and personas that an earlier import of the same source wrote. As long as no person changes them, the next import
 * writes them again, so that it ends as if it had been the first. Entries that other records name always stay.
 */
import type { PlannedTexts } from '../content/disk/with-files.ts';
import type { ContentFiles } from '../content/files.ts';
import { kindOf } from '../content/load.ts';
import type { Persona } from '../content/model.ts';
import type { Mapping } from './mapping.ts';
import { type Entry, ownEntries, ownList } from './own-lists.ts';
import { isOwnPersona, type NewEntry, type Start, startOf } from './starter.ts';
import type { Table } from './table.ts';

const LISTS = ['stages.yaml', 'formats.yaml', 'people.yaml', 'products.yaml'];

/** What is in the folder from an earlier import of this source. */
interface Earlier {
  /** By path. */
  readonly lists: ReadonlyMap<string, { readonly text: string; readonly entries: readonly Entry[] }>;
  /** The texts of its personas, by path. */
  readonly personas: ReadonlyMap<string, string>;
}

export interface FolderFacts {
  readonly files: ContentFiles;
  readonly personas: readonly Persona[];
  readText(path: string): string;
  readonly today: string;
}

/** The lists and personas for an import, before it is known which of the earlier entries are still needed. */
export interface ListsForImport {
  /** The files as the rows are read: with all earlier entries. */
  readonly texts: PlannedTexts;
  readonly defaults: Start['defaults'];
  readonly added: readonly NewEntry[];
  /**
   * The files to write and to delete, once all pieces are planned.
   *
   * @param errorsWith The messages of the errors that the content would have with these changes.
   */
  settle(errorsWith: (changes: ListChanges) => readonly string[]): ListChanges;
}

interface ListChanges {
  /** The files to write. */
  readonly start: PlannedTexts;
  /** Personas and lists without entries to delete: path and current text. */
  readonly replaced: PlannedTexts;
}

const nothingToDo: ListsForImport = {
  texts: new Map(),
  defaults: {},
  added: [],
  settle: () => ({ start: new Map(), replaced: new Map() }),
};

/**
 * The lists that a folder needs for an import.
 *
 * @param missing The paths that it does not have, such as `stages.yaml` and `personas`.
 */
export function listsFor(
  table: Table,
  mapping: Mapping,
  missing: ReadonlySet<string>,
  folder: FolderFacts,
): ListsForImport {
  const earlier = earlierIn(folder, table.name);
  const again = [...earlier.lists.keys(), ...(earlier.personas.size > 0 ? ['personas'] : [])];
  if (missing.size + again.length === 0) return nothingToDo;
  const begin = startOf(table, mapping, new Set([...missing, ...again]), folder.today);
  const texts = new Map(begin.files);
  for (const [file, { entries }] of earlier.lists) {
    texts.set(file, ownList(withOthers(begin.lists.get(file) ?? [], entries), table.name));
  }
  const known = new Set(
    [...earlier.lists].flatMap(([file, { entries }]) => entries.map(({ name }) => `${file} ${name}`)),
  );
  return {
    texts,
    defaults: begin.defaults,
    added: begin.added.filter(({ file, name }) => !known.has(`${file} ${name}`) && !earlier.personas.has(file)),
    settle: (errorsWith) => settled(begin, earlier, table.name, errorsWith),
  };
}

/** Drops the entries that only the earlier import needed: all of them, then those that no other record names. */
function settled(
  begin: Start,
  earlier: Earlier,
  source: string,
  errorsWith: (changes: ListChanges) => readonly string[],
): ListChanges {
  const dropped = [
    ...[...earlier.lists].flatMap(([file, { entries }]) => without(entries, begin.lists.get(file) ?? [])),
    ...[...earlier.personas.keys()].filter((file) => !begin.files.has(file)).map((file) => ({ id: idOf(file) })),
  ].map(({ id }) => id);
  let needed = new Set<string>();
  for (;;) {
    const changes = changesWith(begin, earlier, source, needed);
    if (needed.size === new Set(dropped).size) return changes;
    const errors = errorsWith(changes);
    if (errors.length === 0) return changes;
    const words = new Set(errors.flatMap((message) => message.split(/[^a-z0-9-]/)));
    const more = dropped.filter((id) => words.has(id) && !needed.has(id));
    needed = new Set(more.length > 0 ? [...needed, ...more] : dropped);
  }
}

function changesWith(begin: Start, earlier: Earlier, source: string, needed: ReadonlySet<string>): ListChanges {
  const start = new Map(begin.files);
  const emptied: [string, string][] = [];
  for (const [file, { entries, text }] of earlier.lists) {
    const stay = entries.filter(({ id }) => needed.has(id));
    const list = ownList(withOthers(begin.lists.get(file) ?? [], stay), source);
    if (list === text) start.delete(file);
    else if (list === '') emptied.push([file, text]);
    else start.set(file, list);
  }
  for (const [file, text] of earlier.personas) if (start.get(file) === text) start.delete(file);
  const old = [...earlier.personas].filter(([file]) => !begin.files.has(file) && !needed.has(idOf(file)));
  return { start, replaced: new Map([...emptied, ...old]) };
}

function earlierIn({ files, personas, readText }: FolderFacts, source: string): Earlier {
  const there = new Set(files.list().map(({ path }) => path));
  const lists = LISTS.filter((file) => there.has(file)).flatMap((file) => {
    const text = readText(file);
    const entries = ownEntries(text, source);
    return entries ? [[file, { text, entries }] as const] : [];
  });
  if (lists.length === 0) return { lists: new Map(), personas: new Map() };
  const names = new Map(personas.map(({ id, name }) => [id, name]));
  const own = [...there]
    .filter((file) => kindOf(file) === 'persona')
    .map((file) => [file, readText(file)] as const)
    .filter(([file, text]) => isOwnPersona(text, names.get(idOf(file)) ?? '', source));
  // With a persona of another origin, the personas are the team's own.
  return { lists: new Map(lists), personas: own.length === personas.length ? new Map(own) : new Map() };
}

/** Entries with those of an earlier list that are missing, each after the entry that it followed there: order matters. */
function withOthers(entries: readonly Entry[], others: readonly Entry[]): Entry[] {
  const all = [...entries];
  for (const [at, other] of others.entries()) {
    if (all.some(({ id }) => id === other.id)) continue;
    const before = others[at - 1]?.id;
    all.splice(before === undefined ? 0 : all.findIndex(({ id }) => id === before) + 1, 0, other);
  }
  return all;
}

function without(entries: readonly Entry[], others: readonly Entry[]): Entry[] {
  const ids = new Set(others.map(({ id }) => id));
  return entries.filter(({ id }) => !ids.has(id));
}

function idOf(file: string): string {
  return file.replace(/^.*\/|\.mdx$/g, '');
}
