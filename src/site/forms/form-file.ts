/** From what a form holds to a file and its problems. Pure. */
import { splitFrontMatter } from '../../content/front-matter.ts';
import { newId } from '../../content/new-id.ts';
import { parseBytes } from '../../content/parse.ts';
import type { Problem } from '../../content/problem.ts';
import { isRecordRule, recordRule } from '../../content/record-rules/catalog.ts';
import { circlesOf } from '../../content/record-rules/circles.ts';
import { problemsOf } from '../../content/record-rules/record-rules.ts';
import { linksOfPiece, linksOfRequest, recordId } from '../../content/record-rules/self-links.ts';
import { severityIn } from '../../content/rule.ts';
import { type DataProblem, schemaProblems } from '../../content/schema-problems.ts';
import { metaAt } from '../../content/schema-shape.ts';
import type { Severity } from '../../content/severity.ts';
import { editFile, withoutMark } from '../../content/write/edit-file.ts';
import { yamlData } from '../../content/write/edit-yaml.ts';
import { editBody, newMdx, readMdx } from '../../content/write/front-matter.ts';
import { type Path, readYaml } from '../../content/yaml.ts';
import type { Kind } from '../../schema/kind.ts';
import { type FieldsOf, type KindName, kinds } from '../../schema/kinds.ts';
import { pastedText } from '../../schema/text.ts';
import { contributeScriptText, fieldName } from '../../words/forms/contribute-script.ts';
import { bodyTexts } from '../../words/forms/field.ts';
import type { Choices } from './choices.ts';
import { changesBetween, type Draft, entryName, Rows, recordOf } from './entries.ts';
import { knownFrom } from './known.ts';
import type { RecordForm } from './record-forms.ts';

/** What a person entered. */
export interface Filled {
  readonly draft: Draft;
  /** The text of the file, for kinds that have one. */
  readonly body: string;
}

/** What entries are checked against. */
export interface FormContext {
  readonly choices: Choices;
  /** `YYYY-MM-DD` where the team is. */
  readonly today: string;
  /** What messages call the field at a path. Default: as `check` does. */
  readonly nameOf?: (path: Path) => string;
}

/** A record that a form loaded. */
export interface LoadedRecord {
  /** From the repository's top folder. */
  readonly path: string;
  readonly text: string;
  /** Where the record is in the data of its file: empty, or its place in a list. */
  readonly at: Path;
  /** The record as the file has it. */
  readonly data: unknown;
  readonly body: string;
}

/** A problem with an entry, in the words of `check`. */
export interface FormProblem extends Pick<DataProblem, 'rule' | 'message' | 'hint'> {
  /** Only an error keeps the file from being sent. */
  readonly severity: Severity;
  /** The name of the field; `body` for the text of the file. */
  readonly field: string;
}

export interface FormFile {
  /** From the repository's top folder. */
  readonly path: string;
  readonly text: string;
  readonly problems: readonly FormProblem[];
  /** Whether it differs from the file that was loaded. */
  readonly changed: boolean;
  /** The titles of the fields that a person changed. */
  readonly changes: readonly string[];
}

/** The name of the field for the text of the file. */
export const BODY = 'body';

/**
 * Finds a record in the text of its file.
 *
 * @returns Nothing where the file cannot be read or does not have the record.
 */
export function loadRecord(kind: KindName, id: string, { path, text }: { path: string; text: string }) {
  try {
    const { arrangement }: Kind = kinds[kind];
    const { body, yaml } = partsOf(kind, text);
    if (readYaml(yaml).problems.length > 0) return undefined;
    const data = yamlData(yaml);
    if (arrangement !== 'list') return { path, text, at: [], data, body } satisfies LoadedRecord;
    const index = Array.isArray(data) ? data.findIndex((entry) => (entry as { id?: unknown } | null)?.id === id) : -1;
    if (!Array.isArray(data) || index < 0) return undefined;
    return { path, text, at: [index], data: data[index], body } satisfies LoadedRecord;
  } catch {
    return undefined;
  }
}

/** The file of a loaded record with what a person changed. Without a change, it is the same, byte for byte. */
export function editedFile(
  form: RecordForm,
  loaded: LoadedRecord,
  { before, after }: { readonly before: Filled; readonly after: Filled },
  context: FormContext,
): FormFile {
  const { at, data, path } = loaded;
  const draft = withIds(form, after.draft, data);
  const changes = changesBetween(before.draft, draft, data);
  const facts = editFile(
    path,
    loaded.text,
    changes.map(({ path: field, value }) => ({ path: [...at, ...field], value })),
  );
  const text = after.body === before.body ? facts : editBody(facts, pastedText(after.body));
  const titles = changes.map(({ path: field }) => fieldTitle(form.kind, field));
  return {
    path,
    text,
    changed: text !== loaded.text,
    changes: [...new Set([...titles, ...(after.body === before.body ? [] : [bodyTexts[form.kind]?.title ?? BODY])])],
    problems: problemsIn(form, { path, text, at }, draft, context),
  };
}

/** The title of a field, or of the rows that it is in. */
function fieldTitle(kind: KindName, path: Path): string {
  const row = path.findIndex((step) => typeof step === 'number');
  const field = row < 0 ? path : path.slice(0, row);
  return metaAt(kinds[kind].schema, field).title ?? field.join('.');
}

