/** What `new` asks about a record: one answer each, as a flag or as a question. */
import type { z } from 'zod';
import type { Model } from '../../content/model.ts';
import { asText } from '../../content/problem.ts';
import { fieldProblem } from '../../content/schema-problems.ts';
import { metaAt } from '../../content/schema-shape.ts';
import type { Path } from '../../content/yaml.ts';

/** What was answered so far, by the name of the flag. A list of choices is one text, separated by commas. */
export type Answers = Readonly<Record<string, string | undefined>>;

/** Something to choose. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface Field {
  /** The flag, without its hyphens. */
  readonly flag: string;
  /** The question, in one line. */
  readonly title: string;
  /** What to answer, in a sentence. */
  readonly help: string;
  /** An answer as an example. */
  readonly example?: string | undefined;
  /** Where the answer is in the record. */
  readonly path: Path;
  /** Whether it is asked until there is an answer. */
  readonly required: boolean;
  /** What `check` would say of an answer; of no answer, that it is missing. */
  problem(answer: string | undefined): string | undefined;
  /** Whether it is asked for although it may be left out; the others are only flags. */
  readonly asked: boolean;
  /** Whether several may be chosen. */
  readonly many: boolean;
  /** What can be chosen; nothing when anything may be written. */
  readonly choices?: ((model: Model, answers: Answers) => readonly Choice[]) | undefined;
}

/** What is said of a field beside what its schema says. */
export type FieldRules = Pick<Field, 'flag'> &
  Partial<Pick<Field, 'required' | 'asked' | 'many' | 'choices' | 'title'>>;

/** A field whose title and help are those of the schema, as a person reads them everywhere. */
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
    problem(answer) {
      const found = fieldProblem(schema, path, answer);
      return found && asText(found);
    },
    ...rules,
  };
}

/** The answers of a list. */
export function listOf(answer: string | undefined): string[] | undefined {
  const entries = (answer ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  return entries.length === 0 ? undefined : entries;
}

/** The number that was answered. Any other answer stays as it is, so that `check` can quote it. */
export function numberOf(answer: string | undefined): number | string | undefined {
  const number = Number(answer);
  return Number.isFinite(number) ? number : answer;
}

/** Records as choices: their id, and the name that people know. */
export function choicesOf(records: readonly { readonly id: string; readonly name: string }[]): Choice[] {
  return records.map(({ id, name }) => ({ value: id, label: name }));
}

/** The words of an enumeration as choices. */
export function wordsOf(words: readonly string[]): Choice[] {
  return words.map((word) => ({ value: word, label: word }));
}
