/** From files to records: every file is read, and every record gets an id that is unique in its kind. */
import { didYouMean } from '../kit/did-you-mean.ts';
import { baseName, extensionOf, folderOf, stemOf } from '../kit/file-path.ts';
import { AGREEMENT_FOLDER } from '../schema/agreement/kind.ts';
import type { Kind } from '../schema/kind.ts';
import { type FieldsOf, type KindName, kinds } from '../schema/kinds.ts';
import { folderTexts } from '../words/findings/files.ts';
import { guess } from '../words/findings/guess.ts';
import { exampleFile } from './example-file.ts';
import { type ContentFiles, MAX_ENTRIES, pathInRepository } from './files.ts';
import type { ParsedFile } from './parse.ts';
import type { Loaded } from './record.ts';
import { idProblem } from './record-rules/ids.ts';
import type { Reporter } from './reporter.ts';

/** The valid records of one kind, and all ids in use, including those of broken records. */
interface LoadedKind<Fields> {
  readonly records: Loaded<Fields>[];
  /**
   * What can be read of records with errors, for checks of single fields. Required fields may be missing, and wrong
   * values are left out: `leftOut` distinguishes the two. Only kinds with one record per file have any.
   */
  readonly partial: Loaded<Fields>[];
  readonly ids: Set<string>;
  /** False when a file could not be read far enough to know all ids. Then no id may be reported as unknown. */
  complete: boolean;
}

/** Every kind by name, with the fields of its schema. */
export type LoadedKinds = { readonly [Name in KindName]: LoadedKind<FieldsOf<Name>> };

/** A file that is not a record. A piece may still refer to it. */
export interface OtherFile {
  readonly path: string;
  readonly hint?: string;
}

/** Reads the whole folder and reports problems. Returns what is valid. */
export function loadFolder(files: ContentFiles, reporter: Reporter): { loaded: LoadedKinds; others: OtherFile[] } {
  const loaded = Object.fromEntries(Object.keys(kinds).map((name) => [name, emptyKind()])) as LoadedKinds;
  const others: OtherFile[] = [];
  const present = new Set<KindName>();
  let fileIds: ReadonlySet<string> | undefined;
  const entries = files.list();
  const used = new Set<ParsedFile>();
  const parse = (file: string, name: KindName): ParsedFile => {
    const parsed = files.parse(file, name);
    if (used.has(parsed)) return copyOf(parsed);
    used.add(parsed);
    return parsed;
  };
  if (entries.length > MAX_ENTRIES) {
    const message = folderTexts.tooMany(MAX_ENTRIES);
    reporter.inFile(files.folder || '.', { rule: 'content/limits', message, line: 1, column: 1 });
    for (const kind of Object.values(loaded)) kind.complete = false;
    return { loaded, others };
  }
  // Only needed to suggest a free id for a file with an invalid name.
  const willHave = (name: KindName, id: string) => {
    fileIds ??= new Set(entries.map(({ path }) => `${kindOf(path)} ${stemOf(path)}`));
    return fileIds.has(`${name} ${id}`);
  };
  for (const entry of entries) {
    const shown = pathInRepository(files, entry.path);
    if (entry.type === 'symlink')
      reporter.inFile(shown, { rule: 'file/symlink', message: folderTexts.symlink, line: 1, column: 1 });
    else if (entry.type === 'unreadable')
      reporter.inFile(shown, { rule: 'file/unreadable', message: folderTexts.unreadableFolder, line: 1, column: 1 });
    else if (baseName(entry.path) !== 'README.md') {
      const name = entry.type === 'file' ? kindOf(entry.path) : undefined;
      if (name) {
        present.add(name);
        addFile({ name, shown, parsed: parse(entry.path, name), into: loaded[name], willHave, reporter });
      } else others.push({ path: shown, ...hintFor(entry.path) });
    }
  }
  for (const [name, kind] of Object.entries(kinds) as [KindName, Kind][]) {
    if (!kind.required || present.has(name)) continue;
    const missing = pathInRepository(files, kind.place);
    const message = folderTexts.missing(missing);
    const hint = folderTexts.addFile(exampleFile(kind));
    reporter.inFile(missing, { rule: 'content/missing', message, hint, line: 1, column: 1 });
    loaded[name].complete = false;
  }
  return { loaded, others };
}

function emptyKind(): LoadedKind<unknown> {
  return { records: [], partial: [], ids: new Set(), complete: true };
}

/** The files of a folder that are not records, so that pieces may name them. */
export function assetsOf(files: ContentFiles): string[] {
  return files
    .list()
    .filter(({ path, type }) => type === 'file' && kindOf(path) === undefined && baseName(path) !== 'README.md')
    .map(({ path }) => pathInRepository(files, path));
}

/** The kind that a path belongs to. Pieces may be in any folder below theirs, other kinds directly in theirs. */
export function kindOf(file: string): KindName | undefined {
  for (const [name, kind] of Object.entries(kinds) as [KindName, Kind][]) {
    if (kind.arrangement !== 'files') {
      if (file === kind.place) return name;
    } else if (file.startsWith(`${kind.place}/`) && extensionOf(file) === kind.extension) {
      if (name === 'piece' || folderOf(file) === kind.place) return name;
    }
  }
  return undefined;
}