/** The file of a new record. */
export function newFile(form: RecordForm, { draft, body }: Filled, context: FormContext): FormFile {
  const named = withIds(form, draft, undefined);
  const text = newMdx(recordOf(named), pastedText(body));
  const { place, extension }: Kind = kinds[form.kind];
  const path = `${context.choices.folder}${place}/${newIdOf(form, named, context.choices)}${extension}`;
  return { path, text, changed: true, changes: [], problems: problemsIn(form, { path, text, at: [] }, named, context) };
}

function newIdOf({ kind, title }: RecordForm, draft: Draft, { pieces, titles }: Choices): string {
  const text = draft[title];
  const taken = Object.keys(kind === 'meeting' ? titles.meeting : pieces);
  return newId(typeof text === 'string' ? text : '', kind, new Set(taken));
}

/** The facts and the body in the text of a file. */
function partsOf(kind: KindName, text: string): { yaml: string; body: string } {
  const { extension }: Kind = kinds[kind];
  return extension === '.mdx' ? readMdx(text) : { yaml: withoutMark(text), body: '' };
}

/**
 * The draft with an id for each new row that needs one.
 *
 * @param data The record as it was loaded.
 */
function withIds({ idsOf }: RecordForm, draft: Draft, data: unknown): Draft {
  const rows = idsOf && draft[idsOf.rows];
  if (!idsOf || !(rows instanceof Rows)) return draft;
  const list = (data as Record<string, unknown> | undefined)?.[idsOf.rows];
  const old: { readonly id?: unknown }[] = Array.isArray(list) ? list : [];
  const taken = new Set(old.map((entry) => String(entry?.id)));
  const named = [...rows].map(([row, fields]): [number, Draft] => {
    const text = fields[idsOf.from];
    if (row < old.length || typeof text !== 'string') return [row, fields];
    const id = newId(text, idsOf.of, taken);
    taken.add(id);
    return [row, { id, ...fields }];
  });
  return { ...draft, [idsOf.rows]: new Rows(named) };
}

/** What `check` finds in the file, and in the record, by the names of the fields. */
function problemsIn(
  { kind }: RecordForm,
  file: Pick<LoadedRecord, 'at' | 'path' | 'text'>,
  draft: Draft,
  context: FormContext,
): FormProblem[] {
  return recordProblems(kind, file, context).map(({ path, ...problem }) => ({
    ...problem,
    field: entryName(draft, path),
  }));
}

/** What `check` finds in the file of a record, and in the record. */
export function recordProblems(
  kind: KindName,
  { at, path, text }: Pick<LoadedRecord, 'at' | 'path' | 'text'>,
  { choices, today, nameOf }: FormContext,
): (DataProblem & { readonly severity: Severity })[] {
  const parsed = parseBytes(kind, new TextEncoder().encode(text), splitFrontMatter);
  const [record] = parsed.records.filter((each) => String(each.at) === String(at));
  const found: readonly DataProblem[] =
    record && parsed.problems.length === 0
      ? [
          ...problemsOf(
            kind,
            { fields: record.fields as FieldsOf<KindName>, source: { path } },
            knownFrom(choices, today),
          ),
          ...circleProblems(kind, record.fields, path, choices),
        ]
      : (fieldProblems(kind, partsOf(kind, text).yaml, at, nameOf) ?? parsed.problems.map(ofFile));
  return found.flatMap((problem) => {
    const { rule } = problem;
    const severity = isRecordRule(rule) ? severityIn(choices.site.severities, recordRule(rule)) : 'error';
    return severity === 'off' ? [] : [{ ...problem, severity }];
  });
}

/** Circles of several records, which `check` finds in the folder as a whole. */
function circleProblems(kind: KindName, fields: unknown, path: string, { linked }: Choices): DataProblem[] {
  const links =
    kind === 'piece'
      ? linksOfPiece(fields as FieldsOf<'piece'>)
      : kind === 'request'
        ? linksOfRequest(fields as FieldsOf<'request'>)
        : [];
  return circlesOf(recordId(path), links, linked).map((found) => ({ ...found, rule: 'reference/cycle' }));
}

/** What the schema says about the fields of a record; nothing if they are in order or cannot be read. */
function fieldProblems(
  kind: KindName,
  yaml: string,
  at: Path,
  nameOf: FormContext['nameOf'],
): DataProblem[] | undefined {
  const { data, problems } = readYaml(yaml);
  if (problems.length > 0) return undefined;
  const record = at.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)?.[step], data ?? {});
  const { schema } = kinds[kind];
  const { error } = schema.safeParse(record);
  return error && schemaProblems(schema, record, error.issues, nameOf);
}

/** A problem of the file as a whole, mostly what its text may not contain. */
function ofFile({ rule, message, hint = '', line }: Problem): DataProblem {
  return { rule, message: line === undefined ? message : contributeScriptText.line(line, message), hint, path: [BODY] };
}

/** What the form calls the field at a path. */
export function titleOf(kind: KindName): (path: Path) => string {
  return (path) => fieldName(metaAt(kinds[kind].schema, path).title ?? path.join('.'));
}
