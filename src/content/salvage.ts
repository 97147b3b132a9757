/**
 * What can still be read of a record with errors in it, so that whatever else is wrong with it is found in the same run.
 * Such a record never reaches the model.
 */
import type { z } from 'zod';
import { metaAt } from './schema-shape.ts';
import type { Path } from './yaml.ts';

export interface Salvaged {
  /** The fields that are right; a wrong one has its default. A field that must be there and is wrong is missing. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The fields that are wrong or missing, as dotted paths. */
  readonly unread: ReadonlySet<string>;
}

type Issue = z.core.$ZodIssue;
type Data = Record<string | number, unknown>;

/** What is left out of a record can show something else that is wrong; after so many rounds it is given up. */
const ROUNDS = 4;

/** Nothing, where too little is right. */
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

/** The field that an issue is about. A list without one of its items would have the others in other places, so it is the list. */
function fieldOf({ path }: Issue): Path {
  const field = path.map((step) => (typeof step === 'number' ? step : String(step)));
  while (typeof field.at(-1) === 'number') field.pop();
  return field;
}

/** Takes what is wrong out of the data. False when it was not there. */
function leaveOut(data: Data, issue: Issue): boolean {
  if (issue.code !== 'unrecognized_keys') return take(data, fieldOf(issue));
  return issue.keys.map((key) => take(data, [...(issue.path as Path), key])).includes(true);
}

/** Puts an example in the place of what must be there and is not. False when a single value would not do. */
function putExample(schema: z.ZodType, data: Data, path: Path): boolean {
  const [example] = metaAt(schema, path).examples ?? [];
  const holder = holderOf(data, path);
  const key = path.at(-1);
  if (holder === undefined || key === undefined || example === undefined || typeof example === 'object') return false;
  holder[key] = example;
  return true;
}

/** Takes a field away. False when it was not there. */
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
