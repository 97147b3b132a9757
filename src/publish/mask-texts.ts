/** Masks the texts in a record. The schema says which fields are texts, so new fields are masked too. */
import type { z } from 'zod';
import { textPaths } from '../content/schema-shape.ts';
import { maskPersonal } from './mask.ts';

/**
 * Returns a function that masks the texts in records of a schema. Ids, dates, addresses, and records with nothing to mask
 * stay unchanged.
 */
export function textMask(schema: z.ZodType): <T>(record: T) => T {
  const paths = textPaths(schema);
  return <T>(record: T) => paths.reduce<unknown>(maskAt, record) as T;
}

/** Masks the texts at a path, where `*` is every entry. Returns the same value if there was nothing to mask. */
function maskAt(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return typeof value === 'string' ? maskPersonal(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  const entries: [string, unknown][] = Object.entries(value);
  const masked = entries.map(([name, part]) => (step === '*' || step === name ? maskAt(part, rest) : part));
  if (masked.every((part, index) => part === entries[index]?.[1])) return value;
  return Array.isArray(value) ? masked : Object.fromEntries(entries.map(([name], index) => [name, masked[index]]));
}
