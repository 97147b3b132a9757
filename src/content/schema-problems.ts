/** Turns what Zod has against a record into problems that a marketer can act on. */
import type { z } from 'zod';
import { didYouMean } from '../kit/did-you-mean.ts';
import type { RuleId } from './rules.ts';
import { fieldAt, keysAt, metaAt, requiredAt, typesAt } from './schema-shape.ts';
import type { Path } from './yaml.ts';

/** A problem at a path of the record's data. */
export interface DataProblem {
  readonly rule: RuleId;
  readonly message: string;
  readonly hint: string;
  readonly path: Path;
  /** True to point at the key instead of its value. */
  readonly key?: boolean;
}

type Issue = z.core.$ZodIssue;

/**
 * What is wrong with a record, one problem for each thing to fix.
 *
 * @param nameOf What messages call the field at a path.
 */
export function schemaProblems(
  schema: z.ZodType,
  data: unknown,
  issues: readonly Issue[],
  nameOf: (path: Path) => string = shown,
): DataProblem[] {
  const misfits = new Set(issues.filter(isMisfit).map(({ path }) => JSON.stringify(path)));
  // A limit says nothing of a value of another kind: a text in place of a list would be measured in characters.
  const own = issues.filter((issue) => isMisfit(issue) || !misfits.has(JSON.stringify(issue.path)));
  return own.flatMap((issue) => explain(schema, data, issue, nameOf));
}

/** What is wrong with one field, whatever else is in its record: the first problem of the value, or nothing. */
export function fieldProblem(schema: z.ZodType, path: Path, value: unknown): DataProblem | undefined {
  const result = fieldAt(schema, path)?.safeParse(value);
  if (!result || result.success) return undefined;
  const data = path.reduceRight<unknown>((inner, step) => ({ [step]: inner }), value);
  const issues = result.error.issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
  return schemaProblems(schema, data, issues)[0];
}

/** Whether the value is of another kind than its field. */
function isMisfit({ code }: Issue): boolean {
  return code === 'invalid_type' || code === 'invalid_union';
}

function explain(schema: z.ZodType, data: unknown, issue: Issue, nameOf: (path: Path) => string): DataProblem[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const name = nameOf(path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(schema, data, path, key));
    case 'invalid_type':
    case 'invalid_union':
      return [valueAt(data, path) === undefined ? missing(schema, path, name) : wrongType(schema, data, path, name)];
    case 'invalid_value':
      return [wrongValue(schema, data, path, name, issue.values.map(String))];
    case 'too_big':
    case 'too_small':
      return [wrongSize(schema, path, name, issue)];
    case 'invalid_format':
      return [wrongFormat(schema, data, path, name)];
    case 'invalid_key':
      return [
        {
          rule: 'schema/value',
          message: `"${String(path.at(-1))}" under ${shown(path.slice(0, -1))} is not an id.`,
          hint: example(schema, path.slice(0, -1)),
          path,
          key: true,
        },
      ];
    case 'custom': {
      const params = (issue.params ?? {}) as { hint?: string; rule?: RuleId };
      const rule = params.rule ?? 'schema/value';
      return [{ rule, message: `${name} ${issue.message}.`, hint: params.hint ?? example(schema, path), path }];
    }
    default:
      return [{ rule: 'schema/value', message: `${name}: ${issue.message}.`, hint: example(schema, path), path }];
  }
}

