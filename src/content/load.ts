/** From files to records: every file is read, and every record gets an id that no other of its kind has. */
import { didYouMean } from '../kit/did-you-mean.ts';
import { baseName, extensionOf, folderOf, stemOf } from '../kit/file-path.ts';
import { AGREEMENT_FOLDER } from '../schema/agreement/kind.ts';
import type { Kind } from '../schema/kind.ts';
import { type FieldsOf, type KindName, kinds } from '../schema/kinds.ts';
import { exampleFile } from './example-file.ts';
import { type ContentFiles, MAX_ENTRIES, pathInRepository } from './files.ts';
import type { ParsedFile } from './parse.ts';
import type { Loaded } from './record.ts';
import { idProblem } from './record-rules/ids.ts';
import type { Reporter } from './reporter.ts';

/** All records of one kind that are right by themselves, and the ids that are taken, also by broken ones. */
interface LoadedKind<Fields> {
  readonly records: Loaded<Fields>[];
  /**
   * Records with errors, as far as they can be read, for checks of single fields. Required fields may be missing, and
   * wrong values are left out: `leftOut` distinguishes the two. Only kinds with one record per file have any.
   */
  readonly partial: Loaded<Fields>[];
  readonly ids: Set<string>;
  /** False when a file could not be read far enough to know all ids; nobody can then say that one is unknown. */
  complete: boolean;
}

/** Every kind under its name, with the fields of its own schema. */
export type LoadedKinds = { readonly [Name in KindName]: LoadedKind<FieldsOf<Name>> };

/** A file that is no record; a piece may still name it. */
export interface OtherFile {
  readonly path: string;
  readonly hint?: string;
}

/** Reads the whole folder. Problems go to the reporter; what is right comes back. */
export function loadFolder(files: ContentFiles, reporter: Reporter): { loaded: LoadedKinds; others: OtherFile[] } {
  const loaded = Object.fromEntries(Object.keys(kinds).map((name) => [name, emptyKind()])) as LoadedKinds;
  const others: OtherFile[] = [];
  const present = new Set<KindName>();
  const entries = files.list();
  if (entries.length > MAX_ENTRIES) {
    const message = `The folder holds more than ${MAX_ENTRIES} files.`;
    reporter.inFile(files.folder || '.', { rule: 'content/limits', message, line: 1, column: 1 });
    for (const kind of Object.values(loaded)) kind.complete = false;
    return { loaded, others };
  }
  for (const entry of entries) {
    const shown = pathInRepository(files, entry.path);
    if (entry.type === 'symlink')
      reporter.inFile(shown, { rule: 'file/symlink', message: 'This is a symbolic link.', line: 1, column: 1 });
    else if (entry.type === 'unreadable')
      reporter.inFile(shown, { rule: 'file/unreadable', message: 'The folder cannot be read.', line: 1, column: 1 });
    else if (baseName(entry.path) !== 'README.md') {
      const name = entry.type === 'file' ? kindOf(entry.path) : undefined;
      if (name) {
        present.add(name);
        addFile({ name, shown, parsed: files.parse(entry.path, name), into: loaded[name], reporter });
      } else others.push({ path: shown, ...hintFor(entry.path) });
    }
  }
  for (const [name, kind] of Object.entries(kinds) as [KindName, Kind][]) {
    if (!kind.required || present.has(name)) continue;
    const missing = pathInRepository(files, kind.place);
    const message = `The file ${missing} is missing.`;
    const hint = `Add it, for example:\n${exampleFile(kind)}`;
    reporter.inFile(missing, { rule: 'content/missing', message, hint, line: 1, column: 1 });
    loaded[name].complete = false;
  }
  return { loaded, others };
}

function emptyKind(): LoadedKind<unknown> {
  return { records: [], partial: [], ids: new Set(), complete: true };
}

/** The kind that a path belongs to. Pieces lie in any folder below theirs, the other kinds directly in theirs. */
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
  const folder = kind?.place;
  if (kind && extension.toLowerCase() === kind.extension && extension !== kind.extension) {
    return { hint: `Rename it to end in ${kind.extension}, in lower case.` };
  }
  if (kind && ['.md', '.mdx', '.yml', '.yaml'].includes(extension) && extension !== kind.extension) {
    return { hint: `Files in ${folder}/ end in ${kind.extension}; rename it if it belongs there.` };
  }
  if (kind && extension === kind.extension) return { hint: `Move it directly into ${folder}/.` };
  return {};
}

/** Where a file belongs that is in no folder of records: its name or its folder is close to one that is known. */
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
    if (near) return { hint: `Did you mean ${near}?` };
  }
  // A folder is known by its whole place or the last part of it; a loose file by its name, such as persona.mdx.
  const [top = '', ...rest] = file.split('/');
  const written = dir === '' ? name : top;
  const places = new Map(folders.flatMap(({ place }) => [place, baseName(place)].map((part) => [part, place])));
  const near = places.get(didYouMean(written, places.keys()) ?? '') ?? (dir === '' ? kinds.piece.place : undefined);
  const kind = folders.find(({ place }) => place === near);
  if (!kind || !(extension === kind.extension || (extension === '.md' && kind.extension === '.mdx'))) return {};
  const inside = kind === kinds.piece && dir !== '' ? [...rest.slice(0, -1), name].join('/') : name;
  return { hint: `Did you mean ${kind.place}/${inside}${kind.extension}?` };
}

/** In agreement/ everything has its name. */
function hintInAgreement(file: string): { hint: string } {
  const places = (Object.values(kinds) as Kind[]).map(({ place }) => place).filter((place) => place.includes('/'));
  const near = didYouMean(file, places);
  return { hint: near ? `Did you mean ${near}?` : `In ${AGREEMENT_FOLDER}/ there are ${places.join(', ')}.` };
}

interface FileToAdd {
  readonly name: KindName;
  readonly shown: string;
  readonly parsed: ParsedFile;
  readonly into: LoadedKind<unknown>;
  readonly reporter: Reporter;
}

/** Gives the records of a file their ids and their place among the others. */
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

/** The id that the name of a file gives. It is taken also when the file is broken. */
function fileId({ name, shown, into, reporter }: FileToAdd): string | undefined {
  const id = stemOf(shown);
  const problem = idProblem(id, name, {
    has: (other) => into.ids.has(other),
    pathOf: (other) => into.records.find((record) => record.id === other)?.source.path,
  });
  if (problem) {
    const { rule, message, hint } = problem;
    reporter.inFile(shown, { rule, message, hint, line: 1, column: 1 });
    return undefined;
  }
  into.ids.add(id);
  return id;
}
