/** What `new` asks about a record. Each answer is given as a flag or to a question. */
import type { z } from 'zod';
import type { Model } from '../../content/model.ts';
import { asText } from '../../content/problem.ts';
import { fieldProblem } from '../../content/schema-problems.ts';
import { metaAt } from '../../content/schema-shape.ts';
import type { Path } from '../../content/yaml.ts';

/** The answers so far, by flag. A list of choices is one text, separated by commas; repeated answers are lines. */
export type Answers = Readonly<Record<string, string | undefined>>;

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface Field {
  /** The flag, without its hyphens. */
  readonly flag: string;
  /** The question, in one line. */
  readonly title: string;
  /** A sentence about what to answer. */
  readonly help: string;
  /** An example of an answer. */
  readonly example?: string | undefined;
  /** Where the answer goes in the record. */
  readonly path: Path;
  /** Whether the question is repeated until it is answered. */
  readonly required: boolean;
  /** What `check` would report about an answer; without one, that it is missing. */
  problem(answer: string | undefined): string | undefined;
  /** Whether it is asked in the terminal; the others are only flags. */
  readonly asked: boolean;
  /** Whether several may be chosen. */
  readonly many: boolean;
  /** Whether it can be answered several times, each time with one of the choices and a text: `choice: text`. */
  readonly repeated: boolean;
  /** The choices; absent when any text is allowed. */
  readonly choices?: ((model: Model, answers: Answers) => readonly Choice[]) | undefined;
}

/** What a field adds to its schema. */
export type FieldRules = Pick<Field, 'flag'> &
  Partial<Pick<Field, 'required' | 'asked' | 'many' | 'repeated' | 'choices' | 'title' | 'help'>>;

/** A field with the title and help of its schema, so that they read the same everywhere. */
export function field(schema: z.ZodType, path: Path, rules: FieldRules): Field {
  const { title, description, examples } = metaAt(schema, path);
  const [example] = examples ?? [];
  return {
    title: title ?? rules.flag,
    help: description ?? '',
    example: typeof example === 'string' ? example : undefined,
    path,
    required: false,
    asked: rules.required === true,
    many: false,
    repeated: false,
    problem(answer) {
      const found = fieldProblem(schema, path, answer);
      return found && asText(found);
    },
    ...rules,
  };
}

/** The entries of an answer that is a list. */
export function listOf(answer: string | undefined): string[] | undefined {
  const entries = (answer ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  return entries.length === 0 ? undefined : entries;
}

/** The entries of a repeated answer: the choice before the first colon, and the text after it. */
export function repeatedOf(answer: string | undefined): { choice: string; text: string }[] {
  const entries = (answer ?? '').split('\n').filter((entry) => entry.trim() !== '');
  return entries.map((entry) => {
    const at = entry.indexOf(':');
    return { choice: entry.slice(0, Math.max(0, at)).trim(), text: entry.slice(at + 1).trim() };
  });
}

/** The answer as a number. Any other answer stays a text, so that `check` can quote it. */
export function numberOf(answer: string | undefined): number | string | undefined {
  const number = Number(answer);
  return Number.isFinite(number) ? number : answer;
}

/** Records as choices: their id, shown by name. */
export function choicesOf(records: readonly { readonly id: string; readonly name: string }[]): Choice[] {
  return records.map(({ id, name }) => ({ value: id, label: name }));
}

/** The values of an enumeration as choices. */
export function wordsOf(words: readonly string[]): Choice[] {
  return words.map((word) => ({ value: word, label: word }));
}
