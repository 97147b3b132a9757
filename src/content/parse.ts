/** From bytes to records: one file, read by itself and checked against the schema of its kind. */
import type { Kind } from '../schema/kind.ts';
import { type KindName, kinds } from '../schema/kinds.ts';
import { recordTexts } from '../words/findings/records.ts';
import { checkAndReadBody, checkBody, type ReadBody } from './body/body.ts';
import { conflictIn } from './conflict.ts';
import { migrated } from './formats/format.ts';
import type { Migration } from './formats/migration.ts';
import type { SplitFile } from './front-matter.ts';
import { addProblem, type Problem } from './problem.ts';
import { type Loaded, locate, type SourceText } from './record.ts';
import { changeId } from './record-rules/ids.ts';
import { salvage } from './salvage.ts';
import { exampleFields, schemaProblems } from './schema-problems.ts';
import { decodeText } from './text-file.ts';
import { type CustomKey, type Path, readYaml } from './yaml.ts';

/** A valid record, before it is added to the others. Only an entry of a list has its own id. */
type ParsedRecord = Omit<Loaded<unknown>, 'id' | 'source'> & { readonly id?: string };

/**
 * The content of one file. It depends only on the kind and the bytes, not on the file's path or any other file, so it can
 * be reused for as long as the bytes are the same.
 */
export interface ParsedFile {
  readonly text: SourceText;
  readonly records: readonly ParsedRecord[];
  /** What can be read of records with errors, only for the checks. Only for kinds with one record per file. */
  readonly partial: readonly ParsedRecord[];
  /** The ids in a list, including those of broken entries, so that references to them are not reported too. */
  readonly ids: ReadonlySet<string>;
  /** False when a list could not be read far enough to know all its ids. */
  readonly complete: boolean;
  readonly problems: readonly Problem[];
}

/** The result for a file that could not be read. */
export function unreadFile(problem: Problem): ParsedFile {
  return {
    text: { yaml: '', firstLine: 1 },
    records: [],
    partial: [],
    ids: new Set(),
    complete: false,
    problems: [problem],
  };
}

/** How files are read. */
export interface ParseOptions {
  /** Whether bodies are also rendered while they are checked, because all of them will be published. Default: no. */
  readonly readBodies?: boolean | undefined;
  /** The migrations that the content still needs. Default: none, because it is in the current format. */
  readonly pending?: readonly Migration[] | undefined;
}

/**
 * Reads the bytes of one file.
 *
 * @param split Splits off the front matter. A browser passes only the fence check, since gray-matter needs Node.
 */
export function parseBytes(
  name: KindName,
  bytes: Uint8Array,
  split: (text: string) => SplitFile,
  { readBodies = false, pending = [] }: ParseOptions = {},
): ParsedFile {
  const kind: Kind = kinds[name];
  const { text, problem } = decodeText(bytes);
  if (problem) return unreadFile(problem);
  const { parts, problem: broken } = kind.extension === '.mdx' ? split(text) : {};
  // A conflict can hide where the facts end, so it is reported before anything that follows from it.
  const conflict = conflictIn(parts?.yaml ?? text, parts ? 2 : 1);
  if (conflict) return unreadFile(conflict);
  if (broken) return unreadFile(broken);
  const current = (yaml: string) => inCurrentFormat(name, yaml, pending);
  if (!parts) return parseYaml(kind, { yaml: current(text), firstLine: 1 }, { body: '', problems: [] });
  const { body, bodyLine, yaml } = parts;
  const checked = readBodies ? checkAndReadBody(body, bodyLine) : { problems: checkBody(body, bodyLine) };
  return parseYaml(kind, { yaml: current(yaml), firstLine: 2 }, { body, ...checked });
}

/** Fields with a problem stay as written, so that the problem is reported as the file has it. */
function inCurrentFormat(kind: KindName, yaml: string, pending: readonly Migration[]): string {
  if (pending.length === 0 || readYaml(yaml).problems.length > 0) return yaml;
  return migrated(kind, yaml, pending);
}

interface CheckedBody {
  readonly body: string;
  readonly problems: readonly Problem[];
  readonly read?: ReadBody;
}

function parseYaml(kind: Kind, text: SourceText, body: CheckedBody): ParsedFile {
  const { data, custom, problems } = readYaml(text.yaml, text.firstLine);
  const file: Parsing = {
    kind,
    text,
    custom,
    before: [...body.problems, ...problems],
    readable: problems.length === 0,
    problems: [],
  };
  return kind.arrangement === 'list' ? parseList(file, data) : parseFields(file, data, body);
}

