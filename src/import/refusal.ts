/** Problems with the values of fields, in the words of `check`. */
import { problemOf, type RecordProblem } from '../content/record-rules/record-check.ts';
import { unknownReference } from '../content/record-rules/references.ts';
import { type DataProblem, fieldProblem } from '../content/schema-problems.ts';
import type { Path } from '../content/yaml.ts';
import { pieceSchema } from '../schema/piece.ts';
import type { RowContext } from './row-context.ts';
import type { Vocabularies } from './vocabulary.ts';

/** The problem that the schema has with a value; nothing where only the import cannot read it. */
export function valueProblem(path: Path, value: unknown): DataProblem | undefined {
  return fieldProblem(pieceSchema, path, value);
}

/** The problem with a value that the schema is known to refuse. */
export function refusal(path: Path, value: unknown): DataProblem {
  const problem = valueProblem(path, value);
  if (!problem) throw new Error(`The schema takes ${JSON.stringify(value)} as ${path.join('.')}.`);
  return problem;
}

/** The problem with a name that no record has. Nothing where several records have it. */
export function unknownName(
  kind: keyof Vocabularies,
  name: string,
  { known, vocabularies }: Pick<RowContext, 'known' | 'vocabularies'>,
): RecordProblem | undefined {
  if (vocabularies[kind].meansSeveral(name)) return undefined;
  return problemOf('reference/unknown', { ...unknownReference(kind, name, known), path: [] });
}