function hintFor(file: string): { hint?: string } {
  const extension = extensionOf(file);
  const kind = (Object.values(kinds) as Kind[]).find(
    ({ place, arrangement }) => arrangement === 'files' && file.startsWith(`${place}/`),
  );
  if (!kind && file.startsWith(`${AGREEMENT_FOLDER}/`)) return hintInAgreement(file);
  if (!kind) return hintElsewhere(file);
  if (kind && extension.toLowerCase() === kind.extension && extension !== kind.extension) {
    return { hint: folderTexts.lowerCase(kind.extension) };
  }
  if (kind && ['.md', '.mdx', '.yml', '.yaml'].includes(extension) && extension !== kind.extension) {
    return { hint: folderTexts.otherEnding(kind.place, kind.extension ?? '') };
  }
  if (kind && extension === kind.extension) return { hint: folderTexts.moveUp(kind.place) };
  return {};
}

/** Where a file outside the folders of records belongs: its name or its folder resembles a known one. */
function hintElsewhere(file: string): { hint?: string } {
  const dir = folderOf(file);
  const name = stemOf(file);
  const extension = extensionOf(file).toLowerCase();
  const all = Object.values(kinds) as Kind[];
  const lists = all.filter(({ arrangement }) => arrangement !== 'files').map(({ place }) => place);
  const folders = all.filter(({ arrangement }) => arrangement === 'files');
  if (['.yaml', '.yml'].includes(extension)) {
    const wanted = `${name}.yaml`;
    const near = dir === '' && (lists.find((place) => baseName(place) === wanted) ?? didYouMean(wanted, lists));
    if (near) return { hint: guess(near) };
  }
  // A folder is recognized by its path or the last part of it, a loose file by its name, such as persona.mdx.
  const [top = '', ...rest] = file.split('/');
  const written = dir === '' ? name : top;
  const places = new Map(folders.flatMap(({ place }) => [place, baseName(place)].map((part) => [part, place])));
  const near = places.get(didYouMean(written, places.keys()) ?? '') ?? (dir === '' ? kinds.piece.place : undefined);
  const kind = folders.find(({ place }) => place === near);
  if (!kind || !(extension === kind.extension || (extension === '.md' && kind.extension === '.mdx'))) return {};
  const inside = kind === kinds.piece && dir !== '' ? [...rest.slice(0, -1), name].join('/') : name;
  return { hint: guess(`${kind.place}/${inside}${kind.extension}`) };
}

/** In agreement/, every file and folder has a fixed name. */
function hintInAgreement(file: string): { hint: string } {
  const places = (Object.values(kinds) as Kind[])
    .map(({ place }) => place)
    .filter((place) => place.startsWith(`${AGREEMENT_FOLDER}/`));
  const near = didYouMean(file, places);
  return { hint: near ? guess(near) : folderTexts.known(AGREEMENT_FOLDER, places) };
}

interface FileToAdd {
  readonly name: KindName;
  readonly shown: string;
  readonly parsed: ParsedFile;
  readonly into: LoadedKind<unknown>;
  /** Whether some file of the folder, read or not, has this id. */
  readonly willHave: (name: KindName, id: string) => boolean;
  readonly reporter: Reporter;
}

/** Gives the records of a file their ids and adds them to the others. */
function addFile(file: FileToAdd): void {
  const { name, shown, parsed, into, reporter } = file;
  const kind: Kind = kinds[name];
  for (const problem of parsed.problems) reporter.inFile(shown, problem, parsed.text);
  for (const id of parsed.ids) into.ids.add(id);
  if (kind.arrangement !== 'files' && !parsed.complete) into.complete = false;
  const source = { path: shown, ...parsed.text };
  const ownId = kind.arrangement === 'files' ? fileId(file) : name;
  for (const record of parsed.records) {
    const id = record.id ?? ownId;
    if (id !== undefined) into.records.push({ ...record, id, source });
  }
  for (const record of parsed.partial) into.partial.push({ ...record, id: ownId ?? '', source });
}

/** Two files with the same bytes have records of their own, so that what is looked up by record or question is never mixed up. */
function copyOf(parsed: ParsedFile): ParsedFile {
  const copied = (records: ParsedFile['records']) =>
    records.map((record) => ({ ...record, fields: structuredClone(record.fields) }));
  return { ...parsed, records: copied(parsed.records), partial: copied(parsed.partial) };
}

/** The id from the name of a file. It counts as taken even when the file is broken. */
function fileId({ name, shown, into, willHave, reporter }: FileToAdd): string | undefined {
  const id = stemOf(shown);
  const problem = idProblem(id, name, {
    has: (other) => into.ids.has(other),
    pathOf: (other) => into.records.find((record) => record.id === other)?.source.path,
    willHave: (other) => willHave(name, other),
  });
  if (problem) {
    const { rule, message, hint } = problem;
    reporter.inFile(shown, { rule, message, hint, line: 1, column: 1 });
    return undefined;
  }
  into.ids.add(id);
  return id;
}
