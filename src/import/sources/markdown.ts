/** Reads a folder of Markdown or MDX files with front matter as a table with a row for each file. */
import { isMap, parseDocument } from 'yaml';
import { nestedTooDeep } from '../../content/yaml.ts';
import { sourceNotes } from '../../words/import/notes.ts';
import { MOST_COLUMNS, tooMany } from '../limits.ts';
import { SourceError, type Table, type TableRow } from '../table.ts';
import { decodeBytes } from './text.ts';

export interface MarkdownFile {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The path in the content's repository, if the file is in it. */
  readonly inRepository?: string | undefined;
}

/** Keys of front matter in which generators keep the address of a page, the most reliable first. */
const ADDRESS_KEYS = ['url', 'permalink', 'canonical', 'canonicalurl', 'link', 'path'];

/**
 * The table of a folder. Each key of the front matter is a column. A file without an address gets the path that generators
 * would give it, relative to `--base`.
 *
 * @param skipped Notes on files that are not among these.
 * @throws {SourceError} If no file can be read.
 */
export function markdownTable(
  files: readonly MarkdownFile[],
  skipped: readonly string[],
  name: string,
  base?: string,
): Table {
  const leftOut = [...skipped];
  const made: string[] = [];
  const records = files.flatMap((file) => recordOf(file, { folder: name, base, leftOut, made }) ?? []);
  if (records.length === 0) throw new SourceError(sourceNotes.noMarkdown(name, leftOut.slice(0, 3)));
  const headings = [...new Set(records.flatMap((record) => [...record.keys()]))];
  if (headings.length > MOST_COLUMNS) throw new SourceError(tooMany(name, headings.length, 'columns'));
  const rows = records.map(
    (record, index): TableRow => ({
      line: index + 1,
      cells: headings.map((heading) => record.get(heading) ?? ''),
    }),
  );
  const [example] = made;
  if (example !== undefined && base !== undefined) {
    leftOut.push(sourceNotes.madeAddresses(made.length, base, example));
  }
  const notes = [sourceNotes.markdownFiles(records.length)];
  return { name, headings, rows, notes, leftOut: [...leftOut, sourceNotes.filesStay] };
}

interface Reading {
  /** The name of the folder that is read. */
  readonly folder: string;
  readonly base: string | undefined;
  /** What was skipped, in whole sentences. */
  readonly leftOut: string[];
  /** Addresses that were made from paths. */
  readonly made: string[];
}

function recordOf({ bytes, inRepository, path }: MarkdownFile, reading: Reading): Map<string, string> | undefined {
  const { leftOut } = reading;
  const { text } = decodeBytes(bytes, path);
  const match = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m.exec(text);
  if (match?.index !== 0) {
    leftOut.push(text.trimStart().startsWith('+++') ? sourceNotes.toml(path) : sourceNotes.noFrontMatter(path));
    return undefined;
  }
  const { data, problem = sourceNotes.noFields } = fieldsOf(match[1] ?? '');
  if (data === undefined) {
    leftOut.push(sourceNotes.badYaml(path, problem));
    return undefined;
  }
  const record = new Map<string, string>();
  for (const [key, value] of Object.entries(data)) flatten(key, value, record);
  readFlags(record, `${reading.folder}/${path}`);
  readPlace(record, path, inRepository, reading);
  if (!record.has('title')) {
    const heading = /^#\s+(.+)$/m.exec(text.slice(match[0].length))?.[1];
    if (heading) record.set('title', heading.trim());
  }
  return record;
}

interface Fields {
  readonly data?: object;
  readonly problem?: string;
}

/** The fields of front matter, or the problem with it. Anything that would be lost silently is a problem. */
function fieldsOf(yaml: string): Fields {
  if (nestedTooDeep(yaml)) return { problem: sourceNotes.tooDeep };
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    // With 'silent', the error about a second document would be missing.
    logLevel: 'error',
    prettyErrors: false,
    // The parser's own check compares every pair of keys, which is slow.
    uniqueKeys: false,
  });
  const [error] = document.errors;
  if (error) return { problem: error.message.split('\n')[0] ?? error.code };
  const keys = isMap(document.contents) ? document.contents.items.map(({ key }) => String(key)) : [];
  const seen = new Set<string>();
  const twice = keys.find((key) => seen.size === seen.add(key).size);
  if (twice !== undefined) return { problem: sourceNotes.duplicateKey(twice) };
  const data: unknown = safely(() => document.toJS({ maxAliasCount: 0 }));
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? { data } : {};
}

