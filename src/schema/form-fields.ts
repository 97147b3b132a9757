/** The fields of a record’s form, from the schema that checks its file. */
import { z } from 'zod';
import type { ReferenceKind } from './text.ts';

/** How a field is filled in. `choices` allows several choices, `group` contains fields, `rows` repeats a group. */
type FormInput = 'line' | 'text' | 'date' | 'number' | 'choice' | 'choices' | 'group' | 'rows';

export interface FormField {
  /** Its path in the record, such as `reviewed.on`. In rows, `*` stands for the row number. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly example?: string | undefined;
  readonly required: boolean;
  readonly input: FormInput;
  /** The choices, if the schema lists them. */
  readonly words?: readonly string[] | undefined;
  /** The kind of record whose ids are the choices. */
  readonly reference?: ReferenceKind | undefined;
  readonly longest?: number | undefined;
  /** Of a group, or of each row. */
  readonly fields?: readonly FormField[] | undefined;
}

type Node = z.core.JSONSchema.BaseSchema & { readonly reference?: ReferenceKind };

/** Texts that can be this long, in characters, get a multi-line field. */
const SEVERAL_LINES = 600;

/**
 * The fields of a schema in their order.
 *
 * @param leftOut The names of fields that the form leaves out.
 */
export function formFields(schema: z.ZodType, leftOut: ReadonlySet<string>): FormField[] {
  const node = z.toJSONSchema(schema, { io: 'input', override: keepExamples }) as Node;
  return fieldsOf(node, '').filter(({ name }) => !leftOut.has(name));
}

function keepExamples({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: Node }): void {
  const examples = z.globalRegistry.get(zodSchema)?.examples as readonly unknown[] | undefined;
  if (examples) jsonSchema.examples = [...examples];
}

function fieldsOf({ properties = {}, required = [] }: Node, prefix: string): FormField[] {
  return Object.entries(properties).map(([key, node]) => toField(node as Node, prefix + key, required.includes(key)));
}

function toField(node: Node, name: string, required: boolean): FormField {
  const { title = name, description = '', reference, enum: words, maxLength } = node;
  const [example] = node.examples ?? [];
  return {
    name,
    title,
    description,
    example: typeof example === 'string' || typeof example === 'number' ? String(example) : undefined,
    required,
    ...inputOf(node, name),
    ...(words ? { words: words.map(String) } : {}),
    ...(reference ? { reference } : {}),
    longest: maxLength,
  };
}

function inputOf(node: Node, name: string): Pick<FormField, 'input' | 'fields' | 'reference'> {
  if (node.type === 'array') {
    const items = node.items as Node;
    if (items.type === 'object') return { input: 'rows', fields: fieldsOf(items, `${name}.*.`) };
    return { input: 'choices', reference: items.reference };
  }
  if (node.type === 'object') return { input: 'group', fields: fieldsOf(node, `${name}.`) };
  if (node.enum || node.reference) return { input: 'choice' };
  if (node.type === 'integer' || node.type === 'number') return { input: 'number' };
  if (node.format === 'date') return { input: 'date' };
  return { input: (node.maxLength ?? 0) >= SEVERAL_LINES && node.format !== 'uri' ? 'text' : 'line' };
}
