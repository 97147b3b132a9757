/** Reads a folder of Markdown or MDX files with front matter as a table with a row for each file. */
import { isDate } from 'node:util/types';
import { sourceNotes } from '../../words/import/notes.ts';
import { MOST_COLUMNS, tooMany } from '../limits.ts';
import { SourceError, SourceQuestion, type Table, type TableRow } from '../table.ts';
import { dayInName, pathOnSite, permalinkIn, type Site, underBase, withoutSpaces } from './page-address.ts';
import { readPageFields } from './page-fields.ts';
import type { MarkdownFile, SiteFolder } from './site-folder.ts';
import { decodeBytes } from './text.ts';

/** Keys of front matter in which generators keep the address of a page, the most reliable first. */
const ADDRESS_KEYS = ['url', 'permalink', 'canonical', 'canonicalurl', 'link', 'path'];

/** What the caller knows about a folder of Markdown. */
interface FolderOptions {
  /** The name of the folder that is read. */
  readonly name: string;
  readonly base?: string | undefined;
  readonly encoding?: string | undefined;
}

/**
 * The table of a folder. Each key of the front matter is a column. A file without an address gets the path that generators
 * would give it, relative to `--base`.
 *
 * @throws {SourceError} If no file can be read.
 */
export function markdownTable(folder: SiteFolder, { base, encoding, name }: FolderOptions): Table {
  const leftOut = [...folder.leftOut];
  const unread = [...folder.unread];
  const made = new Map<Map<string, string>, string>();
  const reading = { folder: name, site: { base, permalink: permalinkIn(folder.jekyll) }, encoding, made };
  const records: Map<string, string>[] = [];
  const plain: string[] = [];
  for (const file of folder.files) {
    const read = recordOf(file, reading);
    if (read === undefined) plain.push(file.path);
    else if (typeof read === 'string') unread.push(read);
    else records.push(read);
  }
  if (plain.length > 0) leftOut.push(sourceNotes.noFrontMatter(plain));
  if (records.length === 0) throw new SourceError(sourceNotes.noMarkdown(name, [...unread, ...leftOut].slice(0, 3)));
  const headings = [...new Set(records.flatMap((record) => [...record.keys()]))];
  if (headings.length > MOST_COLUMNS) throw new SourceError(tooMany(name, headings.length, 'columns'));
  const rows = records.map(
    (record, index): TableRow => ({
      line: index + 1,
      cells: headings.map((heading) => record.get(heading) ?? ''),
      ...(made.has(record) ? { isMade: true } : {}),
    }),
  );
  const [example] = made.values();
  if (example !== undefined && base !== undefined) {
    leftOut.push(sourceNotes.madeAddresses(made.size, base, example));
  }
  const notes = [sourceNotes.markdownFiles(records.length)];
  return { name, headings, rows, notes, leftOut: [...leftOut, sourceNotes.filesStay], unread };
}

interface Reading {
  /** The name of the folder that is read. */
  readonly folder: string;
  readonly site: Site;
  readonly encoding: string | undefined;
  /** Addresses that were made from paths. */
  readonly made: Map<Map<string, string>, string>;
}

/** The fields of a file; nothing if it has no front matter; a sentence if it cannot be read. */
function recordOf(file: MarkdownFile, reading: Reading): Map<string, string> | string | undefined {
  const { bytes, inRepository, path } = file;
  const text = textOf(file, reading.encoding);
  if (text === undefined) return sourceNotes.unclearEncoding(path);
  const fields = readPageFields(text);
  if (fields === undefined) return undefined;
  const { body, data, problem } = fields;
  if (data === undefined) return sourceNotes.badFrontMatter(path, problem ?? sourceNotes.noFields);
  const record = new Map<string, string>();
  for (const [key, value] of Object.entries(data)) flatten(key, value, record);
  readFlags(record, `${reading.folder}/${path}`);
  readPlace(record, path, inRepository, reading);
  const day = dayInName(path);
  if (day !== undefined && !['date', 'published', 'pubdate', 'publishdate'].some((key) => hasKey(record, key))) {
    record.set('date', day);
  }
  if (!record.has('title')) {
    const heading = /^#\s+(.+)$/m.exec(body)?.[1];
    if (heading) record.set('title', heading.trim());
  }
  return bytes.length > 0 ? record : undefined;
}

function textOf({ bytes, path }: MarkdownFile, encoding: string | undefined): string | undefined {
  try {
    return decodeBytes(bytes, path, encoding).text;
  } catch (error) {
    if (error instanceof SourceQuestion) return undefined;
    throw error;
  }
}

function hasKey(record: ReadonlyMap<string, string>, name: string): boolean {
  return [...record].some(([key, value]) => plainKey(key) === name && value !== '');
}

/**
 * Sets the address of a page: from a key of its file, else from its slug, else from its path. Without a base, a file in the
 * content's repository gets its path there instead.
 */
function readPlace(
  record: Map<string, string>,
  path: string,
  inRepository: string | undefined,
  { made, site }: Reading,
): void {
  const keys = ADDRESS_KEYS.flatMap((name) => [...record.keys()].filter((key) => plainKey(key) === name));
  const key = keys.find((one) => isPlace(record.get(one) ?? ''));
  const slug = record.get('slug') ?? '';
  const pattern = keys.map((one) => record.get(one) ?? '').find((text) => /(?:^|\/):[a-z]/.test(text));
  if (key !== undefined) {
    const place = record.get(key) ?? '';
    record.delete(key);
    const isWhole = /^(?:[a-z]+:|www\.)/i.test(place);
    record.set('url', isWhole ? place : underBase(withoutSpaces(place).replace(/^(?=[^/.])/, '/'), site.base));
    return;
  }
  if (inRepository !== undefined && slug === '' && site.base === undefined) {
    record.set('file', inRepository);
    return;
  }
  if (slug !== '') record.delete('slug');
  const categories = (record.get('categories') ?? record.get('category') ?? '').split(/;\s*/).filter(Boolean);
  const day = dayInName(path) ?? /^\d{4}-\d\d-\d\d/.exec(record.get('date') ?? '')?.[0];
  const place = pathOnSite({ path, slug: slug || undefined, pattern, categories, day }, site);
  if (place === undefined) return;
  record.set('url', underBase(place, site.base));
  if (site.base !== undefined) made.set(record, record.get('url') ?? '');
}

/** Whether a value is an address, and not a pattern such as `/:year/:title/` or a keyword of the generator. */
function isPlace(value: string): boolean {
  return !/^(?:true|false|none|pretty|date|ordinal|weekdate)?$/i.test(value) && !/(?:^|\/):|\{\{/.test(value);
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

function flatten(key: string, value: unknown, record: Map<string, string>): void {
  if (value === null || value === undefined) return;
  if (isDate(value)) record.set(key, value.toISOString());
  else if (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
    record.set(key, value.join('; ').trim());
  else if (typeof value === 'object' && !Array.isArray(value)) {
    for (const [inner, below] of Object.entries(value)) flatten(`${key}.${inner}`, below, record);
  } else record.set(key, Array.isArray(value) ? JSON.stringify(value) : String(value).trim());
}