/**
 * Sets the address of a page: from a key of its file, else from its slug, else from its path. A file in the content's
 * repository gets its path there instead.
 */
function readPlace(
  record: Map<string, string>,
  path: string,
  inRepository: string | undefined,
  { base, made }: Reading,
): void {
  const keys = ADDRESS_KEYS.flatMap((name) => [...record.keys()].filter((key) => plainKey(key) === name));
  const key = keys.find((one) => isPlace(record.get(one) ?? ''));
  const slug = record.get('slug') ?? '';
  if (key !== undefined) {
    const place = record.get(key) ?? '';
    record.delete(key);
    record.set(
      'url',
      /^(?:[a-z]+:|www\.)/i.test(place) ? place : underBase(withoutSpaces(place).replace(/^(?=[^/.])/, '/'), base),
    );
  } else if (slug !== '') {
    const folder = path.includes('/') ? `${path.slice(0, path.lastIndexOf('/'))}/` : '';
    record.delete('slug');
    const page = withoutSpaces(slug);
    record.set('url', underBase(page.startsWith('/') ? page : `/${encoded(folder)}${page}/`, base));
  } else if (inRepository === undefined) {
    record.set('url', underBase(pathOfPage(path), base));
  } else record.set('file', inRepository);
  if (key === undefined && base !== undefined && record.has('url')) made.push(record.get('url') ?? '');
}

/** Whether a value is an address, and not a pattern such as `/:year/:title/` or a keyword of the generator. */
function isPlace(value: string): boolean {
  return !/^(?:true|false|none|pretty|date|ordinal|weekdate)?$/i.test(value) && !/(?:^|\/):|\{\{/.test(value);
}

/** A path of the site under its base. A path that starts with the base's own path is not prefixed again. */
function underBase(path: string, base: string | undefined): string {
  if (base === undefined || !path.startsWith('/') || path.startsWith('//')) return path;
  const { origin, pathname } = new URL(base);
  const folder = pathname.endsWith('/') ? pathname : `${pathname}/`;
  return origin + (path.startsWith(folder) ? path : folder + path.slice(1));
}

/** Translates what generators use to hide a page into the columns `draft` and `archived`. */
function readFlags(record: Map<string, string>, path: string): void {
  const notWritten = [...record].some(([key, value]) => plainKey(key) === 'permalink' && value === 'false');
  const inDrafts = /(?:^|\/)_?(?:drafts?|unpublished|private|hidden)\//i.test(path);
  if (notWritten || inDrafts) record.set('draft', 'true');
  if (/(?:^|\/)(?:_archived?|archived)\//i.test(path)) record.set('archived', 'true');
}

function plainKey(key: string): string {
  return key.toLowerCase().replace(/[^a-z]/g, '');
}

function pathOfPage(path: string): string {
  const page = path.replace(/\.mdx?$/i, '').replace(/(?:^|\/)_?index$/i, '');
  return page === '' ? '/' : `/${encoded(page)}/`;
}

/** The name of a file or folder, encoded for an address. */
function encoded(name: string): string {
  return encodeURI(name.toWellFormed()).replace(/[?#]/g, encodeURIComponent);
}

/** A path with its spaces encoded; a list of several paths is not changed. */
function withoutSpaces(path: string): string {
  return /[;,|]\s/.test(path) ? path : path.replace(/\s/g, '%20');
}

function flatten(key: string, value: unknown, record: Map<string, string>): void {
  if (value === null || value === undefined) return;
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) record.set(key, value.join('; ').trim());
  else if (typeof value === 'object' && !Array.isArray(value)) {
    for (const [inner, below] of Object.entries(value)) flatten(`${key}.${inner}`, below, record);
  } else record.set(key, Array.isArray(value) ? JSON.stringify(value) : String(value).trim());
}

function safely<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
