/** `content-audit import <source> --keywords`: monthly searches of questions, from the export of a keyword tool. */
import { checkContent } from '../../check/check-content.ts';
import { UsageError } from '../../check/usage-error.ts';
import type { ReadOptions } from '../../content/disk/read-content.ts';
import type { YamlChange } from '../../content/write/edit-yaml.ts';
import { editFrontMatter } from '../../content/write/front-matter.ts';
import { importKeywords, type KeywordMatch, keywordColumns, keywordHeadings } from '../../import/keywords.ts';
import { readSource, type SourceOptions } from '../../import/sources/read-source.ts';
import { SourceError } from '../../import/table.ts';
import { printPretty } from '../../print/findings/pretty.ts';
import { keywordsJson, printKeywords } from '../../print/keyword-report.ts';
import { NOTHING_WRITTEN } from '../../words/commands/files.ts';
import { keywordReport } from '../../words/import/keywords.ts';
import { editFiles } from '../edit-files.ts';
import { EXIT, type Exit } from '../exit.ts';

export interface KeywordsRequest extends SourceOptions {
  readonly source: string;
  /** The content folder, absolute. */
  readonly content: string;
  readonly today: ReadOptions['today'];
  readonly dryRun: boolean;
  readonly format: 'text' | 'json';
  readonly color: boolean;
}

/**
 * Sets the monthly searches of every question that has a keyword of the source. Everything else in the files stays the
 * same, byte for byte. Either all of them are written or none.
 *
 * @throws {UsageError} If the source cannot be read or lacks a column.
 */
export async function importSearches(request: KeywordsRequest): Promise<{ text: string; exit: Exit }> {
  const { color, content, dryRun, format, source } = request;
  const { model, findings, today } = checkContent({ directory: content, today: request.today });
  if (!model) return { text: printPretty(findings, { color, content }), exit: EXIT.findings };
  const table = await read(request);
  const columns = keywordColumns(table);
  if (!columns) throw new UsageError(keywordReport.noColumns(source, table.headings));
  const found = importKeywords(table, columns, model.personas);
  const byFile = Map.groupBy(
    found.matches.filter(({ changes }) => changes),
    ({ persona }) => persona.path,
  );
  const edits = [...byFile].map(([shown, matches]) => ({
    shown,
    edit: (text: string) => editFrontMatter(text, matches.flatMap(changesOf)),
  }));
  const { errors, write } = editFiles(content, today, edits);
  if (errors.length > 0) {
    const text = `${printPretty(errors, { color, content, partial: true })}${NOTHING_WRITTEN}\n`;
    return { text, exit: EXIT.findings };
  }
  if (!dryRun) write();
  const print = format === 'json' ? keywordsJson : printKeywords;
  return { text: print(table, found, !dryRun), exit: found.remarks.length > 0 ? EXIT.findings : EXIT.fine };
}

async function read({ source, ...options }: KeywordsRequest) {
  try {
    return await readSource(source, { ...options, headings: keywordHeadings });
  } catch (error) {
    if (error instanceof SourceError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

function changesOf({ at, searches }: KeywordMatch): YamlChange[] {
  return [
    { path: ['questions', at, 'searchesPerMonth'], value: searches.from },
    { path: ['questions', at, 'searchesUpTo'], value: searches.to },
  ];
}
