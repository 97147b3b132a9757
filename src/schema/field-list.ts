/** Every field that people write, by kind, for the field reference. */
import type { z } from 'zod';
import { recordSchema } from './json-schema.ts';
import { type KindName, kinds } from './kinds.ts';

/** What a person writes into a field. */
export type FieldInput =
  | 'text'
  | 'date'
  | 'address'
  | 'number'
  | 'yes-no'
  | 'choice'
  | 'group'
  | 'texts'
  | 'numbers'
  | 'choices'
  | 'groups';

/** Lists, by what is in them. Any other list is one of texts. */
const LISTS: Partial<Record<FieldInput, FieldInput>> = { number: 'numbers', choice: 'choices', group: 'groups' };

export interface ListedField {
  /** Its path, such as `reviewed.on`. `[]` is each entry of a list, and `*` any name. */
  readonly path: string;
  readonly description: string;
  /** Whether a record, or the group that the field is in, must have it. */
  readonly required: boolean;
  readonly input: FieldInput;
  /** The values to choose from, if the schema lists them. */
  readonly choices: readonly string[];
  /** As written in YAML. */
  readonly example?: string | undefined;
  /** As written in YAML: the value of a field that is left out. */
  readonly standard?: string | undefined;
}

export interface ListedKind {
  readonly kind: KindName;
  readonly title: string;
  readonly description: string;
  /** Where it is in the content folder, such as `personas/*.mdx`. */
  readonly files: string;
  readonly fields: readonly ListedField[];
}

type Node = z.core.JSONSchema.BaseSchema;

/** All kinds in the order of the registry. */
export function fieldList(): ListedKind[] {
  return Object.keys(kinds).map((name) => {
    const kind = name as KindName;
    const record = recordSchema(kinds[kind]);
    const { description = '', title = kind } = record;
    return { kind, title, description, files: filesOf(kind), fields: fieldsOf(record, '') };
  });
}

function filesOf(name: KindName): string {
  const kind = kinds[name];
  if (kind.arrangement !== 'files') return kind.place;
  return `${kind.place}/${name === 'piece' ? '**/' : ''}*${kind.extension}`;
}

function fieldsOf(node: Node, prefix: string): ListedField[] {
  const fields = Object.entries((node.properties ?? {}) as Record<string, Node>);
  const [[, first] = []] = fields;
  if (first && fields.length > 3 && fields.every(([, field]) => shape(field) === shape(first))) {
    return field(first, `${prefix}*`, false, { description: '', choices: fields.map(([name]) => name) });
  }
  return fields.flatMap(([name, each]) => field(each, prefix + name, node.required?.includes(name) ?? false));
}

function field(node: Node, path: string, required: boolean, more: Partial<ListedField> = {}): ListedField[] {
  const item = node.type === 'array' ? (node.items as Node) : undefined;
  const value = item ?? node;
  const [example] = node.examples ?? [];
  const own: ListedField = {
    ...{ path, required, description: node.description ?? '', input: inputOf(node) },
    choices: (value.enum ?? []).map(String),
    example: example === undefined ? undefined : written(example),
    standard: node.default === undefined ? undefined : written(node.default),
    ...more,
  };
  return [own, ...fieldsOf(value, item ? `${path}[].` : `${path}.`)];
}

function inputOf(node: Node): FieldInput {
  if (node.type === 'array') {
    return LISTS[inputOf(node.items as Node)] ?? 'texts';
  }
  if (node.type === 'object') return 'group';
  if (node.type === 'boolean') return 'yes-no';
  if (node.enum || node.reference) return 'choice';
  if (node.type === 'integer' || node.type === 'number') return 'number';
  if (node.format === 'date') return 'date';
  return node.format === 'uri' ? 'address' : 'text';
}

/** JSON is YAML. Plain words need no quotes. */
function written(value: unknown): string {
  return typeof value === 'string' && /^[\p{L}\d](?:[\p{L}\d ./-]|:(?! ))*$/u.test(value)
    ? value
    : JSON.stringify(value);
}

/** What a field accepts, without what it is called. */
function shape({ title: _title, description: _description, examples: _examples, ...rest }: Node): string {
  return JSON.stringify(rest);
}
