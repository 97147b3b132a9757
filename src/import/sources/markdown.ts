/** Reads a folder of Markdown or MDX files with front matter as a table with a row for each file. */
import { isDate } from 'node:util/types';
import { sourceNotes } from '../../words/import/notes.ts';
import { MOST_COLUMNS, tooMany } from '../limits.ts';
import { SourceError, SourceQuestion, type Table, type TableRow } from '../table.ts';
import { isPattern, pathOfPattern, underBase, withoutSpaces } from './page-address.ts';
import { readPageFields } from './page-fields.ts';
import type { MarkdownFile, SiteFolder } from './site-folder.ts';
import { dayInName } from './site-tools/paths.ts';
import type { PathOf } from './site-tools/site-tool.ts';
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
  const [hidden, placeless]: [string[], string[]] = [[], []];
  const { pathOf, place } = folder;
  const reading = { folder: name, base, pathOf, place, encoding, made, hidden, placeless };
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
  if (hidden.length > 0) leftOut.push(sourceNotes.hiddenByPlace(hidden));
  if (placeless.length > 0) leftOut.push(sourceNotes.noPath(placeless));
  const notes = [sourceNotes.markdownFiles(records.length)];
  return { name, headings, rows, notes, leftOut: [...leftOut, sourceNotes.filesStay], unread };
}

interface Reading {
  /** The name of the folder that is read. */
  readonly folder: string;
  readonly base: string | undefined;
  readonly pathOf: PathOf;
  /** Where the folder is in the folder of the site. */
  readonly place: string;
  readonly encoding: string | undefined;
  /** Addresses that were made from paths. */
  readonly made: Map<Map<string, string>, string>;
  /** Files that are not live because of their names or folders. */
  readonly hidden: string[];
  /** Files whose address only the site tool knows. */
  readonly placeless: string[];
}

/** The fields of a file; nothing if it has no front matter; a sentence if it cannot be read. */
function recordOf(file: MarkdownFile, reading: Reading): Map<string, string> | string | undefined {
  const { bytes, path } = file;
  const text = textOf(file, reading.encoding);
  if (text === undefined) return sourceNotes.unclearEncoding(path);
  const fields = readPageFields(text);
  if (fields === undefined) return undefined;
  const { body, data, problem } = fields;
  if (data === undefined) return sourceNotes.badFrontMatter(path, problem ?? sourceNotes.noFields);
  const record = new Map<string, string>();
  for (const [key, value] of Object.entries(data)) flatten(key, value, record);
  if (!record.has('title')) {
    const heading = /^#\s+(.+)$/m.exec(body)?.[1];
    if (heading)
      record.set(
        'title',
        heading
          .trim()
          .replace(/\{#[\w-]+\}$/, '')
          .trim(),
      );
  }
  const hasNoPage = isNotWritten(record);
  const isHidden = readFlags(record, `${reading.folder}/${path}`);
  if (hasNoPage) record.set('draft', 'true');
  if (isHidden) reading.hidden.push(path);
  readPlace(record, file, reading, isHidden || hasNoPage);
  const day = dayInName(path);
  if (day !== undefined && dayOf(record) === undefined) record.set('date', day);
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

/** The value of the first key that has one, in any case. */
function textOfKey(record: ReadonlyMap<string, string>, ...names: readonly string[]): string | undefined {
  return [...record].find(([key, value]) => names.includes(plainKey(key)) && value !== '')?.[1];
}

/** The day in the front matter of a file. */
function dayOf(record: ReadonlyMap<string, string>): string | undefined {
  return textOfKey(record, 'date', 'published', 'pubdate', 'publishdate');
}

/**
 * Sets the address of a page: from a key of its file, else from its slug, else from its path. Without a base, a file in the
 * content's repository gets its path there instead.
 */
function readPlace(
  record: Map<string, string>,
  { inRepository, path }: MarkdownFile,
  { base, made, pathOf, place: folder, placeless }: Reading,
  isHidden: boolean,
): void {
  const keys = ADDRESS_KEYS.flatMap((name) => [...record.keys()].filter((key) => plainKey(key) === name));
  const key = keys.find((one) => isPlace(record.get(one) ?? ''));
  const slug = record.get('slug') ?? '';
  const patterned = keys.find((one) => isPattern(record.get(one) ?? ''));
  const pattern = patterned === undefined ? undefined : record.get(patterned);
  if (patterned !== undefined) record.delete(patterned);
  if (key !== undefined) {
    const place = record.get(key) ?? '';
    record.delete(key);
    const isWhole = /^(?:[a-z]+:|www\.)/i.test(place);
    record.set('url', isWhole ? place : underBase(withoutSpaces(place).replace(/^(?=[^/.])/, '/'), base));
    return;
  }
  if (inRepository !== undefined && slug === '' && base === undefined) {
    record.set('file', inRepository);
    return;
  }
  if (slug !== '') record.delete('slug');
  if (isHidden) return;
  const page = {
    path: folder + path,
    title: textOfKey(record, 'title'),
    id: textOfKey(record, 'id'),
    slug: slug || undefined,
    categories: (textOfKey(record, 'categories', 'category') ?? '').split(/;\s*/).filter(Boolean),
    day: /^\d{4}-\d\d-\d\d/.exec(dayOf(record) ?? '')?.[0] ?? dayInName(path),
  };
  const place = pattern === undefined ? pathOf(page) : pathOfPattern(pattern, page);
  if (place === undefined) {
    placeless.push(path);
    return;
  }
  record.set('url', underBase(place, base));
  if (base !== undefined) made.set(record, record.get('url') ?? '');
}

/** Whether a value is an address, and not a pattern such as `/:year/:title/` or a keyword of the generator. */
function isPlace(value: string): boolean {
  return !/^(?:true|false|none|pretty|date|ordinal|weekdate)?$/i.test(value) && !/(?:^|\/):|\{\{/.test(value);
}

/** Folders of drafts, in the languages of their authors. */
const DRAFTS =
  /^_?(?:drafts?|[a-z\d]+[-_]drafts|drafts[-_][a-z\d]+|unpublished|unlisted|private|hidden|wip|trash|entwürfe|entwuerfe|entwurf|brouillons?|borradores|rascunhos|bozze|concepten|utkast|kladder|szkice|черновики|下書き|草稿)$/iu;

/** Whether a page says that the generator makes no page of it. Then it has no address, and the word is taken out. */
function isNotWritten(record: Map<string, string>): boolean {
  const keys = [...record].filter(([key, value]) => plainKey(key) === 'permalink' && value === 'false');
  for (const [key] of keys) record.delete(key);
  return keys.length > 0;
}

/**
 * Translates what generators use to hide a page into the columns `draft` and `archived`.
 *
 * @returns Whether the name or folder of the file hides it.
 */
function readFlags(record: Map<string, string>, path: string): boolean {
  const folders = path.normalize('NFC').split('/').slice(0, -1);
  const name = path.split('/').at(-1) ?? '';
  const inDrafts = folders.some((folder) => DRAFTS.test(folder));
  // Site tools do not publish names that begin with an underscore, and Nuxt none that end in `.draft`.
  const isPart = /^_(?!index\.)|\.draft\.[^.]+$/i.test(name);
  if (inDrafts || isPart) record.set('draft', 'true');
  if (folders.some((folder) => /^(?:_archived?|archived)$/i.test(folder))) record.set('archived', 'true');
  return inDrafts || isPart;
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
