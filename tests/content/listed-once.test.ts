/** No list in any kind of record may have the same entry twice. */
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { schemaProblems } from '../../src/content/schema-problems.ts';
import { kinds } from '../../src/schema/kinds.ts';

interface Shape {
  readonly type: string;
  readonly shape?: Record<string, z.ZodType>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
}

interface ListField {
  readonly name: string;
  readonly schema: z.ZodType;
  /** A valid list, the first example of the field. */
  readonly entries: readonly unknown[] | undefined;
}

/** Every list in a schema. Found in the schema itself, so that none can be forgotten. */
function listsIn(schema: z.ZodType, name: string, examples: readonly unknown[] = []): ListField[] {
  const own = (schema.meta()?.examples as unknown[] | undefined) ?? examples;
  const { type, shape, element, innerType, in: input, out } = schema.def as unknown as Shape;
  if (innerType) return listsIn(innerType, name, own);
  if (type === 'pipe') return [input, out].flatMap((part) => (part ? listsIn(part, name, own) : []));
  if (element) {
    const entries = own[0] as unknown[] | undefined;
    return [{ name, schema, entries }, ...listsIn(element, `${name}[]`, entries?.slice(0, 1))];
  }
  return Object.entries(shape ?? {}).flatMap(([key, part]) => listsIn(part, `${name}.${key}`));
}

const lists = Object.entries(kinds).flatMap(([name, { schema }]) => listsIn(schema, name));
/** Counts of an assessment are in the order of its answers, and may be equal. */
const counts = lists.filter(({ name }) => /^assessment\./.test(name));
const withIds = lists.filter(({ entries }) => Object.hasOwn(Object(entries?.[0]), 'id'));
const plain = lists.filter((field) => !counts.includes(field) && !withIds.includes(field));

it('finds the lists of every schema', () => {
  expect(plain.length).toBeGreaterThan(30);
  expect(withIds.map(({ name }) => name)).toEqual([
    'persona.questions',
    'usageExport.sources',
    'handoffs.roles',
    'handoffs.handoffs',
    'handoffs.rejections.reasons',
  ]);
});

it.each(plain.map((field) => [field.name, field] as const))('%s refuses a repeated entry', (_name, field) => {
  const { entries = [], schema } = field;
  expect(entries, 'an example').not.toEqual([]);
  expect(schema.safeParse(entries).success).toBe(true);
  const repeated = [...entries, entries[0]];
  const problems = schemaProblems(schema, repeated, schema.safeParse(repeated).error?.issues ?? []);
  expect(problems).toContainEqual(
    expect.objectContaining({
      rule: 'schema/repeated',
      path: [entries.length],
      message: expect.stringMatching(/repeats entry 1 of the list/),
      hint: 'Delete one of the two.',
    }),
  );
});

describe('two entries of a list', () => {
  const problemsOf = (name: keyof typeof kinds, record: unknown) => {
    const result = kinds[name].schema.safeParse(record);
    return schemaProblems(kinds[name].schema, record, result.error?.issues ?? []).map(
      ({ message, path }) => `${path.join('.')} ${message}`,
    );
  };
  const piece = { title: 'A', format: 'guide', status: 'idea', owner: 'team' };

  it('are the same when they are pairs of the same persona and stage, whatever their other fields', () => {
    const pair = { persona: 'buyer', stage: 'decision' };
    expect(problemsOf('piece', { ...piece, serves: [pair, { ...pair, fit: 'secondary' }] })).toEqual([
      'serves.1 `serves[2]` repeats entry 1 of the list (persona buyer, stage decision).',
    ]);
    expect(problemsOf('piece', { ...piece, serves: [pair, { ...pair, stage: 'awareness' }] })).toEqual([]);
  });

  it('are the same when they are focuses of the same quarter', () => {
    const product = { id: 'planner', name: 'Planner' };
    const quarter = { quarter: '2026-Q4' };
    expect(problemsOf('product', { ...product, focus: [quarter, { ...quarter, sales: 'push' }] })).toHaveLength(1);
  });

  it('are the same when they are texts that differ only in case', () => {
    expect(problemsOf('stage', { id: 'decision', name: 'Decision', aliases: ['BOFU', 'Close', 'bofu'] })).toEqual([
      'aliases.2 `aliases[3]` repeats entry 1 of the list (bofu).',
    ]);
  });
});
