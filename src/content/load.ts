/** From files to records: every file is read, and every record is checked against the schema of its kind. */
import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Kind, type KindName, kinds } from '../schema/kinds.ts';
import { ID_LENGTH, ID_PATTERN, RESERVED_IDS } from '../schema/text.ts';
import { checkBody } from './body/body.ts';
import { listFolder } from './folder.ts';
import { splitFrontMatter } from './front-matter.ts';
import { type ContentPlace, shownPath } from './paths.ts';
import type { Loaded, Source } from './record.ts';
import type { Reporter } from './reporter.ts';
import { schemaProblems } from './schema-problems.ts';
import { decodeText, MAX_FILE_BYTES } from './text-file.ts';
import { type Path, readYaml } from './yaml.ts';

/** All records of one kind that are right by themselves, and the ids that are taken, also by broken ones. */
export interface LoadedKind {
  readonly records: Loaded<unknown>[];
  readonly ids: Set<string>;
  /** False when a file could not be read far enough to know all ids; nobody can then say that one is unknown. */
  complete: boolean;
}

export type LoadedKinds = Readonly<Record<KindName, LoadedKind>>;

/** A file that is no record; a piece may still name it. */
export interface OtherFile {
  readonly path: string;
  readonly hint?: string;
}

/** Reads the whole folder. Problems go to the reporter; what is right comes back. */
export function loadFolder(place: ContentPlace, reporter: Reporter): { loaded: LoadedKinds; others: OtherFile[] } {
  const loaded = Object.fromEntries(
    Object.keys(kinds).map((name) => [name, { records: [], ids: new Set<string>(), complete: true }]),
  ) as unknown as Record<KindName, LoadedKind>;
  const others: OtherFile[] = [];
  const present = new Set<KindName>();
  for (const entry of listFolder(place.directory)) {
    const absolute = path.join(place.directory, entry.path);
    const shown = shownPath(place, absolute);
    if (entry.type === 'symlink')
      reporter.inFile(shown, { rule: 'file/symlink', message: 'This is a symbolic link.', line: 1, column: 1 });
    else if (path.posix.basename(entry.path) !== 'README.md') {
      const match = entry.type === 'file' ? kindOf(entry.path) : undefined;
      if (match) {
        present.add(match);
        loadFile({ name: match, absolute, shown, into: loaded[match], reporter });
      } else others.push({ path: shown, ...hintFor(entry.path) });
    }
  }
  for (const [name, kind] of Object.entries(kinds) as [KindName, Kind][]) {
    if (!kind.required || present.has(name)) continue;
    const missing = shownPath(place, path.join(place.directory, kind.place));
    const message =
      kind.arrangement === 'files' ? `There is no ${name} in ${missing}/.` : `The file ${missing} is missing.`;
    reporter.inFile(missing, { rule: 'content/missing', message, line: 1, column: 1 });
    loaded[name].complete = false;
  }
  return { loaded, others };
}

/** The kind that a path belongs to. Pieces lie in any folder below theirs, the other kinds directly in theirs. */
function kindOf(file: string): KindName | undefined {
  for (const [name, kind] of Object.entries(kinds) as [KindName, Kind][]) {
    if (kind.arrangement !== 'files') {
      if (file === kind.place) return name;
    } else if (file.startsWith(`${kind.place}/`) && path.posix.extname(file) === kind.extension) {
      if (name === 'piece' || path.posix.dirname(file) === kind.place) return name;
    }
  }
  return undefined;
}

function hintFor(file: string): { hint?: string } {
  const extension = path.posix.extname(file);
  const folder = file.split('/', 1)[0] ?? '';
  const kind = (Object.values(kinds) as Kind[]).find(
    ({ place, arrangement }) => arrangement === 'files' && place === folder,
  );
  if (kind && extension.toLowerCase() === kind.extension && extension !== kind.extension) {
    return { hint: `Rename it to end in ${kind.extension}, in lower case.` };
  }
  if (kind && ['.md', '.mdx', '.yml', '.yaml'].includes(extension) && extension !== kind.extension) {
    return { hint: `Files in ${folder}/ end in ${kind.extension}; rename it if it belongs there.` };
  }
  if (kind && extension === kind.extension) return { hint: `Move it directly into ${folder}/.` };
  return {};
}

interface FileToLoad {
  readonly name: KindName;
  readonly absolute: string;
  readonly shown: string;
  readonly into: LoadedKind;
  readonly reporter: Reporter;
}

