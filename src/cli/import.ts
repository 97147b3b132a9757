/** `content-audit import`: makes pieces from a table, a blog or a sitemap. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { isInside } from '../check/content-folder.ts';
import { UsageError } from '../check/usage-error.ts';
import { folderOnDisk } from '../content/disk/folder.ts';
import { expectOwnWay } from '../content/disk/no-links.ts';
import { type ContentPlace, placeOf, shownPath } from '../content/disk/paths.ts';
import type { ReadOptions } from '../content/disk/read-content.ts';
import { removeFile } from '../content/disk/remove-file.ts';
import { type WholeFile, writeMany, writeWhole } from '../content/disk/whole-file.ts';
import type { ContentFiles } from '../content/files.ts';
import type { Finding } from '../content/finding.ts';
import type { DateOrder } from '../import/date-cells.ts';
import { type PreparedImport, prepareImport, type RefusedImport, withOptions } from '../import/import.ts';
import { type Mapping, noMapping, readMapping } from '../import/mapping.ts';
import { mappingProposal } from '../import/mapping-proposal.ts';
import { emptyFiles } from '../import/overlay.ts';
import { readSource, type SourceOptions } from '../import/sources/read-source.ts';
import { SourceError, type Table } from '../import/table.ts';
import { importCommand } from '../words/import/command.ts';
import { mayRemove } from './ask-removal.ts';
import type { Terminal } from './create/prompts.ts';
import type { Progress } from './progress.ts';
import { readInput } from './read-input.ts';

export interface ImportRequest extends SourceOptions {
  readonly source: string;
  /** The content folder, absolute. It may not exist yet. */
  readonly content: string;
  readonly today: ReadOptions['today'];
  /** A mapping file, absolute. If it does not exist, a proposal is written to it and nothing is imported. */
  readonly map?: string | undefined;
  readonly dates?: DateOrder | undefined;
  /** The format and the owner of pieces without one. */
  readonly format?: string | undefined;
  readonly owner?: string | undefined;
  /** The base of relative addresses. */
  readonly base?: string | undefined;
  readonly dryRun: boolean;
  /** Whether to remove values that the source no longer has, and to replace those of another source. */
  readonly allowRemove?: boolean | undefined;
  /** Where to ask before removing values; without it, nothing is removed. */
  readonly terminal?: Terminal | undefined;
  /** Starts a progress line with this text. */
  progress(what: string): { step: Progress; done: () => void };
}

export type ImportOutcome =
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  | { readonly kind: 'proposed'; readonly prepared: PreparedImport; readonly mapping: string; readonly file: string }
  | { readonly kind: 'planned' | 'written'; readonly prepared: PreparedImport };

/**
 * Imports a source, or says what an import would do.
 *
 * @throws {UsageError} If the source or the mapping cannot be read.
 */
export async function importContent(request: ImportRequest): Promise<ImportOutcome> {
  try {
    return await importSource(request);
  } catch (error) {
    if (error instanceof SourceError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

async function importSource(request: ImportRequest): Promise<ImportOutcome> {
  const { base, content, dryRun, map, terminal, today } = request;
  expectOtherFolder(request.source, content);
  const place = placeOf(content);
  const table = withFolder(
    await readSource(request.source, { ...request, repository: place.repository }),
    path.resolve(request.source),
    place,
  );
  const proposing = map !== undefined && !existsSync(map);
  if (proposing) expectOwnWay(content, map);
  const prepare = (allowRemove: boolean | undefined) => {
    const reading = request.progress(importCommand.reading);
    const result = prepareImport({
      table,
      mapping: withOptions(mappingIn(map), request),
      files: filesOf(content),
      today,
      base,
      allowRemove,
      readText: (file) => readFileSync(path.join(content, file), 'utf8'),
      progress: reading.step,
    });
    reading.done();
    return result;
  };
  let prepared = prepare(request.allowRemove);
  if (isRefused(prepared)) return { kind: 'refused', findings: prepared.refusedFor };
  if (proposing) {
    const mapping = mappingProposal(prepared);
    if (!dryRun) writeWhole(map, mapping, null, path.dirname(map));
    return { kind: 'proposed', prepared, mapping, file: map };
  }
  if (dryRun) return { kind: 'planned', prepared };
  const { allowRemove, removals } = prepared.plan;
  if (!allowRemove && removals.length > 0 && terminal && (await mayRemove(removals, table.name, terminal))) {
    prepared = prepare(true);
    if (isRefused(prepared)) return { kind: 'refused', findings: prepared.refusedFor };
  }
  const files = wholeFiles(prepared, content, place.repository);
  const writing = request.progress(importCommand.writing);
  writeMany(files, (written) => writing.step(written, files.length));
  for (const [file, text] of prepared.replaced) {
    removeFile(path.join(content, ...file.split('/')), text, place.repository);
  }
  writing.done();
  return { kind: 'written', prepared };
}

/** The table with its path in the repository as its name: files with the same name in two folders are two sources. */
function withFolder(table: Table, source: string, place: ContentPlace): Table {
  const folder = shownPath(place, path.dirname(source));
  if (folder === '' || folder.startsWith('..') || path.isAbsolute(folder)) return table;
  const another = existsSync(path.join(place.repository, path.basename(source)));
  return { ...table, name: `${folder}/${table.name}`, ...(another ? {} : { formerly: table.name }) };
}

/**
 * The pieces of a content folder must not be imported into it: each would get a duplicate.
 *
 * @throws {UsageError} If the source is the content folder or inside it.
 */
function expectOtherFolder(source: string, content: string): void {
  if (!existsSync(source) || !existsSync(content)) return;
  const [from, to] = [realpathSync(source), realpathSync(content)];
  if (!statSync(from).isDirectory() || !isInside(from, to)) return;
  throw new UsageError(from === to ? importCommand.isContent(from) : importCommand.inContent(from));
}

function isRefused(result: PreparedImport | RefusedImport): result is RefusedImport {
  return 'refusedFor' in result;
}

function mappingIn(map: string | undefined): Mapping {
  if (map === undefined || !existsSync(map)) return noMapping;
  return readMapping(readInput(map), path.relative(process.cwd(), map) || map);
}

function filesOf(content: string): ContentFiles {
  const place = placeOf(content);
  const there = statSync(content, { throwIfNoEntry: false });
  if (there && !there.isDirectory()) throw new UsageError(importCommand.notFolder(content));
  return there ? folderOnDisk(place) : emptyFiles(shownPath(place, content));
}

/** The lists come first, because pieces refer to them. */
function wholeFiles({ plan, start }: PreparedImport, content: string, root: string): WholeFile[] {
  const absolute = (file: string) => path.join(content, ...file.split('/'));
  return [
    ...[...start].map(([file, text]) => ({ file: absolute(file), text, before: textThere(absolute(file)), root })),
    ...plan.files.map(({ before, path: file, text }) => ({ file: absolute(file), text, before, root })),
  ];
}

function textThere(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