function missing(schema: z.ZodType, path: Path, name: string): DataProblem {
  return { rule: 'schema/missing', message: `${name} is missing.`, hint: `Add it: ${exampleLine(schema, path)}`, path };
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

function wrongType(schema: z.ZodType, data: unknown, path: Path, name: string): DataProblem {
  const value = valueAt(data, path);
  const found = KINDS[Array.isArray(value) ? 'array' : typeof value] ?? 'something else';
  const simple = value !== null && typeof value !== 'object';
  const types = typesAt(schema, path);
  const wanted = [...new Set(types.map((type) => KINDS[type] ?? type))].join(' or ');
  const shownValue =
    simple && typeof value !== 'boolean' ? `${quoted(value)}, ${found}` : simple ? String(value) : found;
  return {
    rule: 'schema/type',
    message: `${name} is ${shownValue}${wanted === '' ? ', which it cannot be' : `; it must be ${wanted}`}.`,
    hint: typeHint(schema, path, value, types),
    path,
  };
}

function typeHint(schema: z.ZodType, path: Path, value: unknown, types: readonly string[]): string {
  const key = path.at(-1);
  const truth = typeof value === 'string' && types.includes('boolean') ? TRUTH[value.trim().toLowerCase()] : undefined;
  if (truth !== undefined && typeof key === 'string') return `Write ${key}: ${truth}`;
  const quote = types.includes('string') && value !== null && typeof value !== 'object';
  return `${example(schema, path)}${quote ? ' If it is meant as text, put it in quotes.' : ''}`;
}

/** What people write for true and false. YAML reads none of these as one of them. */
const TRUTH: Readonly<Record<string, boolean>> = {
  ...{ yes: true, y: true, on: true, x: true, true: true },
  ...{ no: false, n: false, off: false, false: false },
};

function wrongValue(schema: z.ZodType, data: unknown, path: Path, name: string, allowed: string[]): DataProblem {
  const value = valueAt(data, path);
  if (value === undefined)
    return { ...missing(schema, path, name), hint: `Add it, with one of: ${allowed.join(', ')}.` };
  const suggestion =
    typeof value === 'string' ? (didYouMean(value, allowed) ?? meant(schema, path, value, allowed)) : undefined;
  const hint = suggestion
    ? `Did you mean ${suggestion}? Allowed are ${allowed.join(', ')}.`
    : `Allowed are ${allowed.join(', ')}.`;
  return { rule: 'schema/value', message: `${name} is ${quoted(value)}, which is not one of its values.`, hint, path };
}

/** The allowed value that the description explains with the written words, such as "the economic-buyer is the decision maker". */
function meant(schema: z.ZodType, path: Path, value: string, allowed: readonly string[]): string | undefined {
  const words = (text: string) => text.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  const written = new Set(words(value));
  const clauses = (metaAt(schema, path).description ?? '').split(/[,;:.]/);
  const found = allowed.flatMap((one) => {
    const own = clauses.filter((clause) => clause.toLowerCase().includes(one));
    const shared = own.flatMap(words).filter((word) => written.has(word)).length;
    return shared > 0 ? { one, shared } : [];
  });
  const [best, second] = found.sort((a, b) => b.shared - a.shared);
  return best && best.shared > (second?.shared ?? 0) ? best.one : undefined;
}

function wrongSize(
  schema: z.ZodType,
  path: Path,
  name: string,
  issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall,
): DataProblem {
  const big = issue.code === 'too_big';
  const limit = String(big ? issue.maximum : issue.minimum);
  const unit = issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' entries' : '';
  const message = `${name} ${issue.origin === 'number' || issue.origin === 'int' ? 'is' : 'has'} ${big ? 'more than' : 'less than'} ${limit}${unit}.`;
  return { rule: 'schema/value', message, hint: example(schema, path), path };
}

function wrongFormat(schema: z.ZodType, data: unknown, path: Path, name: string): DataProblem {
  const value = valueAt(data, path);
  const text = typeof value === 'string' ? value : '';
  const meta = metaAt(schema, path) as { reference?: string; examples?: readonly unknown[] };
  if (/^\d{4}-\d\d-\d\d$/.test(text)) {
    return {
      rule: 'schema/value',
      message: `${name}: the day ${text} does not exist.`,
      hint: 'Correct the day or the month.',
      path,
    };
  }
  if (/\d{4}/.test(text) && /^\d{4}-\d\d-/.test(String(meta.examples?.[0] ?? ''))) {
    const iso = /^(\d{4}-\d\d-\d\d)[T ]/.exec(text)?.[1];
    return {
      rule: 'schema/value',
      message: `${name} is ${quoted(text)}, which is not a date.`,
      hint: iso ? `Write only the day: ${iso}` : 'Write it as year-month-day, such as 2026-09-14.',
      path,
    };
  }
  return {
    rule: 'schema/value',
    message: `${name} is ${quoted(text)}, which is not written as it must be.`,
    hint: example(schema, path),
    path,
  };
}

function unknownKey(schema: z.ZodType, data: unknown, path: Path, key: string): DataProblem {
  const known = keysAt(schema, path);
  const present = new Set(Object.keys(Object(valueAt(data, path))));
  const suggestion = didYouMean(
    key,
    known.filter((name) => !present.has(name)),
  );
  const where = path.length > 0 ? ` under ${shown(path)}` : '';
  const own = /^[\w-]{1,60}$/.test(key) ? `, such as x-${key}` : '';
  const hint = suggestion
    ? `Did you mean ${suggestion}? A field of your own begins with x-${own}.`
    : `Known${where} are ${known.join(', ')}. A field of your own begins with x-${own}.`;
  return {
    rule: 'schema/unknown-key',
    message: `There is no field ${quoted(key)}${where}.`,
    hint,
    path: [...path, key],
    key: true,
  };
}

/** `serves[0].persona` as people count: "serves 1, persona". */
function shown(path: Path): string {
  if (path.length === 0) return 'The record';
  return `\`${path.map((step, index) => (typeof step === 'number' ? `[${step + 1}]` : index > 0 ? `.${step}` : step)).join('')}\``;
}

function example(schema: z.ZodType, path: Path): string {
  const { description } = metaAt(schema, path);
  return `${description ? `${description} ` : ''}For example: ${exampleLine(schema, path)}`;
}

/** An example of the field as it is written in YAML, on one line. For a record it has the fields that it must have. */
export function exampleLine(schema: z.ZodType, path: Path): string {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const key = path[depth - 1];
    const [value] = metaAt(schema, path.slice(0, depth)).examples ?? [];
    if (typeof key === 'string' && value !== undefined) return `${key}: ${inYaml(value)}`;
  }
  const key = path.at(-1);
  const fields = exampleFields(schema, path);
  const value = fields.length > 0 ? `{ ${fields.join(', ')} }` : '…';
  return typeof key === 'string' ? `${key}: ${value}` : value;
}

/** The fields that a record or map must have, each with an example; the first of its fields where none is needed. */
export function exampleFields(schema: z.ZodType, path: Path = []): string[] {
  const required = requiredAt(schema, path);
  const names = required.length > 0 ? required : keysAt(schema, path).slice(0, 1);
  return names.map((name) => {
    const [value] = metaAt(schema, [...path, name]).examples ?? [];
    return `${name}: ${value === undefined ? '…' : inYaml(value)}`;
  });
}

/** A value in YAML's one-line style, with quotes only where they are needed. */
function inYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inYaml).join(', ')}]`;
  if (value !== null && typeof value === 'object') {
    return `{ ${Object.entries(value)
      .map(([key, part]) => `${key}: ${inYaml(part)}`)
      .join(', ')} }`;
  }
  if (typeof value !== 'string') return String(value);
  return /^[A-Za-z0-9][\w ./@?’-]*(?::\/\/[\w./-]*)?$/.test(value) && !/^(?:true|false|null|[\d.]+)$/.test(value)
    ? value
    : JSON.stringify(value);
}

function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}
