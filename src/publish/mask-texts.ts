/** Masking the texts in a record. The schema says which fields are texts, so that a new one is masked, too. */
import type { z } from 'zod';
import { textPaths } from '../content/schema-shape.ts';
import { maskPersonal } from './mask.ts';

/** A function that masks the texts in records of a schema. Ids, dates and addresses stay, as do records without texts to mask. */
export function textMask(schema: z.ZodType): <T>(record: T) => T {
  const paths = textPaths(schema);
  return <T>(record: T) => paths.reduce<unknown>(maskAt, record) as T;
}

/** The value with the texts at a path masked, or the same value where nothing was masked. `*` is every entry. */
function maskAt(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return typeof value === 'string' ? maskPersonal(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  const entries: [string, unknown][] = Object.entries(value);
  const masked = entries.map(([name, part]) => (step === '*' || step === name ? maskAt(part, rest) : part));
  if (masked.every((part, index) => part === entries[index]?.[1])) return value;
  return Array.isArray(value) ? masked : Object.fromEntries(entries.map(([name], index) => [name, masked[index]]));
}
