/** Looking into Zod schemas: which field is at a path, and where references to other records are. */
import type { z } from 'zod';
import type { ReferenceKind } from '../schema/text.ts';
import type { NumberLimits } from '../words/findings/limits.ts';
import type { Path } from './yaml.ts';

type Definition = {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  valueType?: z.ZodType;
  keyType?: z.ZodType;
  innerType?: z.ZodType;
  options?: readonly z.ZodType[];
  entries?: Record<string, string>;
  values?: readonly unknown[];
  in?: z.ZodType;
  out?: z.ZodType;
};

function definition(schema: z.ZodType): Definition {
  return schema.def as unknown as Definition;
}

/** The schema inside defaults, optionals and transformations. */
function unwrap(schema: z.ZodType): z.ZodType {
  const { innerType, type, in: input, out } = definition(schema);
  if (innerType) return unwrap(innerType);
  if (type === 'pipe' && input && out) return unwrap(definition(input).type === 'transform' ? out : input);
  return schema;
}

/** How a field is explained to people: title, description, examples. */
export interface FieldMeta {
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
}

/** The schema of the field at a path, or nothing where the path leaves the schema. */
export function fieldAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const step of path) {
    if (!current) return undefined;
    const { shape, element, valueType } = definition(unwrap(current));
    current = typeof step === 'number' ? element : (shape?.[step] ?? valueType);
  }
  return current;
}

/** The metadata of the field at a path: its own, otherwise that of the schema it wraps. */
export function metaAt(schema: z.ZodType, path: Path): FieldMeta {
  let field = fieldAt(schema, path);
  while (field && !field.meta()) field = definition(field).innerType;
  return (field?.meta() ?? {}) as FieldMeta;
}

/** The names of the fields that a map at a path may have. */
export function keysAt(schema: z.ZodType, path: Path): string[] {
  const field = fieldAt(schema, path);
  return field ? Object.keys(definition(unwrap(field)).shape ?? {}) : [];
}

/** The names of the fields that a map at a path must have. */
export function requiredAt(schema: z.ZodType, path: Path): string[] {
  return keysAt(schema, path).filter((key) => fieldAt(schema, [...path, key])?.safeParse(undefined).success === false);
}

/** What a field at a path may be: the types of its schema such as `boolean`, or the values of a fixed choice. */
export function typesAt(schema: z.ZodType, path: Path): string[] {
  const field = fieldAt(schema, path);
  return field ? typesOf(field) : [];
}

function typesOf(schema: z.ZodType): string[] {
  const { entries, options, type, values } = definition(unwrap(schema));
  if (options) return options.flatMap(typesOf);
  return entries ? Object.values(entries) : values ? values.map(String) : [type];
}

/** The limits of the number at a path, or nothing where the field is not a number. */
export function numberLimitsAt(schema: z.ZodType, path: Path): NumberLimits | undefined {
  const field = fieldAt(schema, path);
  const number = field && unwrap(field);
  if (number?.type !== 'number') return undefined;
  const { isInt: whole, maxValue, minValue } = number as z.ZodNumber;
  return { whole, least: limit(minValue), most: limit(maxValue) };
}

/** A limit that a schema sets itself: every whole number must be a safe one. */
function limit(value: number | null): number | undefined {
  return value !== null && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : undefined;
}

/** A place in a schema that refers to another record. `*` stands for every item of a list, `**` for every key of a map. */
export interface ReferencePath {
  readonly steps: readonly string[];
  readonly kind: ReferenceKind;
}

/** Every place in a schema that refers to another record. Found in the schema itself, so that none can be forgotten. */
export function referencePaths(schema: z.ZodType): ReferencePath[] {
  return placesIn(schema, referenceKind).map(({ steps, found }) => ({ steps, kind: found }));
}

/** Every place in a schema where a person writes free text, by its steps as in {@link ReferencePath}. */
export function textPaths(schema: z.ZodType): (readonly string[])[] {
  const isText = (part: z.ZodType) => (part.meta() as { freeText?: true } | undefined)?.freeText;
  return placesIn(schema, isText).map(({ steps }) => steps);
}

/** The outermost places in a schema where something is found. */
function placesIn<Found>(schema: z.ZodType, find: (part: z.ZodType) => Found | undefined) {
  const places: { readonly steps: readonly string[]; readonly found: Found }[] = [];
  const visit = (part: z.ZodType, steps: readonly string[]) => {
    const found = find(part);
    if (found) {
      places.push({ steps, found });
      return;
    }
    const { shape, element, valueType, keyType, innerType, in: input, out, type } = definition(part);
    if (innerType) visit(innerType, steps);
    else if (type === 'pipe' && input && out) visit(unwrap(part), steps);
    for (const [key, value] of Object.entries(shape ?? {})) visit(value, [...steps, key]);
    if (element) visit(element, [...steps, '*']);
    if (keyType) visit(keyType, [...steps, '**']);
    if (valueType) visit(valueType, [...steps, '*']);
  };
  visit(schema, []);
  return places;
}

function referenceKind(schema: z.ZodType): ReferenceKind | undefined {
  return (schema.meta() as { reference?: ReferenceKind } | undefined)?.reference ?? undefined;
}
