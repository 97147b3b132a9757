/** The rules of a mapping file: what groups of rows become. */
import { parse } from 'yaml';
import { z } from 'zod';
import { pieceStatus, share } from '../../schema/piece.ts';
import { ruleTexts } from '../../words/import/rules.ts';

/** Names or ids: one, or a list. */
const names = z.union([z.string(), z.array(z.string())]);

/** A value of a cell. YAML reads `2024` as a number and `yes` as a text. */
const value = z.union([z.string(), z.number(), z.boolean()]);

export const ruleSchema = z
  .strictObject({
    /**
     * By heading: the value of the cell, or several of which one is enough. `*` matches any text, and `none` an empty
     * cell. All columns must match.
     */
    when: z
      .record(z.string(), z.union([value, z.array(value)]))
      .refine((columns) => Object.keys(columns).length > 0, { message: ruleTexts.noColumns }),
    /** What the rows become. It takes precedence over their own cells. */
    set: z
      .strictObject({
        /** With a stage: every one of these personas at every one of those stages, and no other pairs. */
        persona: names.optional(),
        stage: names.optional(),
        /** Of the pairs of this rule. */
        fit: z.enum(['primary', 'secondary']).optional(),
        format: z.string().optional(),
        owner: z.string().optional(),
        status: pieceStatus.optional(),
        share: share.optional(),
        language: z.string().optional(),
        products: names.optional(),
        segments: names.optional(),
      })
      .optional(),
    /** Whether the rows are left out of the import. */
    skip: z.literal(true).optional(),
  })
  .refine(({ set, skip }) => (skip === undefined) !== (Object.keys(set ?? {}).length === 0), {
    message: ruleTexts.setOrSkip,
  })
  .refine(({ set }) => set?.fit === undefined || set.persona !== undefined || set.stage !== undefined, {
    message: ruleTexts.fitAlone,
  });

/** A rule as written, with names. */
export type WrittenRule = z.output<typeof ruleSchema>;

/** The names in a field of a rule. */
export function namesIn(field: string | readonly string[] | undefined): readonly string[] {
  return typeof field === 'string' ? [field] : (field ?? []);
}

/** The paths of conditions without a value. Reading drops them, which would make a rule match more rows than intended. */
export function emptyConditions(text: string): (string | number)[][] {
  const data: unknown = parse(text, { logLevel: 'silent', maxAliasCount: 0 });
  const rules = isMap(data) && Array.isArray(data.rules) ? data.rules : [];
  return rules.flatMap((rule: unknown, number) =>
    Object.entries(isMap(rule) && isMap(rule.when) ? rule.when : {}).flatMap(([heading, value]) =>
      (Array.isArray(value) ? value : [value]).every(isFilled) ? [] : [['rules', number, 'when', heading]],
    ),
  );
}

function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined && String(value).trim() !== '';
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
