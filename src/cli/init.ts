/** `content-audit init`: the first content of a team, and the files around it. Everything is written, or nothing. */
import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { checkContent } from '../check/check-content.ts';
import { contentIn } from '../check/content-folder.ts';
import { isInstalled, productDirectory, productVersion } from '../check/folders.ts';
import { UsageError } from '../check/usage-error.ts';
import { isEmptyFolder, stageFolder } from '../content/disk/new-folder.ts';
import { expectNoLinks } from '../content/disk/no-links.ts';
import { placeOf } from '../content/disk/paths.ts';
import type { ReadOptions } from '../content/disk/read-content.ts';
import { temporaryFolder } from '../content/disk/temporary-folder.ts';
import { type WholeFile, writeMany } from '../content/disk/whole-file.ts';
import type { Finding } from '../content/finding.ts';
import type { Model } from '../content/model.ts';
import { termFiles } from '../data/first-agreement.ts';
import { MANIFEST } from '../generated/manifest-name.ts';
import type { PreparedImport } from '../import/import.ts';
import { OWNER_WITHOUT_NAME } from '../import/starter.ts';
import type { Answers, PlaceName } from '../init/answers.ts';
import { startsSite } from '../init/files/merged.ts';
import { sampleFiles, settingsFiles, startFiles, teamsOf } from '../init/first-content.ts';
import { withTeams } from '../init/imported-people.ts';
import { type Manifest, readManifest } from '../init/manifest.ts';
import { type PlannedFile, planFiles } from '../init/plan.ts';
import { CANCELED } from '../words/commands/files.ts';
import { sources } from '../words/import/sources.ts';
import { initErrors } from '../words/init/command.ts';
import { type ImportRequest, importContent } from './import.ts';

export interface InitRequest {
  /** The folder of the audit, absolute. It need not exist. */
  readonly folder: string;
  readonly today: ReadOptions['today'];
  /** Asks for the answers. Not called if the content stays as it is. */
  readonly answers: () => Promise<Answers & { readonly terms: boolean }>;
  /** Where the repository is, if the content stays as it is and the folder does not say. */
  readonly place: (model: Model | undefined) => PlaceName;
  readonly from?: Omit<ImportRequest, 'content' | 'today' | 'dryRun'> | undefined;
  readonly sample: boolean;
  readonly keepContent: boolean;
  /** Calls `stop` when the user interrupts, until the returned function is called. */
  readonly onInterrupt?: (stop: () => void) => () => void;
}

export type InitOutcome =
  /** Nothing was written. */
  | { readonly kind: 'refused'; readonly findings: readonly Finding[]; readonly content: string }
  | { readonly kind: 'asked'; readonly question: string }
  | {
      readonly kind: 'written';
      readonly content: string;
      readonly model: Model | undefined;
      /** The number of content files that were written; undefined if the content stays as it was. */
      readonly contentFiles?: number;
      readonly files: readonly PlannedFile[];
      readonly place: PlaceName;
      readonly imported?: PreparedImport;
      /** The mapping file with the answers about columns, from the folder. */
      readonly mapping?: string;
      /** The top folder of the repository around the folder, absolute, if it is another one. */
      readonly around?: string;
      /** Whether `npm start` is a command of the team. */
      readonly isOwnStart?: boolean;
      /** The packed product that package.json names, if it comes from a checkout. */
      readonly tarball?: string;
    };

/**
 * Starts an audit in a folder, or adds what is missing to one that was started before.
 *
 * @throws {UsageError} When the folder has content that was not started here, or an answer is missing.
 */
export async function init(request: InitRequest): Promise<InitOutcome> {
  const { folder, keepContent } = request;
  if (folder === path.resolve(productDirectory)) throw new UsageError(initErrors.isProduct);
  const there = statSync(folder, { throwIfNoEntry: false });
  if (there && !there.isDirectory()) throw new UsageError(initErrors.isFile(folder));
  const content = path.join(folder, 'content');
  const manifest = manifestIn(folder);
  const found = contentIn(folder);
  if (found === folder) throw new UsageError(initErrors.contentAtTop(folder));
  const has = found !== undefined;
  if (has && !manifest && !keepContent) throw new UsageError(initErrors.hasContent(content));
  if (!has && keepContent) throw new UsageError(initErrors.noContent(content));
  if (!has && existsSync(content) && !(statSync(content).isDirectory() && isEmptyFolder(content)))
    throw new UsageError(initErrors.notEmpty(content));
  if (has) {
    const source = request.from?.source;
    if (source !== undefined && !existsSync(source)) throw new UsageError(sources.missing(source));
    return around(request, content, manifest);
  }
  const answers = await request.answers();
  const staging = temporaryFolder('init');
  try {
    return await begin(request, answers, content, path.join(staging.folder, 'content'));
  } finally {
    staging.remove();
  }
}

