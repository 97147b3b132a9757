/**
 * The search index, made by Pagefind from the model. Each language has separate indexes, so that its words are stemmed
 * correctly. Each part of the site has a separate index, so that a search reads only what it needs. A part with many
 * records has several.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Audit } from '../audit/audit.ts';
import { setForPrograms } from '../check/environment.ts';
import { type SearchKind, type SearchPart, searchParts } from '../data/search/kinds.ts';
import type { SearchRecord } from '../data/search/record.ts';
import { searchLanguages, searchRecords } from '../data/search/records.ts';
import { type SynonymGroup, synonymGroups } from '../data/search/synonyms.ts';
import { lookup } from '../site/frame/lookup.ts';
import { endedEarly } from '../words/build/ended-early.ts';
import { incomplete } from '../words/build/incomplete.ts';
import { byHash, hashesIn } from './pagefind-files.ts';
import { noticeEnd } from './search-program.ts';

/** The folder of the index inside the site. */
export const SEARCH_FOLDER = 'pagefind';

/**
 * How many records go into one index. Pagefind needs about 0.15 MB of memory for each record with a body while it makes
 * an index. A search reads every index of a part, so a part has only a few; in a very large library these are larger.
 */
const RECORDS = 3000;
const MOST_INDEXES = 5;

/**
 * The maximum number of files for the texts of an index. Static hosts limit the number of files, but the more texts are in
 * one file, the more a visitor must download for one result.
 */
const MAX_FRAGMENTS = 400;

/**
 * The size of the files of an index, in Pagefind's unit; its default is twice as much. A search reads one of them for every
 * word and index, so smaller files mean less to download. The program takes it only from its environment.
 */
const CHUNK_SIZE = '10000';

/** `parts.json`, from which the browser learns about the indexes and the words that mean the same. */
interface SearchParts {
  readonly languages: readonly SearchLanguage[];
  readonly synonyms: readonly SynonymGroup[];
  readonly company: string;
}

interface SearchLanguage {
  readonly code: string;
  /** In the order of `searchParts`. The first contains the program that runs the others. */
  readonly indexes: ReadonlyArray<{ readonly part: SearchPart; readonly folder: string }>;
}

/**
 * Makes the index of an audit and writes it into a folder that is empty or does not exist yet. The same audit gives the
 * same files.
 *
 * @throws {Error} When Pagefind rejects a record, leaves one out, or ends early.
 */
export async function writeSearchIndex(audit: Audit, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const records = searchRecords(audit);
  const rows = new Map(lookup(audit).piecesByTitle.map(({ piece }, row) => [`/content/${piece.id}/`, row]));
  const languages = searchLanguages(records).map((code) => ({
    code,
    indexes: indexesOf(records.filter(({ language }) => language === code)),
  }));
  let ended: string | undefined;
  const onEnd = (how: string) => {
    ended = how;
  };
  try {
    const hashes = await makeIndexes(languages, folder, onEnd);
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
  } catch (error) {
    throw ended === undefined ? error : new Error(endedEarly.index(ended), { cause: error });
  } finally {
    await close();
  }
  const parts = languages.map(({ code, indexes }) => ({
    code,
    indexes: indexes.map(({ name, part }) => ({ part, folder: name })),
  }));
  const { company, synonyms } = audit.model.site;
  const contents: SearchParts = { languages: parts, synonyms: synonymGroups(synonyms), company };
  writeJson(path.join(folder, 'parts.json'), contents);
}

/**
 * Ends an index in the making, so that its promise is rejected. Pagefind never answers once its folder is deleted, and the
 * process would wait for it.
 */
export const stopSearchIndex = close;

/** One index and its records. */
interface Index {
  readonly part: SearchPart;
  /** Its folder, inside the folder of its language. */
  readonly name: string;
  readonly members: readonly SearchRecord[];
}

/** Divides the records of one language into indexes. */
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

/** Makes every index. Returns Pagefind's hashes for the addresses of each index. */
async function makeIndexes(
  languages: ReadonlyArray<{ readonly code: string; readonly indexes: readonly Index[] }>,
  folder: string,
  onEnd: (how: string) => void,
): Promise<ReadonlyMap<Index, Hashes>> {
  const opened = await Promise.all(
    languages.flatMap(({ code, indexes }) =>
      indexes.map(async (index) => ({
        code,
        index,
        first: index === indexes[0],
        pagefind: await openIndex(code, onEnd),
      })),
    ),
  );
  const making: Promise<[Index, Hashes]>[] = [];
  for (const { code, first, index, pagefind } of opened) {
    // Two indexes at a time: Pagefind always has work, and needs less memory than with all of them at once.
    await making.at(-2);
    const place = path.join(folder, code, index.name);
    const made = makeIndex(pagefind, index, place).then((): [Index, Hashes] => {
      const program = path.join(folder, PROGRAM);
      if (!existsSync(program)) renameSync(path.join(place, PROGRAM), program);
      tidy(place, first);
      const hashes = hashesIn(path.join(place, 'fragment'));
      refuse(index.members.flatMap(({ url }) => (hashes.has(url) ? [] : incomplete.notIndexed(url))));
      return [index, hashes];
    });
    // The error is reported where the promise is awaited. This only prevents an unhandled rejection before that.
    made.catch(() => undefined);
    making.push(made);
  }
  return new Map(await Promise.all(making));
}

type PagefindIndex = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;

async function openIndex(forceLanguage: string, onEnd: (how: string) => void): Promise<PagefindIndex> {
  // Set before the program starts, which is with the first index.
  setForPrograms('PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE', CHUNK_SIZE);
  const { errors, index } = await noticeEnd(() => createIndex({ forceLanguage, maxFragments: MAX_FRAGMENTS }), onEnd);
  refuse(errors);
  if (!index) throw new Error('The search index could not be created.');
  return index;
}

/** Sends all requests at once; Pagefind handles them in order. */
async function makeIndex(pagefind: PagefindIndex, { members }: Index, folder: string): Promise<void> {
  const added = members.map(({ content, filters, language, meta, url }) =>
    pagefind.addCustomRecord({
      url,
      // Pagefind rejects a record without words, and every record has a title.
      content: content || meta.title,
      language,
      meta: { ...meta },
      filters: Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]])),
    }),
  );
  // Pagefind writes to disk itself, which is faster than sending the files to this process.
  const written = pagefind.writeFiles({ outputPath: folder });
  const answers = await Promise.all([...added, written, pagefind.deleteIndex()]);
  refuse(answers.flatMap((answer) => answer?.errors ?? []));
}

/** The program that the page loads. It is the same in every index. */
const PROGRAM = 'pagefind.js';

/** Deletes the files that no page loads. The indexes of a language all run in the program of its first one. */
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

/** The kind of each record by address, except for pieces, which are most of them. */
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
