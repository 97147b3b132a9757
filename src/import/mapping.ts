/** The mapping file, in which the user says what columns and words mean. */
import { z } from 'zod';
import { locate } from '../content/record.ts';
import { schemaProblems } from '../content/schema-problems.ts';
import { type Path, readStrictYaml } from '../content/yaml.ts';
import { pieceStatus, share } from '../schema/piece.ts';
import { date } from '../schema/text.ts';
import { ruleErrors } from '../words/import/rules.ts';
import { dateOrders } from './date-cells.ts';
import { emptyConditions, ruleSchema } from './rules/rule-schema.ts';
import { SourceError } from './table.ts';
import { targets } from './targets.ts';

/** Kinds of words that a mapping can give a meaning to. */
const wordKinds = [
  'persona',
  'stage',
  'format',
  'person',
  'product',
  'segment',
  'competitor',
  'status',
  'verdict',
  'share',
  'language',
] as const;

export type WordKind = (typeof wordKinds)[number];

/** `keep` writes the texts into `x-imported` and still reads whether a piece is public; `ignore` skips the column. */
const columnUse = z.union([z.enum([...targets, 'keep', 'ignore']), z.string().regex(/^(?:persona|stage)=[a-z0-9-]+$/)]);

const words = z.record(z.string(), z.string()).default({});

/** Everything in the file is optional. */
const mappingSchema = z.strictObject({
  /** By heading: a field, `keep`, `ignore`, or `persona=<id>` and `stage=<id>` for a column of check marks. */
  columns: z.record(z.string(), columnUse).default({}),
  /** The order of day and month in dates such as 3/4/2021: for all columns, or by heading. */
  dates: z.union([z.enum(dateOrders), z.record(z.string(), z.enum(dateOrders))]).optional(),
  /** By kind: what words in the table mean. `none` means nothing. */
  values: z
    .strictObject({
      persona: words,
      stage: words,
      format: words,
      person: words,
      product: words,
      segment: words,
      competitor: words,
      status: words,
      verdict: words,
      share: words,
      language: words,
    })
    .prefault({}),
  /** Values for pieces without one in the table. */
  defaults: z
    .strictObject({
      format: z.string().optional(),
      owner: z.string().optional(),
      status: pieceStatus.optional(),
      share: share.optional(),
      language: z.string().optional(),
      /** For rows that have a stage but no persona: an id, or a list. */
      persona: z.union([z.string(), z.array(z.string())]).optional(),
      /** For rows that have a persona but no stage: an id, or a list. */
      stage: z.union([z.string(), z.array(z.string())]).optional(),
      /** The reviewer, if the table only has a date: an id, or `owner`. */
      reviewedBy: z.string().optional(),
      /** The person who decided, if the table has no name: an id, or `owner`. */
      decidedBy: z.string().optional(),
      /** The day of the decision, if the table has none. */
      decidedOn: date().optional(),
    })
    .prefault({}),
  /** What groups of rows become, such as all rows of one category. */
  rules: z.array(ruleSchema).default([]),
});

export interface Mapping extends z.output<typeof mappingSchema> {
  /** The file and line of a value, for messages. */
  readonly at?: (path: Path) => string;
}

/** An empty mapping. */
export const noMapping: Mapping = mappingSchema.parse({});

/**
 * Reads a mapping file.
 *
 * @param name The name of the file in messages.
 * @throws {SourceError} If the file has errors; the message lists every one with its line.
 */
export function readMapping(text: string, name: string): Mapping {
  const { data, problems } = readStrictYaml(text);
  const source = { yaml: text, firstLine: 1 };
  const found = problems.map(({ line, message, hint }) => ({ line, message, hint }));
  if (found.length === 0) {
    for (const path of emptyConditions(text)) {
      found.push({ line: locate(source, path).line, message: ruleErrors.empty(String(path.at(-1))), hint: '' });
    }
    const result = mappingSchema.safeParse(data ?? {});
    if (result.success && found.length === 0)
      return { ...result.data, at: (path) => `${name}:${locate(source, path).line}` };
    for (const problem of schemaProblems(mappingSchema, data, result.error?.issues ?? [])) {
      found.push({
        line: locate(source, problem.path, problem.key).line,
        message: problem.message,
        hint: problem.hint,
      });
    }
  }
  const lines = found.map(({ line, message, hint }) => `${name}:${line}: ${message}${hint ? ` ${hint}` : ''}`);
  throw new SourceError(lines.join('\n'));
}
