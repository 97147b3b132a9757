/** Turns Zod's issues with a record into problems that a marketer can act on. */
import type { z } from 'zod';
import { didYouMean } from '../kit/did-you-mean.ts';
import { guess } from '../words/findings/guess.ts';
import { limitTexts, numberWithin } from '../words/findings/limits.ts';
import { schemaTexts, typeNames } from '../words/findings/schema.ts';
import type { RuleId } from './rules.ts';
import { fieldAt, keysAt, metaAt, numberLimitsAt, requiredAt, typesAt } from './schema-shape.ts';
import type { Path } from './yaml.ts';

/** A problem at a path in a record's data. */
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
 * The problems of a record, one for each thing to fix.
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
  // Limits mean nothing for a value of another type: a text instead of a list would be measured in characters.
  const own = issues.filter((issue) => isMisfit(issue) || !misfits.has(JSON.stringify(issue.path)));
  return own.flatMap((issue) => explain(schema, data, issue, nameOf));
}

/** The first problem of one field, regardless of the rest of its record, or nothing. */
export function fieldProblem(schema: z.ZodType, path: Path, value: unknown): DataProblem | undefined {
  const result = fieldAt(schema, path)?.safeParse(value);
  if (!result || result.success) return undefined;
  const data = path.reduceRight<unknown>((inner, step) => ({ [step]: inner }), value);
  const issues = result.error.issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
  return schemaProblems(schema, data, issues)[0];
}

/** Whether the value has another type than its field. */
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
      return [wrongSize(schema, data, path, name, issue)];
    case 'invalid_format':
      return [wrongFormat(schema, data, path, name)];
    case 'invalid_key':
      return [
        {
          rule: 'schema/value',
          message: schemaTexts.keyNotAnId(String(path.at(-1)), shown(path.slice(0, -1))),
          hint: example(schema, path.slice(0, -1)),
          path,
          key: true,
        },
      ];
    case 'custom': {
      const params = (issue.params ?? {}) as { hint?: string; rule?: RuleId; quote?: true };
      const rule = params.rule ?? 'schema/value';
      const message = schemaTexts.refined(name, issue.message, params.quote && quoted(valueAt(data, path)));
      return [{ rule, message, hint: params.hint ?? example(schema, path), path }];
    }
    default:
      return [
        { rule: 'schema/value', message: schemaTexts.other(name, issue.message), hint: example(schema, path), path },
      ];
  }
}

function missing(schema: z.ZodType, path: Path, name: string): DataProblem {
  const hint = schemaTexts.add(exampleLine(schema, path));
  return { rule: 'schema/missing', message: schemaTexts.missing(name), hint, path };
}

function wrongType(schema: z.ZodType, data: unknown, path: Path, name: string): DataProblem {
  const value = valueAt(data, path);
  const types = typesAt(schema, path);
  const limits = numberLimitsAt(schema, path);
  const names = limits ? [numberWithin(limits)] : types.map((type) => typeNames[type] ?? type);
  return {
    rule: 'schema/type',
    message: schemaTexts.wrongType(name, foundText(value), [...new Set(names)].join(schemaTexts.or)),
    hint: typeHint(schema, path, value, types),
    path,
  };
}

/** A value of the wrong type, as a sentence names it. */
function foundText(value: unknown): string {
  if (typeof value === 'string') return schemaTexts.foundText(quoted(value));
  if (typeof value === 'number') return schemaTexts.foundNumber(value);
  if (typeof value === 'boolean') return String(value);
  return typeNames[Array.isArray(value) ? 'array' : typeof value] ?? schemaTexts.foundOther;
}

function typeHint(schema: z.ZodType, path: Path, value: unknown, types: readonly string[]): string {
  const key = path.at(-1);
  const truth = typeof value === 'string' && types.includes('boolean') ? TRUTH[value.trim().toLowerCase()] : undefined;
  if (truth !== undefined && typeof key === 'string') return schemaTexts.write(key, truth);
  const quote = types.includes('string') && value !== null && typeof value !== 'object';
  return example(schema, path, quote ? schemaTexts.quoteIt : undefined);
}

/** What people write for true and false, and YAML reads as text. */
const TRUTH: Readonly<Record<string, boolean>> = {
  ...{ yes: true, y: true, on: true, x: true, true: true },
  ...{ no: false, n: false, off: false, false: false },
};

