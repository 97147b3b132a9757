/**
 * The index behind the search, made from the model by Pagefind. Every language has indexes of its own, so that words are
 * stemmed as they are in that language, and in it every part, so that a search reads no more than it looks for. A part
 * with many records has several.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Audit } from '../audit/audit.ts';
import { type SearchKind, type SearchPart, searchParts } from '../data/search-kinds.ts';
import { type SearchRecord, searchLanguages, searchRecords } from '../data/search-records.ts';
import { lookup } from '../site/frame/lookup.ts';
import { byHash, hashesIn } from './pagefind-files.ts';

/** The folder of the index below the site's. */
export const SEARCH_FOLDER = 'pagefind';

/**
 * How many records go into one index. While Pagefind makes one, it needs some 0.15 MB of memory for each record with a
 * body. On the other hand, what a reader looks for is fetched from every index: so a part has no more than a few, and in
 * a very large library these hold more.
 */
const RECORDS = 3000;
const MOST_INDEXES = 5;

/**
 * In how many files the texts of an index lie at most. Static hosts limit the number of files; and the more texts lie in
 * one file, the more a reader has to fetch for one result.
 */
const MAX_FRAGMENTS = 600;

/** What the browser is told of an index, in `parts.json`. */
interface SearchLanguage {
  readonly code: string;
  /** In the order of `searchParts`. The first holds the program that runs the others. */
  readonly indexes: ReadonlyArray<{ readonly part: SearchPart; readonly folder: string }>;
}

/**
 * Makes the index of an audit and writes it into a folder, which is empty or not there yet. The same audit gives the same files.
 *
 * @throws {Error} When Pagefind refuses a record, or leaves one out.
 */
export async function writeSearchIndex(audit: Audit, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const records = searchRecords(audit);
  const rows = new Map(lookup(audit).piecesByTitle.map(({ piece }, row) => [`/content/${piece.id}/`, row]));
  const languages = searchLanguages(records).map((code) => ({
    code,
    indexes: indexesOf(records.filter(({ language }) => language === code)),
  }));
  try {
    const hashes = await makeIndexes(languages, folder);
    for (const { code, indexes } of languages) {
      const known = indexes.map((index) => ({ index, hashes: hashes.get(index) ?? new Map<string, string>() }));
      const byAddress = <T>(of: (index: Index) => ReadonlyMap<string, T>): Record<string, T> =>
        Object.assign({}, ...known.map(({ hashes: found, index }) => byHash(found, of(index))));
      writeJson(
        path.join(folder, code, 'rows.json'),
        byAddress(() => rows),
      );
      writeJson(
        path.join(folder, code, 'kinds.json'),
        byAddress(({ members }) => kindsOf(members)),
      );
    }
  } finally {
    await close();
  }
  const told = languages.map(({ code, indexes }) => ({
    code,
    indexes: indexes.map(({ name, part }) => ({ part, folder: name })),
  }));
  writeJson(path.join(folder, 'parts.json'), told satisfies SearchLanguage[]);
}

/** Records that go into one index. */
interface Index {
  readonly part: SearchPart;
  /** Its folder, in that of its language. */
  readonly name: string;
  readonly members: readonly SearchRecord[];
}

/** The records of one language by the index that they go into. */
function indexesOf(records: readonly SearchRecord[]): Index[] {
  const byPart = Map.groupBy(records, ({ part }) => part);
  return searchParts.flatMap((part) => {
    const members = byPart.get(part) ?? [];
    const count = Math.min(MOST_INDEXES, Math.ceil(members.length / RECORDS));
    return Array.from({ length: count }, (_, place) => ({
      part,
      name: count === 1 ? part : `${part}-${place + 1}`,
      members: members.slice((place * members.length) / count, ((place + 1) * members.length) / count),
    }));
  });
}

type Hashes = ReadonlyMap<string, string>;

/** Makes every index; answers by the address of its records how Pagefind names them. */
async function makeIndexes(
  languages: ReadonlyArray<{ readonly code: string; readonly indexes: readonly Index[] }>,
  folder: string,
): Promise<ReadonlyMap<Index, Hashes>> {
  const opened = await Promise.all(
    languages.flatMap(({ code, indexes }) =>
      indexes.map(async (index) => ({ code, index, first: index === indexes[0], pagefind: await openIndex(code) })),
    ),
  );
  const making: Promise<[Index, Hashes]>[] = [];
  for (const { code, first, index, pagefind } of opened) {
    // Pagefind has the next records before it is done with these, so that it never waits for what else this process does;
    // and not all of them at once, for which it would need more memory.
    await making.at(-2);
    const place = path.join(folder, code, index.name);
    const made = makeIndex(pagefind, index, place).then((): [Index, Hashes] => {
      const program = path.join(folder, PROGRAM);
      if (!existsSync(program)) renameSync(path.join(place, PROGRAM), program);
      tidy(place, first);
      const hashes = hashesIn(path.join(place, 'fragment'));
      refuse(index.members.flatMap(({ url }) => (hashes.has(url) ? [] : `${url} is not in it.`)));
      return [index, hashes];
    });
    // Whoever waits for it is told; until then nothing went wrong.
    made.catch(() => undefined);
    making.push(made);
  }
  return new Map(await Promise.all(making));
}

type PagefindIndex = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;

async function openIndex(forceLanguage: string): Promise<PagefindIndex> {
  const { errors, index } = await createIndex({ forceLanguage, maxFragments: MAX_FRAGMENTS });
  refuse(errors);
  if (!index) throw new Error('The search index could not be begun.');
  return index;
}

/** Asks for everything at once; Pagefind does one thing after the other. */
async function makeIndex(pagefind: PagefindIndex, { members }: Index, folder: string): Promise<void> {
  const added = members.map(({ content, filters, language, meta, url }) =>
    pagefind.addCustomRecord({
      url,
      // Pagefind refuses a record without any words; every record has a title.
      content: content || (meta.title ?? ''),
      language,
      meta: { ...meta },
      filters: Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]])),
    }),
  );
  // To the disk, and not back to here, where every part of them would wait its turn.
  const written = pagefind.writeFiles({ outputPath: folder });
  const answers = await Promise.all([...added, written, pagefind.deleteIndex()]);
  refuse(answers.flatMap((answer) => answer?.errors ?? []));
}

/** What the page loads; it is the same in every index. */
const PROGRAM = 'pagefind.js';

/** Leaves of what Pagefind writes only what is fetched: an index that is not its language's first runs in the program of that one. */
function tidy(folder: string, first: boolean): void {
  const names = readdirSync(folder);
  const stemmed = names.some((name) => /^wasm\.(?!unknown)/.test(name));
  for (const name of names) {
    const fetched = /^wasm\./.test(name)
      ? first && name.startsWith('wasm.unknown') !== stemmed
      : /^(?:index|filter|fragment)$|\.pf_meta$|-entry\.json$/.test(name) || (first && /-worker\.js$/.test(name));
    if (!fetched) rmSync(path.join(folder, name), { recursive: true });
  }
}

/** By its address: the kind of a record, where it is not that of most. */
function kindsOf(records: readonly SearchRecord[]): ReadonlyMap<string, SearchKind> {
  return new Map(records.flatMap(({ kind, url }) => (kind === 'piece' ? [] : [[url, kind]])));
}

function refuse(errors: readonly string[]): void {
  const [first] = errors;
  if (first !== undefined) throw new Error(`The search index could not be made: ${first} (${errors.length} in all).`);
}

function writeJson(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value)}\n`);
}
