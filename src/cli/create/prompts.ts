/** Asking for answers in a terminal. */
import type { Readable, Writable } from 'node:stream';
import { isCancel, multiselect, select, text } from '@clack/prompts';
import { UsageError } from '../../check/usage-error.ts';
import type { Model } from '../../content/model.ts';
import { CANCELED } from '../../words/commands/files.ts';
import { prompts } from '../../words/commands/new.ts';
import type { Answers, Choice, Field } from './field.ts';

/** Where questions are asked. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** The value of the choice to skip a question. */
const NONE = '';

/**
 * Asks for what was not given as a flag, one question at a time.
 *
 * @throws {UsageError} When the user cancels.
 */
export async function askFor(
  fields: readonly Field[],
  given: Answers,
  model: Model,
  terminal: Terminal,
): Promise<Answers> {
  let answers = given;
  for (const field of fields) {
    if (!field.asked || answers[field.flag] !== undefined) continue;
    const choices = field.choices?.(model, answers);
    // Skip a select with no options.
    if (choices?.length === 0) continue;
    const answer = await (field.repeated
      ? askRepeated(field, choices ?? [], terminal)
      : askOne(field, choices, terminal));
    if (isCancel(answer)) throw new UsageError(CANCELED);
    if (answer !== '') answers = { ...answers, [field.flag]: answer };
  }
  return answers;
}

/** Asks for a text and a choice until the text is left empty. */
async function askRepeated(field: Field, choices: readonly Choice[], terminal: Terminal) {
  const lines: string[] = [];
  for (;;) {
    const message = prompts.repeated(field.title, lines.length + 1);
    const given = await text({ ...terminal, message });
    if (isCancel(given)) return given;
    const asked = (given ?? '').trim();
    if (asked === '') return lines.join('\n');
    const chosen = await select({ ...terminal, message: prompts.choiceFor(asked), options: [...choices] });
    if (isCancel(chosen)) return chosen;
    lines.push(`${chosen}: ${asked}`);
  }
}

async function askOne(field: Field, choices: readonly Choice[] | undefined, terminal: Terminal) {
  const message = prompts.question(field.title, field.help);
  if (choices === undefined) {
    const placeholder = field.many ? prompts.listPlaceholder : field.example;
    const answer = await text({
      ...terminal,
      message,
      ...(placeholder === undefined ? {} : { placeholder }),
      validate: (value = '') => problemOf(field, value.trim()),
    });
    return isCancel(answer) ? answer : (answer ?? '').trim();
  }
  if (field.many) {
    const chosen = await multiselect({ ...terminal, message, options: [...choices], required: field.required });
    return isCancel(chosen) ? chosen : chosen.join(',');
  }
  const none = { value: NONE, label: prompts.skip };
  return await select({ ...terminal, message, options: field.required ? [...choices] : [none, ...choices] });
}

/** A list is checked as a whole, by `check`, before the file is written. */
function problemOf(field: Field, answer: string): string | undefined {
  if (answer === '') return field.required ? prompts.required : undefined;
  return field.many ? undefined : field.problem(answer);
}
