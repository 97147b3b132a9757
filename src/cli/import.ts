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
import { editYaml } from '../content/write/edit-yaml.ts';
import { MANIFEST } from '../generated/manifest-name.ts';
import type { DateOrder } from '../import/date-cells.ts';
import { recognizeHeading } from '../import/headings.ts';
import { type PreparedImport, prepareImport, type RefusedImport, withOptions } from '../import/import.ts';
import { keywordColumns } from '../import/keywords.ts';
import { type Mapping, noMapping, readMapping } from '../import/mapping.ts';
import { mappingProposal, newMapping } from '../import/mapping-proposal.ts';
import { readSource, type SourceOptions } from '../import/sources/read-source.ts';
import { SourceError, SourceQuestion, type Table } from '../import/table.ts';
import { changesFor, draftOf } from '../import-review/draft.ts';
import { type ReviewRequest, reviewImport } from '../import-review/review.ts';
import { CANCELED } from '../words/commands/files.ts';
import { importCommand } from '../words/import/command.ts';
import { keywordReport } from '../words/import/keywords.ts';
import type { Terminal } from './create/prompts.ts';
import { expectChanges, mayRemove } from './import/ask-changes.ts';
import { askForGroups } from './import/ask-groups.ts';
import type { Progress } from './progress.ts';
import { readInput } from './read-input.ts';

export interface ImportRequest extends SourceOptions {
  readonly source: string;
  /** The content folder, absolute. It may not exist yet. */
  readonly content: string;
  readonly today: ReadOptions['today'];
  /** The project of new content, absolute: it gets the mapping file of a source outside it. */
  readonly project?: string | undefined;
  /** A mapping file, absolute. If it does not exist, a proposal is written to it and nothing is imported. */
  readonly map?: string | undefined;
  readonly dates?: DateOrder | undefined;
  /** Serves a page on which the user decides, in place of the mapping file alone. */
  readonly review?: Pick<ReviewRequest, 'announce' | 'onInterrupt'> | undefined;
  /** The format and the owner of pieces without one. */
  readonly format?: string | undefined;
  readonly owner?: string | undefined;
  /** The base of relative addresses. */
  readonly base?: string | undefined;
  readonly dryRun: boolean;
  /** Whether to remove values that the source no longer has, and to replace those of another source. */
  readonly allowRemove?: boolean | undefined;
  /** Where to ask what groups of rows are for, and before removing values. Without it, nothing is asked or removed. */
  readonly terminal?: Terminal | undefined;
  /** Starts a progress line with this text. */
  progress(what: string): { step: Progress; done: () => void };
}

export type ImportOutcome =
  /** Nothing was done: a person has to answer first. */
  | { readonly kind: 'asked'; readonly question: string }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  | { readonly kind: 'proposed'; readonly prepared: PreparedImport; readonly mapping: string; readonly file: string }
  | {
      readonly kind: 'planned' | 'written';
      readonly prepared: PreparedImport;
      /** The mapping file that was saved, absolute. */
      readonly saved?: string | undefined;
      /** The mapping file next to the source that was used, absolute. */
      readonly used?: string | undefined;
    };

/**
 * Imports a source, or says what an import would do.
 *
 * @throws {UsageError} If the source or the mapping cannot be read.
 */
