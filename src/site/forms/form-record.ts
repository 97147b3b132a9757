/** From the entries of the form to a record, and from there to a file and its problems. Pure. */
import { splitFrontMatter } from '../../content/front-matter.ts';
import { newId } from '../../content/new-id.ts';
import { parseBytes } from '../../content/parse.ts';
import { isRecordRule, recordRule } from '../../content/record-rules/catalog.ts';
import type { Known } from '../../content/record-rules/known.ts';
import { problemsOf } from '../../content/record-rules/record-rules.ts';
import { suggester } from '../../content/record-rules/references.ts';
import { severityIn } from '../../content/rule.ts';
import { type DataProblem, schemaProblems } from '../../content/schema-problems.ts';
import { metaAt } from '../../content/schema-shape.ts';
import type { Severity } from '../../content/severity.ts';
import { newMdx } from '../../content/write/new-mdx.ts';
import type { Path } from '../../content/yaml.ts';
import { type PieceFields, pieceSchema } from '../../schema/piece.ts';
import { contributeScriptText, fieldName } from '../../words/forms/contribute-script.ts';
import type { Choices } from './choices.ts';

/** What a field holds: its name, its text, and whether it is a number. */
export interface FormValue {
  readonly name: string;
  readonly text: string;
  readonly isNumber?: boolean;
  /** One of several that may be chosen. */
  readonly isOneOfMany?: boolean;
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
}

/** The name of the field for the text of the file. */
const BODY = 'body';

/**
 * The file that the form describes.
 *
 * @param today `YYYY-MM-DD` where the team is.
 * @param nameOf What messages call the field at a path. Default: as `check` does.
 */
export function fileOf(
  values: readonly FormValue[],
  choices: Choices,
  today: string,
  nameOf?: (path: Path) => string,
): FormFile {
  const { record, rows } = recordOf(values.filter(({ name }) => name !== BODY));
  const body = values.find(({ name }) => name === BODY)?.text ?? '';
  const text = newMdx(record, body.replaceAll('\r\n', '\n'));
  const title = typeof record.title === 'string' ? record.title : '';
  const id = newId(title, 'piece', new Set(choices.taken.ids));
  const path = `${choices.folder}${id}.mdx`;
  const fields = pieceSchema.safeParse(record);
  const problems = fields.success
    ? [...fileProblems(text), ...recordProblems(fields.data, path, knownFrom(choices, today))]
    : schemaProblems(pieceSchema, record, fields.error.issues, nameOf);
  return { path, text, problems: problems.flatMap((problem) => shown(problem, rows, choices.site.severities)) };
}

/**
 * Builds the record: `serves.0.persona` is the persona of the first pair. Empty fields are left out. The form's number of
 * each pair is returned, since empty and removed rows are not in the record.
 */
function recordOf(values: readonly FormValue[]): { record: Record<string, unknown>; rows: readonly string[] } {
  const root: Record<string, unknown> = {};
  for (const { name, text, isNumber, isOneOfMany } of values) {
    const trimmed = text.trim();
    if (trimmed === '') continue;
    const steps = name.split('.');
    const last = steps.pop() ?? '';
    let place: Record<string, unknown> = root;
    for (const step of steps) {
      place[step] ??= {};
      place = place[step] as Record<string, unknown>;
    }
    if (isOneOfMany) place[last] = [...((place[last] as string[] | undefined) ?? []), trimmed];
    else place[last] = isNumber && /^\d+$/.test(trimmed) ? Number(trimmed) : trimmed.replaceAll('\r\n', '\n');
  }
  const { serves } = root;
  if (serves === undefined) return { record: root, rows: [] };
  return { record: { ...root, serves: Object.values(serves as object) }, rows: Object.keys(serves as object) };
}

function shown(
  { rule, message, hint, path }: DataProblem,
  rows: readonly string[],
  severities: Choices['site']['severities'],
): FormProblem[] {
  const severity = isRecordRule(rule) ? severityIn(severities, recordRule(rule)) : 'error';
  if (severity === 'off') return [];
  const field = path.map((step, at) => (at === 1 && path[0] === 'serves' ? rows[Number(step)] : step)).join('.');
  return [{ rule, severity, field, message, hint }];
}

/** What the form calls the field at a path. */
export function titleOf(path: Path): string {
  return fieldName(metaAt(pieceSchema, path).title ?? path.join('.'));
}

/** What `check` finds when it reads the file: mostly what its text may not contain. */
function fileProblems(text: string): DataProblem[] {
  return parseBytes('piece', new TextEncoder().encode(text), splitFrontMatter).problems.map(
    ({ rule, message, hint = '', line }) => ({
      rule,
      message: line === undefined ? message : contributeScriptText.line(line, message),
      hint,
      path: [BODY],
    }),
  );
}

function recordProblems(fields: PieceFields, path: string, known: Known): DataProblem[] {
  return [...problemsOf('piece', { fields, source: { path } }, known)];
}

/** The rest of the content. Fields chosen from a list need no list of ids, and the form has no field for a file. */
function knownFrom({ questions, site, stages, taken }: Choices, today: string): Known {
  const pieces = new Set(taken.ids);
  return {
    today,
    site,
    stages,
    ids: (kind) => (kind === 'piece' ? pieces : undefined),
    suggest: suggester(() => pieces),
    questions: (persona) => {
      const asked = Object.hasOwn(questions, persona) ? questions[persona] : undefined;
      return asked && new Map(asked.map(({ id, stage }) => [id, stage]));
    },
    questionProducts: (persona, question) => {
      const asked = Object.hasOwn(questions, persona) ? questions[persona] : undefined;
      return asked?.find(({ id }) => id === question)?.products ?? [];
    },
    inactive: () => undefined,
    addressHolder: (address) => (Object.hasOwn(taken.addresses, address) ? taken.addresses[address] : undefined),
    findFile: () => undefined,
    suggestFile: () => undefined,
    pieceStatus: () => undefined,
  };
}