/** Makes the content in another folder first, where an import or an error leaves nothing behind that the team sees. */
async function begin(
  request: InitRequest,
  answers: Answers & { readonly terms: boolean },
  content: string,
  staged: string,
): Promise<InitOutcome> {
  const { folder, from, sample } = request;
  const today = typeof request.today === 'string' ? request.today : request.today(answers.timeZone);
  const put = (files: ReadonlyMap<string, string>) => {
    writeMany([...files].map(([file, text]) => ({ file: inFolder(staged, file), text, before: null, root: staged })));
  };
  put(settingsFiles(answers, today));
  let imported: PreparedImport | undefined;
  let mapping: WholeFile | undefined;
  if (from) {
    const mine = path.join(folder, `${path.basename(from.source)}.mapping.yaml`);
    const map = from.map ?? (existsSync(mine) ? mine : undefined);
    const project = path.dirname(staged);
    const outcome = await importContent({ ...from, map, project, content: staged, today, dryRun: false });
    if (outcome.kind === 'asked') return outcome;
    if (outcome.kind === 'refused') return { kind: 'refused', findings: outcome.findings, content: staged };
    imported = outcome.prepared;
    if (outcome.kind === 'written' && outcome.saved !== undefined && path.dirname(outcome.saved) === project) {
      mapping = { file: mine, text: readFileSync(outcome.saved, 'utf8'), before: null, root: rootOf(folder) };
    }
    const people = path.join(staged, 'people.yaml');
    const before = readFileSync(people, 'utf8');
    const text = withTeams(before, imported.table.name, answers);
    writeMany([{ file: people, text, before, root: staged }]);
  } else put(startFiles(answers));
  const owner = from ? OWNER_WITHOUT_NAME : (teamsOf(answers)[0]?.id ?? OWNER_WITHOUT_NAME);
  if (answers.terms) put(termFiles(owner));
  if (sample) put(sampleFiles(owner, today));
  const { findings, model } = checkContent({ directory: staged, today });
  if (!model) return { kind: 'refused', findings, content: staged };
  const files = new Map(filesBelow(staged).map((file) => [file, readFileSync(inFolder(staged, file), 'utf8')]));
  const { place } = answers;
  const rest = plannedAround(folder, { place, model, manifest: undefined });
  let isStopped = false;
  const release = request.onInterrupt?.(() => {
    isStopped = true;
  });
  try {
    const written = await stageFolder({ folder: content, files, root: rootOf(folder), isStopped: () => isStopped });
    if (!written) throw new UsageError(CANCELED);
    try {
      // The content comes last: without it, the next run starts again.
      writeMany([...rest.whole, ...(mapping ? [mapping] : [])]);
      written.finish();
    } catch (error) {
      written.remove();
      throw error;
    }
  } finally {
    release?.();
  }
  return {
    kind: 'written',
    content,
    model,
    contentFiles: files.size,
    files: rest.files,
    place,
    ...(imported ? { imported } : {}),
    ...(mapping ? { mapping: path.basename(mapping.file) } : {}),
    ...(rest.around === undefined ? {} : { around: rest.around }),
    isOwnStart: rest.isOwnStart,
    ...(isInstalled ? {} : { tarball: tarballName() }),
  };
}

/** Writes what is missing around content that stays as it is. */
function around(
  { folder, place: placeFor, today }: InitRequest,
  content: string,
  manifest: Manifest | undefined,
): InitOutcome {
  const { model } = checkContent({ directory: content, today });
  const place = manifest?.place ?? placeFor(model);
  const { whole, files, around } = plannedAround(folder, { place, model, manifest });
  writeMany(whole);
  return { kind: 'written', content, model, files, place, ...(around === undefined ? {} : { around }) };
}

function plannedAround(
  folder: string,
  { manifest, model, place }: { place: PlaceName; model: Model | undefined; manifest: Manifest | undefined },
) {
  const { git, repository } = placeOf(path.join(folder, 'content'));
  const outer = git !== undefined && repository !== folder ? repository : undefined;
  const there = (file: string) => {
    expectNoLinks(rootOf(folder), inFolder(folder, file));
    return textOf(inFolder(folder, file));
  };
  const project = {
    name: path.basename(folder),
    // Hosts read workflows, forms and owners only at the top of a repository.
    place: outer === undefined ? place : ('none' as const),
    version: productVersion(),
    dependency: isInstalled ? productVersion() : `file:${tarballName()}`,
    content: 'content',
    model,
    ofProduct,
  };
  const { files } = planFiles({ project, manifest, there, restores: true });
  const whole = files.flatMap(({ file, into = file, text }): WholeFile[] =>
    text === undefined
      ? []
      : [{ file: inFolder(folder, into), text, before: there(into) ?? null, root: rootOf(folder) }],
  );
  const packages = files.find(({ file }) => file === 'package.json')?.text ?? there('package.json');
  return { files, whole, around: outer, isOwnStart: !startsSite(packages ?? '{}') };
}

/** The name that `npm pack` gives the product. */
function tarballName(): string {
  return `content-audit-${productVersion()}.tgz`;
}

/** The text of a file that the product brings along. */
function ofProduct(file: string): string {
  return readFileSync(inFolder(productDirectory, file), 'utf8');
}

function manifestIn(folder: string): Manifest | undefined {
  const file = path.join(folder, MANIFEST);
  expectNoLinks(folder, file);
  const text = textOf(file);
  if (text === undefined) return undefined;
  const manifest = readManifest(text);
  if (!manifest) throw new UsageError(initErrors.brokenManifest(file));
  return manifest;
}

function textOf(file: string): string | undefined {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, 'utf8') : undefined;
}

function inFolder(folder: string, file: string): string {
  return path.join(folder, ...file.split('/'));
}

/** The folder below which no link is followed: the nearest one that exists. */
function rootOf(folder: string): string {
  const { git, repository } = placeOf(path.join(folder, 'content'));
  return git === undefined ? folder : repository;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted();
}
