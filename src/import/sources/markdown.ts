/** A folder of Markdown or MDX files with front matter, as a table: one file, one row. */
import { isMap, parseDocument } from 'yaml';
import { nestedTooDeep } from '../../content/yaml.ts';
import { MOST_COLUMNS, tooMany } from '../limits.ts';
import { SourceError, type Table, type TableRow } from '../table.ts';
import { decodeBytes } from './text.ts';

/** A file of the folder. */
export interface MarkdownFile {
  /** In the folder, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The path in the content's repository, when it lies in there. */
  readonly inRepository?: string | undefined;
}

/** Keys of front matter under which generators keep the address of a page, the surest first. */
const ADDRESS_KEYS = ['url', 'permalink', 'canonical', 'canonicalurl', 'link', 'path'];

/**
 * The table of a folder. A key of the front matter is a column. A file without an address gets the path that generators
 * give it, relative to `--base`.
 *
 * @param passedOver What was said already of files that are not among these.
 * @throws {SourceError} When no file can be read.
 */
export function markdownTable(
  files: readonly MarkdownFile[],
  passedOver: readonly string[],
  name: string,
  base?: string,
): Table {
  const leftOut = [...passedOver];
  const made: string[] = [];
  const records = files.flatMap((file) => recordOf(file, { folder: name, base, leftOut, made }) ?? []);
  if (records.length === 0) {
    throw new SourceError(`${name} has no Markdown files with front matter. ${leftOut.slice(0, 3).join(' ')}`.trim());
  }
  const headings = [...new Set(records.flatMap((record) => [...record.keys()]))];
  if (headings.length > MOST_COLUMNS) throw new SourceError(tooMany(name, headings.length, 'columns'));
  const rows = records.map(
    (record, index): TableRow => ({
      line: index + 1,
      cells: headings.map((heading) => record.get(heading) ?? ''),
    }),
  );
  const text = 'The texts of the files stay where they are: a piece of the audit points to its address.';
  if (made.length > 0 && base !== undefined) {
    const pages = made.length === 1 ? '1 address was' : `${made.length} addresses were`;
    leftOut.push(`${pages} made from ${base} and the paths of the files, such as ${made[0]}.`);
  }
  return { name, headings, rows, notes: [`${records.length} Markdown files`], leftOut: [...leftOut, text] };
}

interface Reading {
  /** The name of the folder that is read. */
  readonly folder: string;
  readonly base: string | undefined;
  /** What was passed over, in whole sentences. */
  readonly leftOut: string[];
  /** Addresses that no file says. */
  readonly made: string[];
}

function recordOf({ bytes, inRepository, path }: MarkdownFile, reading: Reading): Map<string, string> | undefined {
  const { leftOut } = reading;
  const { text } = decodeBytes(bytes);
  const match = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m.exec(text);
  if (match?.index !== 0) {
    leftOut.push(
      text.trimStart().startsWith('+++')
        ? `${path} has its front matter in TOML, which is not read.`
        : `${path} has no front matter.`,
    );
    return undefined;
  }
  const { data, problem } = fieldsOf(match[1] ?? '');
  if (data === undefined) {
    leftOut.push(`${path} has front matter that is no YAML: ${problem}.`);
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

/** The fields of a front matter, or why there are none. What would be lost without a word is a reason. */
function fieldsOf(yaml: string): Fields {
  if (nestedTooDeep(yaml)) return { problem: 'lists and maps are nested too deep' };
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    // Not 'silent': that would also silence the error for a second document.
    logLevel: 'error',
    prettyErrors: false,
    // The parser's own check compares every pair of keys.
    uniqueKeys: false,
  });
  const [error] = document.errors;
  if (error) return { problem: error.message.split('\n')[0] ?? error.code };
  const keys = isMap(document.contents) ? document.contents.items.map(({ key }) => String(key)) : [];
  const seen = new Set<string>();
  const twice = keys.find((key) => seen.size === seen.add(key).size);
  if (twice !== undefined) return { problem: `the key "${twice}" is there twice` };
  const data: unknown = safely(() => document.toJS({ maxAliasCount: 0 }));
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? { data } : { problem: 'no fields' };
}

/**
 * The address of a page: by whichever key its own file has, else by its slug, else by its path. A file in the repository
 * of the content is named by its path there.
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

/** Whether a value is a place, and not a pattern such as `/:year/:title/` or a word of the generator. */
function isPlace(value: string): boolean {
  return !/^(?:true|false|none|pretty|date|ordinal|weekdate)?$/i.test(value) && !/(?:^|\/):|\{\{/.test(value);
}

/** A path of the site under its base. A path that begins with the base's own path is not put under it twice. */
function underBase(path: string, base: string | undefined): string {
  if (base === undefined || !path.startsWith('/') || path.startsWith('//')) return path;
  const { origin, pathname } = new URL(base);
  const folder = pathname.endsWith('/') ? pathname : `${pathname}/`;
  return origin + (path.startsWith(folder) ? path : folder + path.slice(1));
}

/** Marks that keep a page from the public, as generators know them, by one name. */
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

/** The name of a file or folder as a part of an address. */
function encoded(name: string): string {
  return encodeURI(name.toWellFormed()).replace(/[?#]/g, encodeURIComponent);
}

/** A path that a person wrote, with its spaces encoded; a list of several paths stays as it is. */
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