function loadFile(file: FileToLoad): void {
  const { name, shown, into, reporter } = file;
  const kind: Kind = kinds[name];
  const id = kind.arrangement === 'files' ? fileId(file, kind) : name;
  const text = readText(file);
  const parts = text === undefined ? undefined : split(file, kind, text);
  if (!parts) {
    if (kind.arrangement !== 'files') into.complete = false;
    return;
  }
  const { source, body, bodyLine } = parts;
  for (const problem of checkBody(body, bodyLine)) reporter.inFile(shown, problem);
  const { data, custom, problems } = readYaml(source.yaml, source.firstLine);
  for (const problem of problems) reporter.inFile(shown, problem);

  if (kind.arrangement === 'list') {
    if (!Array.isArray(data)) {
      into.complete = false;
      if (problems.length === 0 && (data !== undefined || kind.required)) {
        const found = data === undefined ? 'The file is empty' : 'The file does not hold a list';
        reporter.inFile(shown, {
          rule: 'schema/type',
          message: `${found}.`,
          hint: 'Write a list: each entry begins with `- id: …`.',
          line: 1,
          column: 1,
        });
      }
      return;
    }
    if (data.length === 0 && kind.required) {
      into.complete = false;
      reporter.inFile(shown, {
        rule: 'schema/missing',
        message: 'The list is empty.',
        hint: 'Add an entry: `- id: …`.',
        line: 1,
        column: 1,
      });
    }
    for (const [index, entry] of data.entries()) addEntry(file, kind, source, index, entry, custom);
    return;
  }
  if (data === undefined || data === null || typeof data !== 'object' || Array.isArray(data)) {
    if (problems.length === 0) {
      const message = data === undefined ? 'There are no facts in it.' : 'It does not hold fields with values.';
      reporter.inFile(shown, {
        rule: 'schema/type',
        message,
        hint: 'Write one field on each line, such as `title: …`.',
        line: source.firstLine,
        column: 1,
      });
    }
    return;
  }
  const fields = validate(file, kind, source, [], data);
  if (fields !== undefined && id !== undefined && problems.length === 0) {
    into.records.push({ id, fields, source, at: [], body, custom });
  }
}

/** Reads an entry of a list. Ids of broken entries count as taken, so that references to them are not reported as well. */
function addEntry(
  file: FileToLoad,
  kind: Kind,
  source: Source,
  index: number,
  entry: unknown,
  custom: Loaded<unknown>['custom'],
): void {
  const { into, reporter } = file;
  const fields = validate(file, kind, source, [index], entry);
  const id = (entry as { id?: unknown } | null)?.id;
  if (typeof id !== 'string') {
    into.complete = false;
    return;
  }
  if (into.ids.has(id)) {
    const message = `There is already an entry with the id "${id}".`;
    reporter.inRecord({ source, at: [index] }, { rule: 'id/duplicate', message, path: ['id'] });
    return;
  }
  into.ids.add(id);
  const prefix = `${index}.`;
  const own = custom
    .filter((item) => item.path.startsWith(prefix))
    .map((item) => ({ ...item, path: item.path.slice(prefix.length) }));
  if (fields !== undefined) into.records.push({ id, fields, source, at: [index], body: '', custom: own });
}

function validate(file: FileToLoad, kind: Kind, source: Source, at: Path, data: unknown): unknown {
  const result = kind.schema.safeParse(data);
  if (result.success) return result.data;
  for (const { path: field, ...problem } of schemaProblems(kind.schema, data, result.error.issues)) {
    file.reporter.inRecord({ source, at }, { ...problem, path: field });
  }
  return undefined;
}

function fileId({ name, absolute, shown, into, reporter }: FileToLoad, kind: Kind): string | undefined {
  const id = path.basename(absolute, kind.extension);
  const report = (rule: 'id/format' | 'id/reserved' | 'id/duplicate', message: string, hint?: string) =>
    reporter.inFile(shown, { rule, message, line: 1, column: 1, ...(hint ? { hint } : {}) });
  if (!ID_PATTERN.test(id) || id.length > ID_LENGTH) {
    const better = toId(id);
    report(
      'id/format',
      `The file name "${id}" cannot be an id.`,
      better ? `Rename it to ${better}${kind.extension}.` : undefined,
    );
    return undefined;
  }
  if (RESERVED_IDS.has(id)) {
    report(
      'id/reserved',
      `"${id}" is a reserved word.`,
      `Rename the file, for example to ${id}-${name}${kind.extension}.`,
    );
    return undefined;
  }
  if (into.ids.has(id)) {
    const other = into.records.find((record) => record.id === id)?.source.path;
    report('id/duplicate', `There is already a ${name} "${id}"${other ? ` in ${other}` : ''}.`);
    return undefined;
  }
  into.ids.add(id);
  return id;
}

/** A name as an id, as near as plain letters allow. */
function toId(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, ID_LENGTH)
    .replace(/^-+|-+$/g, '');
}

function readText({ absolute, shown, reporter }: FileToLoad): string | undefined {
  let bytes: Uint8Array;
  try {
    const { size } = lstatSync(absolute);
    if (size > MAX_FILE_BYTES) {
      const message = `The file has ${Math.ceil(size / 1024)} KiB; at most 256 KiB are read.`;
      reporter.inFile(shown, { rule: 'file/size', message, line: 1, column: 1 });
      return undefined;
    }
    bytes = readFileSync(absolute);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    reporter.inFile(shown, {
      rule: 'file/unreadable',
      message: `The file cannot be read (${code}).`,
      line: 1,
      column: 1,
    });
    return undefined;
  }
  const { text, problem } = decodeText(bytes);
  if (problem) reporter.inFile(shown, problem);
  return text;
}

function split(
  { shown, reporter }: FileToLoad,
  kind: Kind,
  text: string,
): { source: Source; body: string; bodyLine: number } | undefined {
  if (kind.extension !== '.mdx') return { source: { path: shown, yaml: text, firstLine: 1 }, body: '', bodyLine: 1 };
  const { parts, problem } = splitFrontMatter(text);
  if (problem) {
    reporter.inFile(shown, problem);
    return undefined;
  }
  return { source: { path: shown, yaml: parts.yaml, firstLine: 2 }, body: parts.body, bodyLine: parts.bodyLine };
}
