/** Reading a source from disk: what it is, is told from what is in it. */
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
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
  /** Under which address the pages of a folder are published. */
  readonly base?: string | undefined;
}

/** The largest file that is read, and the largest that is unpacked, in bytes. */
const LARGEST = { packed: 256 * 1024 * 1024, unpacked: 512 * 1024 * 1024 };

/** Folders of tools, in which nobody keeps content. */
const NO_CONTENT = new Set(['node_modules', 'dist', 'public', '_site']);

/**
 * Reads a source.
 *
 * @param source A path, absolute or relative to where the command runs.
 * @throws {SourceError} When it is not there or cannot be understood; the message says what to do.
 */
export async function readSource(source: string, options: SourceOptions): Promise<Table> {
  if (/^https?:\/\//i.test(source)) {
    throw new SourceError(
      `${source} is an address. Save it as a file and give its name: an import opens no connection.`,
    );
  }
  const file = path.resolve(source);
  const there = statSync(file, { throwIfNoEntry: false });
  if (!there) throw new SourceError(`There is no file ${source}.`);
  if (there.isDirectory())
    return markdownTable(markdownFiles(file, options.repository), path.basename(file), options.base);
  if (there.size > LARGEST.packed) throw new SourceError(`${source} is larger than 256 MB. Split it.`);
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
    return gunzipSync(bytes, { maxOutputLength: LARGEST.unpacked });
  } catch (error) {
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
  const name = names.find((one) =>
    lstatSync(path.join(folder, path.basename(one)), { throwIfNoEntry: false })?.isFile(),
  );
  if (name === undefined) return undefined;
  return readXml(unpacked(readFileSync(path.join(folder, path.basename(name))), name), name);
}

function markdownFiles(folder: string, repository: string | undefined): MarkdownFile[] {
  const found: MarkdownFile[] = [];
  const visit = (directory: string, prefix: string) => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const absolute = path.join(directory, entry.name);
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && !NO_CONTENT.has(entry.name)) visit(absolute, `${prefix}${entry.name}/`);
      } else if (entry.isFile() && /\.mdx?$/i.test(entry.name) && !/^readme\.md$/i.test(entry.name)) {
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
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