export async function importContent(request: ImportRequest): Promise<ImportOutcome> {
  try {
    return await importSource(request);
  } catch (error) {
    if (error instanceof SourceQuestion) return { kind: 'asked', question: error.message };
    if (error instanceof SourceError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

async function importSource(request: ImportRequest): Promise<ImportOutcome> {
  const { base, content, dryRun, terminal, today } = request;
  expectOtherFolder(request.source, content);
  const place = placeOf(content);
  const table = withFolder(
    await readSource(request.source, { ...request, repository: place.repository }),
    path.resolve(request.source),
    place,
  );
  if (isKeywordExport(table)) throw new SourceQuestion(keywordReport.looksLike(table.name));
  const beside = mappingOf(request);
  const used = request.map === undefined && existsSync(beside) ? beside : undefined;
  const map = request.map ?? used;
  const proposing = map !== undefined && !existsSync(map) && request.review === undefined;
  if (proposing) expectOwnWay(content, map);
  const prepare = (mapping: Mapping, allowRemove: boolean | undefined) => {
    const reading = request.progress(importCommand.reading);
    const result = prepareImport({
      table,
      mapping: withOptions(mapping, request),
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
  /** The mapping comes last, so that it is not saved if the content cannot be written. */
  const write = (prepared: PreparedImport, mapping?: WholeFile) => {
    const files = [...wholeFiles(prepared, content, place.repository), ...(mapping ? [mapping] : [])];
    const writing = request.progress(importCommand.writing);
    writeMany(files, (written) => writing.step(written, files.length));
    for (const [file, text] of prepared.replaced) {
      removeFile(path.join(content, ...file.split('/')), text, place.repository);
    }
    writing.done();
  };
  if (request.review) {
    const file = map ?? beside;
    expectOwnWay(content, file);
    const before = existsSync(file) ? readInput(file) : null;
    const prepared = await reviewImport({
      ...request.review,
      mapping: before ?? newMapping(table.name),
      name: shownFrom(file),
      today,
      files: () => filesOf(content),
      prepare,
      write: (text, plan) => {
        write(plan, { file, text, before, root: path.dirname(file) });
      },
    });
    if (!prepared) throw new UsageError(CANCELED);
    return { kind: 'written', prepared, saved: file };
  }
  let mapping = mappingIn(map);
  let saved: WholeFile | undefined;
  let prepared = prepare(mapping, request.allowRemove);
  if (isRefused(prepared)) return { kind: 'refused', findings: prepared.refusedFor };
  if (proposing) {
    const proposal = mappingProposal(prepared);
    if (!dryRun) writeWhole(map, proposal, null, path.dirname(map));
    return { kind: 'proposed', prepared, mapping: proposal, file: map };
  }
  if (dryRun) return { kind: 'planned', prepared, used };
  const groups = terminal && map === undefined ? await askForGroups(prepared, terminal) : undefined;
  if (groups) {
    expectOwnWay(content, beside);
    const text = editYaml(
      newMapping(table.name),
      changesFor({ ...draftOf(mapping, prepared), groups }, mapping, prepared),
    );
    mapping = readMapping(text, shownFrom(beside));
    prepared = prepare(mapping, request.allowRemove);
    if (isRefused(prepared)) return { kind: 'refused', findings: prepared.refusedFor };
    saved = { file: beside, text, before: null, root: path.dirname(beside) };
  }
  const { allowRemove, removals } = prepared.plan;
  if (!allowRemove && removals.length > 0 && terminal && (await mayRemove(removals, table.name, terminal))) {
    prepared = prepare(mapping, true);
    if (isRefused(prepared)) return { kind: 'refused', findings: prepared.refusedFor };
  } else if (terminal) {
    await expectChanges(prepared.plan, terminal);
  }
  write(prepared, saved);
  return { kind: 'written', prepared, used, saved: saved?.file };
}

/** Whether a table lists keywords with their searches, and no pieces. */
function isKeywordExport(table: Table): boolean {
  const lists = table.headings.some((heading) => {
    const found = recognizeHeading(heading);
    return found?.target === 'title' || found?.target === 'url';
  });
  return !lists && keywordColumns(table) !== undefined;
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
  return readMapping(readInput(map), shownFrom(map));
}

/**
 * The mapping file of a source: next to it, with its name. If the source is outside the project that `init` started, the
 * project gets the file, because its colleagues need it too.
 */
function mappingOf({ content, project = projectAround(content), source }: ImportRequest): string {
  const file = path.resolve(source);
  const beside = `${file}.mapping.yaml`;
  if (project === undefined || isInside(file, project) || existsSync(beside)) return beside;
  return path.join(project, path.basename(beside));
}

/** The folder above the content, if `init` started it. */
function projectAround(content: string): string | undefined {
  const above = path.dirname(content);
  return existsSync(path.join(above, MANIFEST)) ? above : undefined;
}

function shownFrom(file: string): string {
  return path.relative(process.cwd(), file) || file;
}

function filesOf(content: string): ContentFiles {
  const place = placeOf(content);
  const there = statSync(content, { throwIfNoEntry: false });
  if (there && !there.isDirectory()) throw new UsageError(importCommand.notFolder(content));
  const files = folderOnDisk(place);
  // A folder that does not exist yet has no files, but pieces may name files of its repository.
  return there ? files : { ...files, list: () => [] };
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
