/** The shortest file of a kind that passes `check`, made from the examples in its schema. */
import type { Kind } from '../schema/kind.ts';
import { exampleLine } from './schema-problems.ts';

/** A map with its required fields, or a list with one such map. */
export function exampleFile({ arrangement, schema }: Pick<Kind, 'arrangement' | 'schema'>): string {
  const required = schema.safeParse({}).error?.issues ?? [];
  const lines = required.map(({ path }) => exampleLine(schema, path.map(String)));
  return lines.map((line, index) => (arrangement !== 'list' ? line : `${index === 0 ? '-' : ' '} ${line}`)).join('\n');
}
