/** The mapping file: what the user says about columns and words where the table does not speak for itself. */
import { z } from 'zod';
import { locate } from '../content/record.ts';
import { schemaProblems } from '../content/schema-problems.ts';
import { readStrictYaml } from '../content/yaml.ts';
import { pieceStatus, share } from '../schema/piece.ts';
import { date } from '../schema/text.ts';
import { dateOrders } from './date-cells.ts';
import { targets } from './headings.ts';
import { SourceError } from './table.ts';

/** Kinds of words that can be given a meaning. */
const wordKinds = [
  'persona',
  'stage',
  'format',
  'person',
  'product',
  'status',
  'verdict',
  'share',
  'language',
] as const;

export type WordKind = (typeof wordKinds)[number];

/** `keep` writes the texts into `x-imported` and still reads whether a piece is public; `ignore` leaves the column out. */
const columnUse = z.union([z.enum([...targets, 'keep', 'ignore']), z.string().regex(/^(?:persona|stage)=[a-z0-9-]+$/)]);

const words = z.record(z.string(), z.string()).default({});

/** The file. Everything in it may be left out. */
const mappingSchema = z.strictObject({
  /** By heading: a field, `keep`, `ignore`, or `persona=<id>` and `stage=<id>` for a column of crosses. */
  columns: z.record(z.string(), columnUse).default({}),
  /** Which number stands first in dates such as 3/4/2021: for all columns, or by heading. */
  dates: z.union([z.enum(dateOrders), z.record(z.string(), z.enum(dateOrders))]).optional(),
  /** By kind: what words in the table mean. `none` means nothing at all. */
  values: z
    .strictObject({
      persona: words,
      stage: words,
      format: words,
      person: words,
      product: words,
      status: words,
      verdict: words,
      share: words,
      language: words,
    })
    .prefault({}),
  /** What holds for pieces of which the table does not say it. */
  defaults: z
    .strictObject({
      format: z.string().optional(),
      owner: z.string().optional(),
      status: pieceStatus.optional(),
      share: share.optional(),
      language: z.string().optional(),
      /** Who looked, where the table only says when: an id, or `owner`. */
      reviewedBy: z.string().optional(),
      /** Who decided, where the table does not say it: an id, or `owner`. */
      decidedBy: z.string().optional(),
      /** When it was decided, where the table does not say it. */
      decidedOn: date().optional(),
    })
    .prefault({}),
});

export type Mapping = z.output<typeof mappingSchema>;

/** A mapping that says nothing. */
export const noMapping: Mapping = mappingSchema.parse({});

/**
 * Reads a mapping file.
 *
 * @param name How the file is called in messages.
 * @throws {SourceError} When something in it is wrong; the message names every mistake with its line.
 */
export function readMapping(text: string, name: string): Mapping {
  const { data, problems } = readStrictYaml(text);
  const source = { yaml: text, firstLine: 1 };
  const found = problems.map(({ line, message, hint }) => ({ line, message, hint }));
  if (found.length === 0) {
    const result = mappingSchema.safeParse(data ?? {});
    if (result.success) return result.data;
    for (const problem of schemaProblems(mappingSchema, data, result.error.issues)) {
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