interface Parsing {
  readonly kind: Kind;
  readonly text: SourceText;
  readonly custom: readonly CustomKey[];
  /** Whether the YAML has no problem. */
  readonly readable: boolean;
  /** What was found before the fields were checked. */
  readonly before: readonly Problem[];
  /** What is found in the fields. */
  readonly problems: Problem[];
}

function parseFields(file: Parsing, data: unknown, { body, read }: CheckedBody): ParsedFile {
  const { text, custom, before, problems, readable } = file;
  const answer = (records: ParsedRecord[], partial: ParsedRecord[] = []) => ({
    text,
    records,
    partial,
    ids: new Set<string>(),
    complete: true,
    problems: [...before, ...problems],
  });
  if (data === undefined || data === null || typeof data !== 'object' || Array.isArray(data)) {
    const message = data === undefined ? recordTexts.noFields : recordTexts.notFields;
    const hint = recordTexts.writeFields(exampleFields(file.kind.schema)[0] ?? '…');
    if (readable) problems.push({ rule: 'schema/type', message, hint, line: text.firstLine, column: 1 });
    return answer([]);
  }
  const fields = validate(file, [], data);
  if (!readable) return answer([]);
  if (fields !== undefined) return answer([{ fields, at: [], body, readBody: read, custom }]);
  const salvaged = file.kind.arrangement === 'files' ? salvage(file.kind.schema, data) : undefined;
  return answer([], salvaged ? [{ ...salvaged, at: [], body, custom }] : []);
}

function parseList(file: Parsing, data: unknown): ParsedFile {
  const { kind, text, before, problems, readable } = file;
  const answer = (records: ParsedRecord[], ids: ReadonlySet<string>, complete: boolean) => ({
    text,
    records,
    partial: [],
    ids,
    complete,
    problems: [...before, ...problems],
  });
  if (!Array.isArray(data)) {
    const message = data === undefined ? recordTexts.emptyFile : recordTexts.notAList;
    const hint = recordTexts.writeList;
    if (readable && (data !== undefined || kind.required)) {
      problems.push({ rule: 'schema/type', message, hint, line: 1, column: 1 });
    }
    return answer([], new Set(), false);
  }
  const empty = data.length === 0 && kind.required;
  if (empty) {
    const { addEntry: hint, emptyList: message } = recordTexts;
    problems.push({ rule: 'schema/missing', message, hint, line: 1, column: 1 });
  }
  if (kind.most !== undefined && data.length > kind.most) {
    const message = recordTexts.tooMany(data.length, kind.most);
    problems.push({ rule: 'schema/value', message, hint: recordTexts.removeUnused, line: 1, column: 1 });
    return answer([], new Set(), false);
  }
  const ids = new Set<string>();
  const entries = data.map((_, index) => parseEntry(file, data, index, ids));
  const records = entries.flatMap(({ record }) => record ?? []);
  return answer(records, ids, !empty && entries.every(({ named }) => named));
}

function idOf(entry: unknown): unknown {
  return (entry as { id?: unknown } | null)?.id;
}

function parseEntry(file: Parsing, data: readonly unknown[], index: number, ids: Set<string>) {
  const entry = data[index];
  const fields = validate(file, [index], entry);
  const id = idOf(entry);
  if (typeof id !== 'string') return { named: false };
  if (ids.has(id)) {
    const message = recordTexts.duplicateId(id);
    addProblem(file.problems, () => {
      const hint = changeId(id, 'entry', new Set(data.map(idOf)));
      return { rule: 'id/duplicate', message, hint, ...locate(file.text, [index, 'id']) };
    });
    return { named: true };
  }
  ids.add(id);
  const prefix = `${index}.`;
  const custom = file.custom
    .filter((item) => item.path.startsWith(prefix))
    .map((item) => ({ ...item, path: item.path.slice(prefix.length) }));
  return fields === undefined
    ? { named: true }
    : { named: true, record: { id, fields, at: [index], body: '', custom } };
}

/** The fields as the schema returns them. When they are not valid: nothing, and problems. */
function validate({ kind, text, problems }: Parsing, at: Path, data: unknown): unknown {
  const result = kind.schema.safeParse(data);
  if (result.success) return result.data;
  for (const { path, key, ...problem } of schemaProblems(kind.schema, data, result.error.issues)) {
    addProblem(problems, () => ({ ...problem, ...locate(text, [...at, ...path], key) }));
  }
  return undefined;
}
