/** Reads a source from disk. Its kind is detected from its content. */
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { compareText } from '../../kit/order.ts';
import { sourceNotes } from '../../words/import/notes.ts';
import { sources, workbooks } from '../../words/import/sources.ts';
import { LARGEST_FILE, LARGEST_MARKDOWN, LARGEST_UNPACKED, MOST_ROWS, tooLarge, tooMany } from '../limits.ts';
import { SourceError, type Table } from '../table.ts';
import { type CsvOptions, readCsvTable } from './csv.ts';
import { type MarkdownFile, markdownTable } from './markdown.ts';
import { webTable } from './web.ts';
import { readXlsxTable } from './xlsx.ts';
import { readXml } from './xml.ts';

export interface SourceOptions extends CsvOptions {
  /** A sheet of a workbook, by name or by number from 1. */
  readonly sheet?: string | undefined;
  /** The repository of the content, absolute: Markdown files in it are identified by their path. */
  readonly repository?: string | undefined;
  /** The content folder, absolute: it is skipped in a folder that contains it. */
  readonly content?: string | undefined;
  /** The address under which the pages of a folder are published. */
  readonly base?: string | undefined;
}

/** Folders of tools, which never hold content. */
const NO_CONTENT = new Set(['node_modules', 'dist', 'public', '_site']);

/**
 * Reads a source.
 *
 * @param source A path, absolute or relative to where the command runs.
 * @throws {SourceError} If it is missing or cannot be read; the message says what to do.
 */
export async function readSource(source: string, options: SourceOptions): Promise<Table> {
  return withLostLetters(await tableIn(source, options));
}

/** The most lines that a note about lost letters names. */
const SHOWN_LINES = 5;

/** Adds a note if letters were lost before the source was saved: they cannot be restored. */
function withLostLetters(table: Table): Table {
  const lines = table.rows.filter(({ cells }) => cells.some((cell) => cell.includes('\ufffd'))).map(({ line }) => line);
  if (lines.length === 0) return table;
  return { ...table, leftOut: [...table.leftOut, sourceNotes.lostLetters(lines, SHOWN_LINES)] };
}

async function tableIn(source: string, options: SourceOptions): Promise<Table> {
  if (/^https?:\/\//i.test(source)) throw new SourceError(sources.isAddress(source));
  const file = path.resolve(source);
  const there = statSync(file, { throwIfNoEntry: false });
  if (!there) throw new SourceError(sources.missing(source));
  if (there.isDirectory()) return markdownTable(...markdownFiles(file, options), path.basename(file), options.base);
  if (there.size > LARGEST_FILE) throw new SourceError(tooLarge(source, there.size, LARGEST_FILE));
  const name = path.basename(file);
  const bytes = unpacked(readFileSync(file), name);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return await readXlsxTable(bytes, name, options.sheet);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new SourceError(workbooks.old(name));
  if (looksLikeXml(bytes))
    return webTable(readXml(bytes, name, options.encoding), name, (other) => readBeside(file, other));
  if (/\.(?:mdx?|json|html?|pdf|docx?|ods|numbers)$/i.test(name)) {
    throw new SourceError(sources.wrongKind(name));
  }
  return readCsvTable(bytes, name, options);
}

function unpacked(bytes: Uint8Array, name: string): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST_UNPACKED });
  } catch (error) {
    if (error instanceof RangeError) {
      throw new SourceError(tooLarge(name, LARGEST_UNPACKED + 1, LARGEST_UNPACKED, true), { cause: error });
    }
    const why = error instanceof Error ? error.message : String(error);
    throw new SourceError(sources.cannotUnpack(name, why), { cause: error });
  }
}

/** Whether a file starts like XML, in any encoding. */
function looksLikeXml(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).replace(/[\0\s]|^(?:ï»¿|ÿþ|þÿ)/g, '');
  return /^<(?:\?xml|(?:[\w-]+:)?(?:urlset|sitemapindex|feed)|rss|rdf:RDF|!--|!DOCTYPE)/i.test(text);
}

function readBeside(source: string, other: string) {
  const folder = path.dirname(source);
  const names = [other, `${other}.gz`, other.replace(/\.gz$/, '')];
  for (const name of names) {
    const file = path.join(folder, path.basename(name));
    const there = lstatSync(file, { throwIfNoEntry: false });
    if (!there?.isFile()) continue;
    if (there.size > LARGEST_FILE) throw new SourceError(tooLarge(name, there.size, LARGEST_FILE));
    return readXml(unpacked(readFileSync(file), name), name);
  }
  return undefined;
}

/** The Markdown files of a folder, and notes on those that are skipped. */
function markdownFiles(folder: string, { content, repository }: SourceOptions): [MarkdownFile[], string[]] {
  const found: MarkdownFile[] = [];
  const leftOut: string[] = [];
  const own = content !== undefined && existsSync(content) ? realpathSync(content) : undefined;
  let total = 0;
  const visit = (directory: string, prefix: string) => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const absolute = path.join(directory, entry.name);
      if (entry.isDirectory()) {
        if (entry.name.startsWith('.') || NO_CONTENT.has(entry.name)) continue;
        if (own !== undefined && realpathSync(absolute) === own) {
          leftOut.push(sourceNotes.contentFolder(prefix + entry.name));
        } else visit(absolute, `${prefix}${entry.name}/`);
      } else if (entry.isFile() && /\.mdx?$/i.test(entry.name) && !/^readme\.md$/i.test(entry.name)) {
        const { size } = lstatSync(absolute);
        if (size > LARGEST_MARKDOWN) {
          const [found, most] = [size, LARGEST_MARKDOWN].map((bytes) => Math.ceil(bytes / 1024));
          leftOut.push(sourceNotes.largeFile(prefix + entry.name, found ?? 0, most ?? 0));
          continue;
        }
        total += size;
        if (total > LARGEST_UNPACKED) throw new SourceError(tooLarge(folder, total, LARGEST_UNPACKED));
        if (found.length >= MOST_ROWS) throw new SourceError(tooMany(folder, `more than ${MOST_ROWS}`, 'rows'));
        const inside = repository === undefined ? '..' : path.relative(repository, absolute).split(path.sep).join('/');
        found.push({
          path: prefix + entry.name,
          bytes: readFileSync(absolute),
          inRepository: inside.startsWith('..') ? undefined : inside,
        });
      }
    }
  };
  visit(folder, '');
  return [found.sort((a, b) => compareText(a.path, b.path)), leftOut];
}
