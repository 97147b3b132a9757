/** From bytes to records: one file, read by itself and checked against the schema of its kind. */
import type { Kind } from '../schema/kind.ts';
import { type KindName, kinds } from '../schema/kinds.ts';
import { checkAndReadBody, checkBody, type ReadBody } from './body/body.ts';
import { conflictIn } from './conflict.ts';
import type { SplitFile } from './front-matter.ts';
import { addProblem, type Problem } from './problem.ts';
import { type Loaded, locate, type SourceText } from './record.ts';
import { salvage } from './salvage.ts';
import { exampleFields, schemaProblems } from './schema-problems.ts';
import { decodeText } from './text-file.ts';
import { type CustomKey, type Path, readYaml } from './yaml.ts';

/** A record that is right by itself, before it has its place among others. Only an entry of a list brings its id. */
type ParsedRecord = Omit<Loaded<unknown>, 'id' | 'source'> & { readonly id?: string };

/**
 * What one file says. It depends on nothing but the kind and the bytes, neither on the file's path nor on any other
 * file, so it may be kept for as long as the bytes are the same.
 */
export interface ParsedFile {
  readonly text: SourceText;
  readonly records: readonly ParsedRecord[];
  /** Records with errors, as far as they can be read: for the checks alone. Only of kinds with one file a record. */
  readonly partial: readonly ParsedRecord[];
  /** The ids that a list takes, also by entries that are broken, so that references to them are not reported as well. */
  readonly ids: ReadonlySet<string>;
  /** False when a list could not be read far enough to know all its ids. */
  readonly complete: boolean;
  readonly problems: readonly Problem[];
}

/** What is known of a file that could not be read. */
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
  /** Whether bodies are made ready for publishing while they are checked, because every one will be published. Default: no. */
  readonly readBodies?: boolean | undefined;
}

/**
 * Reads the bytes of one file.
 *
 * @param split Cuts off the front matter. A browser brings the fence check alone, since gray-matter needs Node.
 */
export function parseBytes(
  name: KindName,
  bytes: Uint8Array,
  split: (text: string) => SplitFile,
  { readBodies = false }: ParseOptions = {},
): ParsedFile {
  const kind: Kind = kinds[name];
  const { text, problem } = decodeText(bytes);
  if (problem) return unreadFile(problem);
  const { parts, problem: broken } = kind.extension === '.mdx' ? split(text) : {};
  // A conflict can hide where the facts end, so it is named before anything that follows from it.
  const conflict = conflictIn(parts?.yaml ?? text, parts ? 2 : 1);
  if (conflict) return unreadFile(conflict);
  if (broken) return unreadFile(broken);
  if (!parts) return parseYaml(kind, { yaml: text, firstLine: 1 }, { body: '', problems: [] });
  const { body, bodyLine, yaml } = parts;
  const checked = readBodies ? checkAndReadBody(body, bodyLine) : { problems: checkBody(body, bodyLine) };
  return parseYaml(kind, { yaml, firstLine: 2 }, { body, ...checked });
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
  /** Whether the YAML could be read without a problem. */
  readonly readable: boolean;
  /** What was found before the fields were looked at. */
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
    const message = data === undefined ? 'There are no facts in it.' : 'It does not hold fields with values.';
    const hint = `Write one field on each line, such as \`${exampleFields(file.kind.schema)[0]}\`.`;
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
    const message = data === undefined ? 'The file is empty.' : 'The file does not hold a list.';
    const hint = 'Write a list: each entry begins with `- id: …`.';
    if (readable && (data !== undefined || kind.required)) {
      problems.push({ rule: 'schema/type', message, hint, line: 1, column: 1 });
    }
    return answer([], new Set(), false);
  }
  const empty = data.length === 0 && kind.required;
  if (empty) {
    const hint = 'Add an entry: `- id: …`.';
    problems.push({ rule: 'schema/missing', message: 'The list is empty.', hint, line: 1, column: 1 });
  }
  if (kind.most !== undefined && data.length > kind.most) {
    const message = `The list has ${data.length} entries; at most ${kind.most} are read.`;
    problems.push({ rule: 'schema/value', message, hint: 'Take out what nobody uses.', line: 1, column: 1 });
    return answer([], new Set(), false);
  }
  const ids = new Set<string>();
  const entries = data.map((entry, index) => parseEntry(file, entry, index, ids));
  const records = entries.flatMap(({ record }) => record ?? []);
  return answer(records, ids, !empty && entries.every(({ named }) => named));
}

function parseEntry(file: Parsing, entry: unknown, index: number, ids: Set<string>) {
  const fields = validate(file, [index], entry);
  const id = (entry as { id?: unknown } | null)?.id;
  if (typeof id !== 'string') return { named: false };
  if (ids.has(id)) {
    const message = `There is already an entry with the id "${id}".`;
    addProblem(file.problems, () => ({ rule: 'id/duplicate', message, ...locate(file.text, [index, 'id']) }));
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

/** The fields as the schema gives them; nothing, and problems, when they are not right. */
function validate({ kind, text, problems }: Parsing, at: Path, data: unknown): unknown {
  const result = kind.schema.safeParse(data);
  if (result.success) return result.data;
  for (const { path, key, ...problem } of schemaProblems(kind.schema, data, result.error.issues)) {
    addProblem(problems, () => ({ ...problem, ...locate(text, [...at, ...path], key) }));
  }
  return undefined;
}
