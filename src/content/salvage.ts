/**
 * Reads what it can of a record with errors, so that all its problems are found in one run. Such a record never reaches the
 * model.
 */
import type { z } from 'zod';
import { metaAt } from './schema-shape.ts';
import type { Path } from './yaml.ts';

export interface Salvaged {
  /** The valid fields. A wrong one has its default; a required one that is wrong is missing. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The fields that are wrong or missing, as dotted paths. */
  readonly unread: ReadonlySet<string>;
}

type Issue = z.core.$ZodIssue;
type Data = Record<string | number, unknown>;

/** Leaving out a field can reveal another problem. This is the most rounds before giving up. */
const ROUNDS = 4;

/** The readable part of a record, or nothing where too little is valid. */
export function salvage(schema: z.ZodType, data: object): Salvaged | undefined {
  const kept: Data = structuredClone(data) as Data;
  const unread = new Set<string>();
  const examples: Path[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const result = schema.safeParse(kept);
    if (result.success) {
      const fields = structuredClone(result.data) as Data;
      for (const path of examples) take(fields, path);
      return { fields, unread };
    }
    for (const issue of result.error.issues) {
      const path = fieldOf(issue);
      unread.add(path.join('.'));
      if (leaveOut(kept, issue)) continue;
      if (!putExample(schema, kept, path)) return undefined;
      examples.push(path);
    }
  }
  return undefined;
}

/** The field of an issue. For an item of a list it is the list, since removing one item would shift the others. */
function fieldOf({ path }: Issue): Path {
  const field = path.map((step) => (typeof step === 'number' ? step : String(step)));
  while (typeof field.at(-1) === 'number') field.pop();
  return field;
}

/** Removes the wrong value from the data. False when it was not there. */
function leaveOut(data: Data, issue: Issue): boolean {
  if (issue.code !== 'unrecognized_keys') return take(data, fieldOf(issue));
  return issue.keys.map((key) => take(data, [...(issue.path as Path), key])).includes(true);
}

/** Fills a missing required field with its example. False when a single value is not enough. */
function putExample(schema: z.ZodType, data: Data, path: Path): boolean {
  const [example] = metaAt(schema, path).examples ?? [];
  const holder = holderOf(data, path);
  const key = path.at(-1);
  if (holder === undefined || key === undefined || example === undefined || typeof example === 'object') return false;
  holder[key] = example;
  return true;
}

/** Removes a field. False when it was not there. */
function take(data: Data, path: Path): boolean {
  const holder = holderOf(data, path);
  const key = path.at(-1);
  if (holder === undefined || key === undefined || !Object.hasOwn(holder, key)) return false;
  return Reflect.deleteProperty(holder, key);
}

function holderOf(data: Data, path: Path): Data | undefined {
  let holder: unknown = data;
  for (const step of path.slice(0, -1)) {
    if (holder === null || typeof holder !== 'object' || !Object.hasOwn(holder, step)) return undefined;
    holder = (holder as Data)[step];
  }
  return holder !== null && typeof holder === 'object' ? (holder as Data) : undefined;
}
