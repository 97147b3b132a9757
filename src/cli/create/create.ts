/** `content-audit new`: writes a record that passes `check`, or says why it would not. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { checkContent, checkFiles } from '../../check/check-content.ts';
import { UsageError } from '../../check/usage-error.ts';
import { folderOnDisk } from '../../content/disk/folder.ts';
import { placeOf, shownPath } from '../../content/disk/paths.ts';
import type { ReadOptions } from '../../content/disk/read-content.ts';
import { writeWhole } from '../../content/disk/whole-file.ts';
import { withFiles } from '../../content/disk/with-files.ts';
import type { Finding } from '../../content/finding.ts';
import { newId } from '../../content/new-id.ts';
import { printPretty } from '../../print/findings/pretty.ts';
import { ID_LENGTH, ID_PATTERN, RESERVED_IDS } from '../../schema/text.ts';
import { EXIT, type Exit } from '../exit.ts';
import { askFor, type Terminal } from './ask.ts';
import type { Answers, Field } from './field.ts';
import { creations, type NewKind } from './kinds.ts';

export interface CreateRequest {
  /** The content folder, absolute. */
  readonly content: string;
  readonly today: ReadOptions['today'];
  readonly kind: NewKind;
  /** What was given as flags. `id` and `folder` say where the file goes. */
  readonly answers: Answers;
  /** Where to ask for the rest; nothing when nobody can be asked. */
  readonly terminal?: Terminal | undefined;
  readonly dryRun: boolean;
  readonly color: boolean;
}

/**
 * Writes a new record.
 *
 * @throws {UsageError} When something is missing or chosen wrongly; the message names what can be chosen.
 */
export async function create(request: CreateRequest): Promise<{ text: string; exit: Exit }> {
  const { content, kind, terminal, dryRun, color } = request;
  const before = checkContent({ directory: content, today: request.today });
  const { model } = before;
  if (!model) {
    const why = 'The content has errors. Mend them first, so that it can be told whether the new file is right.\n';
    return { text: printPretty(before.findings, { color, content }) + why, exit: EXIT.findings };
  }
  const creation = creations[kind];
  const given = Object.fromEntries(Object.entries(request.answers).filter(([, answer]) => answer?.trim()));
  const answers = terminal ? await askFor(creation.fields, given, model, terminal) : given;
  expectAnswers(creation.fields, answers, (field) => field.choices?.(model, answers).map(({ value }) => value));

  const taken = new Set(creation.taken(model).map(({ id }) => id));
  const id = answers.id ?? newId(creation.nameOf(answers), kind, taken);
  if (!ID_PATTERN.test(id) || id.length > ID_LENGTH) {
    throw new UsageError(`"${id}" cannot be an id: use lower-case letters, digits and hyphens.`);
  }
  if (RESERVED_IDS.has(id)) throw new UsageError(`"${id}" is a reserved word and cannot be an id. Give another --id.`);
  const folder = creation.folder(answers);
  if (path.posix.normalize(folder) !== folder || folder.split('/').includes('..')) {
    throw new UsageError(`"${answers.folder}" is not a folder within the content.`);
  }
  const file = `${folder}/${id}${creation.extension}`;
  const text = creation.text(answers, before.today);
  const place = placeOf(content);
  const absolute = path.join(content, file);
  const shown = shownPath(place, absolute);
  if (statSync(absolute, { throwIfNoEntry: false }))
    throw new UsageError(`${shown} is there already. Give another --id.`);

  const after = checkFiles(withFiles(folderOnDisk(place), new Map([[file, text]])), before.today);
  const errors = after.findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    return {
      text: `${printPretty(errors, { color, content, partial: true })}Nothing was written.\n`,
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
  const done = dryRun ? `Would write ${file}:\n\n${text}` : `Wrote ${file}\n`;
  const said = note === undefined ? done : `${done}${note}\n`;
  return own.length === 0 ? said : `${said}\n${printPretty(own, { color, content, partial: true })}`;
}

/** All that is missing is named at once. */
function expectAnswers(
  fields: readonly Field[],
  answers: Answers,
  choicesOf: (field: Field) => readonly string[] | undefined,
): void {
  const isGiven = (flag: string) => answers[flag] !== undefined;
  const missing = fields.filter(
    ({ flag, required, neededFor }) => !isGiven(flag) && (required || neededFor.some(isGiven)),
  );
  if (missing.length === 0) return;
  const lines = missing.map((field) => {
    const choices = choicesOf(field);
    return `  --${field.flag}  ${choices ? `one of ${choices.join(', ')}` : field.help}`;
  });
  throw new UsageError(`This is missing:\n${lines.join('\n')}`);
}
