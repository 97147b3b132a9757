/** Reading a source from disk: what it is, is told from what is in it. */
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { compareText } from '../../kit/order.ts';
import { LARGEST_FILE, LARGEST_MARKDOWN, LARGEST_UNPACKED, MOST_ROWS, tooLarge, tooMany } from '../limits.ts';
import { SourceError, type Table } from '../table.ts';
import { type CsvOptions, readCsvTable } from './csv.ts';
import { type MarkdownFile, markdownTable } from './markdown.ts';
import { webTable } from './web.ts';
import { readXlsxTable } from './xlsx.ts';
import { readXml } from './xml.ts';

export interface SourceOptions extends CsvOptions {
  /** The sheet of a workbook: its name or its number from 1. */
  readonly sheet?: string | undefined;
  /** The repository of the content, absolute: Markdown files in it are named by their path. */
  readonly repository?: string | undefined;
  /** The content folder, absolute: a folder that holds it is read without it. */
  readonly content?: string | undefined;
  /** Under which address the pages of a folder are published. */
  readonly base?: string | undefined;
}

/** Folders of tools, in which nobody keeps content. */
const NO_CONTENT = new Set(['node_modules', 'dist', 'public', '_site']);

/**
 * Reads a source.
 *
 * @param source A path, absolute or relative to where the command runs.
 * @throws {SourceError} When it is not there or cannot be understood; the message says what to do.
 */
export async function readSource(source: string, options: SourceOptions): Promise<Table> {
  return withLostLetters(await tableIn(source, options));
}

/** Says where letters were lost before the source was saved: nothing here can bring them back. */
function withLostLetters(table: Table): Table {
  const lines = table.rows.filter(({ cells }) => cells.some((cell) => cell.includes('\ufffd'))).map(({ line }) => line);
  if (lines.length === 0) return table;
  const shown = `${lines.slice(0, 5).join(', ')}${lines.length > 5 ? ` and ${lines.length - 5} more` : ''}`;
  const note = `Letters were lost before the file was saved (� in line ${shown}). They are left out: write them again, or export the table again as UTF-8.`;
  return { ...table, leftOut: [...table.leftOut, note] };
}

async function tableIn(source: string, options: SourceOptions): Promise<Table> {
  if (/^https?:\/\//i.test(source)) {
    throw new SourceError(
      `${source} is an address. Save it as a file and give its name: an import opens no connection.`,
    );
  }
  const file = path.resolve(source);
  const there = statSync(file, { throwIfNoEntry: false });
  if (!there) throw new SourceError(`There is no file ${source}.`);
  if (there.isDirectory()) return markdownTable(...markdownFiles(file, options), path.basename(file), options.base);
  if (there.size > LARGEST_FILE) throw new SourceError(tooLarge(source, there.size, LARGEST_FILE));
  const name = path.basename(file);
  const bytes = unpacked(readFileSync(file), name);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return await readXlsxTable(bytes, name, options.sheet);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new SourceError(`${name} is a workbook of an old Excel. Save it again as .xlsx or as CSV.`);
  }
  if (looksLikeXml(bytes)) return webTable(readXml(bytes, name), name, (other) => readBeside(file, other));
  if (/\.(?:mdx?|json|html?|pdf|docx?|ods|numbers)$/i.test(name)) {
    throw new SourceError(`${name} is not a kind of file that can be imported. Save the table as CSV or as .xlsx.`);
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
    throw new SourceError(`${name} cannot be unpacked: ${error instanceof Error ? error.message : String(error)}.`, {
      cause: error,
    });
  }
}

/** XML begins with a sign, whatever encoding it is in. */
function looksLikeXml(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).replace(/[\0\s]|^(?:ï»¿|ÿþ|þÿ)/g, '');
  return /^<(?:\?xml|urlset|sitemapindex|rss|feed|rdf:RDF|!--|!DOCTYPE)/i.test(text);
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

/** The Markdown files of a folder, and what is said of those that are not read. */
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
          leftOut.push(`${prefix}${entry.name} is the content folder: its pieces are already there.`);
        } else visit(absolute, `${prefix}${entry.name}/`);
      } else if (entry.isFile() && /\.mdx?$/i.test(entry.name) && !/^readme\.md$/i.test(entry.name)) {
        const { size } = lstatSync(absolute);
        if (size > LARGEST_MARKDOWN) {
          leftOut.push(
            `${prefix}${entry.name} is not read: it has ${Math.ceil(size / 1024)} KiB; at most 1024 KiB are read.`,
          );
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