function wrongValue(schema: z.ZodType, data: unknown, path: Path, name: string, allowed: string[]): DataProblem {
  const value = valueAt(data, path);
  if (value === undefined) return { ...missing(schema, path, name), hint: schemaTexts.addOneOf(allowed) };
  const suggestion =
    typeof value === 'string' ? (didYouMean(value, allowed) ?? meant(schema, path, value, allowed)) : undefined;
  const hint = schemaTexts.allowed(allowed, suggestion);
  return { rule: 'schema/value', message: schemaTexts.notAllowed(name, quoted(value)), hint, path };
}

/** The allowed value that the description explains with the same words, such as "the economic-buyer is the decision maker". */
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
  data: unknown,
  path: Path,
  name: string,
  issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall,
): DataProblem {
  const big = issue.code === 'too_big';
  const limit = Number(big ? issue.maximum : issue.minimum);
  const limits = numberLimitsAt(schema, path);
  const message = limits
    ? limitTexts.number(name, valueAt(data, path), limits)
    : issue.origin === 'string'
      ? (big ? limitTexts.tooLong : limitTexts.tooShort)(name, limit)
      : (big ? limitTexts.tooMany : limitTexts.tooFew)(name, limit);
  return { rule: 'schema/value', message, hint: example(schema, path), path };
}

function wrongFormat(schema: z.ZodType, data: unknown, path: Path, name: string): DataProblem {
  const value = valueAt(data, path);
  const text = typeof value === 'string' ? value : '';
  const meta = metaAt(schema, path) as { reference?: string; examples?: readonly unknown[] };
  if (/^\d{4}-\d\d-\d\d$/.test(text)) {
    return {
      rule: 'schema/value',
      message: schemaTexts.noSuchDay(name, text),
      hint: schemaTexts.correctDay,
      path,
    };
  }
  if (/^\d{4}-\d\d-/.test(String(meta.examples?.[0] ?? ''))) {
    const iso = /^(\d{4}-\d\d-\d\d)[T ]/.exec(text)?.[1];
    return {
      rule: 'schema/value',
      message: schemaTexts.notADate(name, quoted(text)),
      hint: iso ? schemaTexts.dayOnly(iso) : schemaTexts.dateOrder,
      path,
    };
  }
  const isId = meta.reference !== undefined || path.at(-1) === 'id';
  return {
    rule: 'schema/value',
    message: (isId ? schemaTexts.notAnId : schemaTexts.wrongFormat)(name, quoted(text)),
    hint: example(schema, path, isId ? schemaTexts.idLetters : undefined),
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
  const under = path.length > 0 ? shown(path) : undefined;
  const custom = schemaTexts.customKeys(/^[\w-]{1,60}$/.test(key) ? key : undefined);
  return {
    rule: 'schema/unknown-key',
    message: schemaTexts.unknownKey(quoted(key), under),
    hint: `${suggestion ? guess(suggestion) : schemaTexts.knownKeys(known, under)} ${custom}`,
    path: [...path, key],
    key: true,
  };
}

/** The path `serves[0].persona` as people count: `serves[1].persona`. */
function shown(path: Path): string {
  if (path.length === 0) return schemaTexts.record;
  return `\`${path.map((step, index) => (typeof step === 'number' ? `[${step + 1}]` : index > 0 ? `.${step}` : step)).join('')}\``;
}

function example(schema: z.ZodType, path: Path, advice?: string): string {
  const { description } = metaAt(schema, path);
  const texts = [description, advice, schemaTexts.example(exampleLine(schema, path))];
  return texts.filter((text) => text !== undefined).join(' ');
}

/** An example of the field in YAML, on one line. For a record it has the required fields. */
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

/** The required fields of a record or map, each with an example. Its first field where none is required. */
export function exampleFields(schema: z.ZodType, path: Path = []): string[] {
  const required = requiredAt(schema, path);
  const names = required.length > 0 ? required : keysAt(schema, path).slice(0, 1);
  return names.map((name) => {
    const [value] = metaAt(schema, [...path, name]).examples ?? [];
    return `${name}: ${value === undefined ? '…' : inYaml(value)}`;
  });
}

/** A value in YAML's one-line style, with quotes only where needed. */
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
