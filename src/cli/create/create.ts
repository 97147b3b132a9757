/** `content-audit new`: writes a record that passes `check`, or says why it would not pass. */
import path from 'node:path';
import { checkContent, checkFiles } from '../../check/check-content.ts';
import { UsageError, usageErrorOf } from '../../check/usage-error.ts';
import { folderOnDisk } from '../../content/disk/folder.ts';
import { placeOf, shownPath } from '../../content/disk/paths.ts';
import type { ReadOptions } from '../../content/disk/read-content.ts';
import { writeWhole } from '../../content/disk/whole-file.ts';
import { withFiles } from '../../content/disk/with-files.ts';
import type { Finding } from '../../content/finding.ts';
import type { Model } from '../../content/model.ts';
import { newId } from '../../content/new-id.ts';
import { idProblem } from '../../content/record-rules/ids.ts';
import { schemaProblems } from '../../content/schema-problems.ts';
import { printPretty } from '../../print/findings/pretty.ts';
import { NOTHING_WRITTEN } from '../../words/commands/files.ts';
import { newOutput } from '../../words/commands/new.ts';
import { EXIT, type Exit } from '../exit.ts';
import { type Answers, type Field, repeatedOf } from './field.ts';
import { type Creation, creations, type NewKind } from './kinds.ts';
import { askFor, type Terminal } from './prompts.ts';

export interface CreateRequest {
  /** The content folder, absolute. */
  readonly content: string;
  readonly today: ReadOptions['today'];
  readonly kind: NewKind;
  /** The answers given as flags. `id` and `folder` decide where the file goes. */
  readonly answers: Answers;
  /** Where to ask for the rest; absent when the command cannot ask. */
  readonly terminal?: Terminal | undefined;
  readonly dryRun: boolean;
  readonly color: boolean;
}

/**
 * Writes a new record.
 *
 * @throws {UsageError} When an answer is missing or not allowed; the message lists the choices.
 */
export async function create(request: CreateRequest): Promise<{ text: string; exit: Exit }> {
  const { content, kind, terminal, dryRun, color } = request;
  const before = checkContent({ directory: content, today: request.today });
  const { model } = before;
  if (!model) {
    const problems = printPretty(before.findings, { color, content });
    return { text: `${problems}${newOutput.fixFirst}\n`, exit: EXIT.findings };
  }
  const creation = creations[kind];
  const given = Object.fromEntries(Object.entries(request.answers).filter(([, answer]) => answer?.trim()));
  const answers = terminal ? await askFor(creation.fields, given, model, terminal) : given;
  for (const field of creation.fields) if (field.repeated) expectChoices(field, answers, model);
  const record = creation.record(answers, before.today);
  expectAnswers(creation, record, (field) => (field.choices?.(model, answers) ?? []).map(({ value }) => value));

  const taken = new Map(creation.taken(model).map(({ id, path: file }) => [id, file]));
  const id = answers.id ?? newId(creation.nameOf(answers), kind, taken);
  const problem = idProblem(id, kind, { has: (other) => taken.has(other), pathOf: (other) => taken.get(other) });
  if (problem) throw usageErrorOf(problem);
  const folder = creation.folder(answers);
  if (path.posix.normalize(folder) !== folder || folder.split('/').includes('..')) {
    throw new UsageError(newOutput.folderOutside(answers.folder ?? ''));
  }
  const file = `${folder}/${id}${creation.extension}`;
  const text = creation.text(record);
  const place = placeOf(content);
  const absolute = path.join(content, file);
  const shown = shownPath(place, absolute);
  const after = checkFiles(withFiles(folderOnDisk(place), new Map([[file, text]])), before.today);
  const errors = after.findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    return {
      text: `${printPretty(errors, { color, content, partial: true })}${NOTHING_WRITTEN}\n`,
      exit: EXIT.findings,
    };
  if (!dryRun) writeWhole(absolute, text, null, place.repository);
  const note = creation.note?.(answers);
  return { text: report(shown, { text, note }, after.findings, { dryRun, color, content }), exit: EXIT.fine };
}

function report(
  file: string,
  { text, note }: { text: string; note: string | undefined },
  findings: readonly Finding[],
  { dryRun, color, content }: Pick<CreateRequest, 'dryRun' | 'color' | 'content'>,
) {
  const own = findings.filter((finding) => finding.file === file);
  const done = dryRun ? newOutput.wouldWrite(file, text) : `${newOutput.wrote(file)}\n`;
  const said = note === undefined ? done : `${done}${note}\n`;
  return own.length === 0 ? said : `${said}\n${printPretty(own, { color, content, partial: true })}`;
}

/** @throws {UsageError} When a repeated answer does not name a choice before its text. */
function expectChoices(field: Field, answers: Answers, model: Model): void {
  const bare = repeatedOf(answers[field.flag]).find(({ choice }) => choice === '');
  const choices = (field.choices?.(model, answers) ?? []).map(({ value }) => value);
  if (bare !== undefined) throw new UsageError(newOutput.missingChoice(field.flag, bare.text, choices));
}

/** Reports all missing answers at once, as `check` would, each with its option. */
function expectAnswers(
  { fields, schema }: Creation,
  record: object,
  choicesOf: (field: Field) => readonly string[],
): void {
  const result = schema.safeParse(record);
  const issues = result.success ? [] : result.error.issues;
  const problems = schemaProblems(schema, record, issues);
  const lines = fields.flatMap((field) => {
    const place = field.path.join('.');
    const isMissing = problems.some(({ rule, path: at }) => rule === 'schema/missing' && at.join('.') === place);
    return isMissing ? newOutput.missingOption(field.flag, field.example ?? '…', choicesOf(field)) : [];
  });
  if (lines.length > 0) throw new UsageError(newOutput.missing(lines));
}
