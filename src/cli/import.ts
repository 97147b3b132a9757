/** `content-audit import`: a table, a blog or a sitemap becomes pieces. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { isInside } from '../check/content-folder.ts';
import { UsageError } from '../check/usage-error.ts';
import { folderOnDisk } from '../content/disk/folder.ts';
import { expectOwnWay } from '../content/disk/no-links.ts';
import { type ContentPlace, placeOf, shownPath } from '../content/disk/paths.ts';
import type { ReadOptions } from '../content/disk/read-content.ts';
import { type WholeFile, writeMany, writeWhole } from '../content/disk/whole-file.ts';
import type { ContentFiles } from '../content/files.ts';
import type { Finding } from '../content/finding.ts';
import type { DateOrder } from '../import/date-cells.ts';
import { type PreparedImport, prepareImport, type RefusedImport, withSaid } from '../import/import.ts';
import { type Mapping, noMapping, readMapping } from '../import/mapping.ts';
import { mappingProposal } from '../import/mapping-proposal.ts';
import { emptyFiles } from '../import/overlay.ts';
import { readSource, type SourceOptions } from '../import/sources/read-source.ts';
import { SourceError, type Table } from '../import/table.ts';
import { mayRemove } from './ask-removal.ts';
import type { Terminal } from './create/prompts.ts';
import type { Progress } from './progress.ts';
import { readInput } from './read-input.ts';

export interface ImportRequest extends SourceOptions {
  readonly source: string;
  /** The content folder, absolute. It need not exist. */
  readonly content: string;
  readonly today: ReadOptions['today'];
  /** A mapping file, absolute. When it does not exist, the proposal is written there and nothing is imported. */
  readonly map?: string | undefined;
  readonly dates?: DateOrder | undefined;
  /** The format and the owner of pieces that name none. */
  readonly format?: string | undefined;
  readonly owner?: string | undefined;
  /** What relative addresses are relative to. */
  readonly base?: string | undefined;
  readonly dryRun: boolean;
  /** Remove what the source no longer has, and replace what another source wrote. */
  readonly allowRemove?: boolean | undefined;
  /** Where to ask about what would be removed; without it, nothing is. */
  readonly terminal?: Terminal | undefined;
  progress(step: 'Reading rows' | 'Writing files'): { step: Progress; done: () => void };
}

export type ImportOutcome =
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  | { readonly kind: 'proposed'; readonly prepared: PreparedImport; readonly mapping: string; readonly file: string }
  | { readonly kind: 'planned' | 'written'; readonly prepared: PreparedImport };

/**
 * Imports a source, or says what an import would do.
 *
 * @throws {UsageError} When the source or the mapping cannot be understood.
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
    const reading = request.progress('Reading rows');
    const result = prepareImport({
      table,
      mapping: withSaid(mappingIn(map), request),
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
  const writing = request.progress('Writing files');
  writeMany(files, (written) => writing.step(written, files.length));
  writing.done();
  return { kind: 'written', prepared };
}

/** The table named by its place in the repository: files of one name in two folders are two sources. */
function withFolder(table: Table, source: string, place: ContentPlace): Table {
  const folder = shownPath(place, path.dirname(source));
  if (folder === '' || folder.startsWith('..') || path.isAbsolute(folder)) return table;
  const another = existsSync(path.join(place.repository, path.basename(source)));
  return { ...table, name: `${folder}/${table.name}`, ...(another ? {} : { formerly: table.name }) };
}

/**
 * The pieces of a content folder are there already; imported into it, each would become a second one.
 *
 * @throws {UsageError} When the source is the content folder or in it.
 */
function expectOtherFolder(source: string, content: string): void {
  if (!existsSync(source) || !existsSync(content)) return;
  const [from, to] = [realpathSync(source), realpathSync(content)];
  if (!statSync(from).isDirectory() || !isInside(from, to)) return;
  const problem = from === to ? 'is the content folder itself' : 'is in the content folder';
  throw new UsageError(`${from} ${problem}, whose pieces are already there. Name a folder apart from it.`);
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
  if (there && !there.isDirectory()) throw new UsageError(`${content} is a file. Name the folder of the content.`);
  return there ? folderOnDisk(place) : emptyFiles(shownPath(place, content));
}

/** The lists first: without them, the pieces would name what is not there. */
function wholeFiles({ plan, start }: PreparedImport, content: string, root: string): WholeFile[] {
  const absolute = (file: string) => path.join(content, ...file.split('/'));
  return [
    ...[...start].map(([file, text]) => ({ file: absolute(file), text, before: null, root })),
    ...plan.files.map(({ before, path: file, text }) => ({ file: absolute(file), text, before, root })),
  ];
}
