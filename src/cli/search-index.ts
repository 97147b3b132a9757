/**
 * The index behind the search, made from the model by Pagefind. Every language has an index of its own, so that words
 * are stemmed as they are in that language, and in it every part one of its own, so that a search reads no more than
 * it looks for.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { close, createIndex } from 'pagefind';
import type { Audit } from '../audit/audit.ts';
import { type SearchKind, type SearchPart, searchParts } from '../data/search-kinds.ts';
import { type SearchRecord, searchLanguages, searchRecords } from '../data/search-records.ts';
import { lookup } from '../site/lookup.ts';
import { byHash, packsFragments } from './pagefind-files.ts';

/** The folder of the index below the site's. */
export const SEARCH_FOLDER = 'pagefind';

/**
 * In how many files the texts of a part lie at most. Static hosts limit the number of files; and the more texts lie in
 * one file, the more a reader has to fetch for one result.
 */
const MAX_FRAGMENTS = 1000;

/** After so many records Pagefind gets them, to work on them while the next ones are put together. */
const SLICE = 50;

export interface SearchFile {
  /** Below {@link SEARCH_FOLDER}, with forward slashes. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** What the browser is told of an index, in `parts.json`. */
export interface SearchLanguage {
  readonly code: string;
  /** Those that have a record, in the order of `searchParts`. The first holds the program that runs the others. */
  readonly parts: readonly SearchPart[];
}

/**
 * Makes the index of an audit. The same audit gives the same files.
 *
 * @throws {Error} When Pagefind refuses a record.
 */
export async function makeSearchIndex(audit: Audit): Promise<SearchFile[]> {
  const records = searchRecords(audit);
  const rows = new Map(lookup(audit).piecesByTitle.map(({ piece }, row) => [`/content/${piece.id}/`, row]));
  const languages: SearchLanguage[] = [];
  const made: SearchFile[] = [];
  try {
    for (const code of searchLanguages(records)) {
      const byPart = Map.groupBy(
        records.filter(({ language }) => language === code),
        ({ part }) => part,
      );
      const parts = searchParts.filter((part) => byPart.has(part));
      languages.push({ code, parts });
      const rowsOfPieces: Record<string, number> = {};
      const kindsOfOthers: Record<string, SearchKind> = {};
      for (const part of parts) {
        const members = byPart.get(part) ?? [];
        const files = await makePart(code, members);
        Object.assign(rowsOfPieces, byHash(files, rows));
        Object.assign(kindsOfOthers, byHash(files, kindsOf(members)));
        made.push(...kept(files, part === parts[0]).map((file) => ({ ...file, path: `${code}/${part}/${file.path}` })));
        if (made.every(({ path: name }) => name !== PROGRAM)) {
          made.push(...files.filter(({ path: name }) => name === PROGRAM));
        }
      }
      made.push(json(`${code}/rows.json`, rowsOfPieces), json(`${code}/kinds.json`, kindsOfOthers));
    }
  } finally {
    await close();
  }
  return [...made, json('parts.json', languages)];
}

/** Makes the index of an audit and writes it into the folder of a site. */
export function writeSearchIndex(files: readonly SearchFile[], site: string): void {
  for (const { content, path: name } of files) {
    const file = path.join(site, SEARCH_FOLDER, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** What the page loads; it is the same in every part. */
const PROGRAM = 'pagefind.js';

/** Of what Pagefind writes only what is fetched: a part that is not its language's first runs in the program of that one. */
function kept(files: readonly SearchFile[], first: boolean): SearchFile[] {
  const stemmed = files.some(({ path: name }) => /^wasm\.(?!unknown)/.test(name));
  return files.filter(({ path: name }) => {
    if (/^wasm\./.test(name)) return first && name.startsWith('wasm.unknown') !== stemmed;
    return /^(?:index|filter|fragment)\/|\.pf_meta$|-entry\.json$/.test(name) || (first && /-worker\.js$/.test(name));
  });
}

/** By its address: the kind of a record, where it is not that of most. */
function kindsOf(records: readonly SearchRecord[]): ReadonlyMap<string, SearchKind> {
  return new Map(records.flatMap(({ kind, url }) => (kind === 'piece' ? [] : [[url, kind]])));
}

async function makePart(forceLanguage: string, records: readonly SearchRecord[]): Promise<SearchFile[]> {
  const { errors, index } = await createIndex({
    forceLanguage,
    ...(packsFragments() && { maxFragments: MAX_FRAGMENTS }),
  });
  refuse(errors);
  if (!index) throw new Error('The search index could not be begun.');
  const adding: ReturnType<typeof index.addCustomRecord>[] = [];
  for (const [place, { content, filters, language, meta, url }] of records.entries()) {
    adding.push(
      index.addCustomRecord({
        url,
        // Pagefind refuses a record without any words; every record has a title.
        content: content || (meta.title ?? ''),
        language,
        meta: { ...meta },
        filters: Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]])),
      }),
    );
    if (place % SLICE === 0) await setImmediate();
  }
  const added = await Promise.all(adding);
  refuse(added.flatMap((answer) => answer.errors));
  const { errors: failures, files } = await index.getFiles();
  refuse(failures);
  await index.deleteIndex();
  return files;
}

function refuse(errors: readonly string[]): void {
  const [first] = errors;
  if (first !== undefined) throw new Error(`The search index could not be made: ${first} (${errors.length} in all).`);
}

function json(name: string, value: unknown): SearchFile {
  return { path: name, content: new TextEncoder().encode(`${JSON.stringify(value)}\n`) };
}
