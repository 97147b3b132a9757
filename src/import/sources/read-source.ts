/** Reads a source from disk. Its kind is detected from its content. */
import { lstatSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sourceNotes } from '../../words/import/notes.ts';
import { sources, workbooks } from '../../words/import/sources.ts';
import { LARGEST_FILE, LARGEST_UNPACKED, tooLarge } from '../limits.ts';
import { SourceError, type Table } from '../table.ts';
import { type CsvOptions, readCsvTable } from './csv.ts';
import { markdownTable } from './markdown.ts';
import { readSiteFolder } from './site-folder.ts';
import { isBinary } from './text.ts';
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
  return { ...table, unread: [...(table.unread ?? []), sourceNotes.lostLetters(lines, SHOWN_LINES)] };
}

async function tableIn(source: string, options: SourceOptions): Promise<Table> {
  if (/^https?:\/\//i.test(source)) throw new SourceError(sources.isAddress(source));
  const file = path.resolve(source);
  const there = statSync(file, { throwIfNoEntry: false });
  if (!there) throw new SourceError(sources.missing(source));
  if (there.isDirectory()) {
    const { base, encoding } = options;
    return markdownTable(readSiteFolder(file, options), { name: path.basename(file), base, encoding });
  }
  if (there.size > LARGEST_FILE) throw new SourceError(tooLarge(source, there.size, LARGEST_FILE));
  const name = path.basename(file);
  const bytes = unpacked(readFileSync(file), name);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return await readXlsxTable(bytes, name, options.sheet, options.headings);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new SourceError(workbooks.old(name));
  if (looksLikeXml(bytes))
    return webTable(readXml(bytes, name, options.encoding), name, (other) => readBeside(file, other));
  if (/\.(?:mdx?|json|html?|pdf|docx?|ods|numbers)$/i.test(name)) {
    throw new SourceError(sources.wrongKind(name));
  }
  if (isBinary(bytes)) {
    throw new SourceError(/\.xls\w?$/i.test(name) ? workbooks.unreadable(name) : sources.wrongKind(name));
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
