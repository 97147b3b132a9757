/** The fields of a record’s form, from the schema that checks its file. */
import { z } from 'zod';
import type { ReferenceKind } from './text.ts';

/**
 * How a field is filled in. `flag` is yes or no, `lines` are texts, one a line, `choices` allows several choices, `group`
 * contains fields, `rows` repeats a group.
 */
type FormInput = 'line' | 'text' | 'date' | 'number' | 'flag' | 'lines' | 'choice' | 'choices' | 'group' | 'rows';

export interface FormField {
  /** Its path in the record, such as `reviewed.on`. In rows, `*` stands for the row number. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly example?: string | undefined;
  readonly required: boolean;
  readonly input: FormInput;
  /** Whether its value is a number. */
  readonly isNumber: boolean;
  /** The choices, if the schema lists them. */
  readonly words?: readonly string[] | undefined;
  /** The kind of record whose ids are the choices. */
  readonly reference?: ReferenceKind | undefined;
  readonly longest?: number | undefined;
  /** The value that an empty field has. */
  readonly usual?: string | undefined;
  /** Of a group, or of each row. */
  readonly fields?: readonly FormField[] | undefined;
}

type Node = z.core.JSONSchema.BaseSchema & { readonly reference?: ReferenceKind };

/** Texts that can be this long, in characters, get a multi-line field. */
const SEVERAL_LINES = 600;

/**
 * The fields of a schema in their order.
 *
 * @throws {Error} When a schema has a field that no form can show. A test reads the fields of every form.
 * @param isAsked Whether the form asks for a field of this name.
 */
export function formFields(schema: z.ZodType, isAsked: (name: string) => boolean): FormField[] {
  const { properties = {}, ...node } = z.toJSONSchema(schema, { io: 'input', override: keepExamples }) as Node;
  const asked = Object.entries(properties).filter(([name]) => isAsked(name));
  return fieldsOf({ ...node, properties: Object.fromEntries(asked) }, '');
}

function keepExamples({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: Node }): void {
  const examples = z.globalRegistry.get(zodSchema)?.examples as readonly unknown[] | undefined;
  if (examples) jsonSchema.examples = [...examples];
}

function fieldsOf({ properties = {}, required = [] }: Node, prefix: string): FormField[] {
  return Object.entries(properties).map(([key, node]) => toField(node as Node, prefix + key, required.includes(key)));
}

function toField(node: Node, name: string, required: boolean): FormField {
  const { title = name, description = '', reference, maxLength, default: usual } = node;
  const words = node.enum ?? (node.items as Node | undefined)?.enum ?? steps(node);
  const [example] = node.examples ?? [];
  return {
    name,
    title,
    description,
    example: typeof example === 'string' || typeof example === 'number' ? String(example) : undefined,
    required,
    isNumber: node.type === 'integer' || node.type === 'number',
    ...inputOf(node, name),
    ...(words ? { words: words.map(String) } : {}),
    ...(reference ? { reference } : {}),
    longest: maxLength,
    usual: typeof usual === 'string' || typeof usual === 'number' ? String(usual) : undefined,
  };
}

/** The numbers of a short scale, such as 1 to 3. */
function steps({ maximum = Infinity, minimum = 0, type }: Node): number[] | undefined {
  if (type !== 'integer' || maximum - minimum >= SCALE) return undefined;
  return Array.from({ length: maximum - minimum + 1 }, (_, step) => minimum + step);
}

/** The most numbers that are offered as choices. */
const SCALE = 5;

function inputOf(node: Node, name: string): Pick<FormField, 'input' | 'fields' | 'reference'> {
  switch (node.type) {
    case 'array': {
      const items = node.items as Node;
      if (items.type === 'object') return { input: 'rows', fields: fieldsOf(items, `${name}.*.`) };
      const free = items.reference === undefined && items.enum === undefined && items.pattern === undefined;
      return free ? { input: 'lines' } : { input: 'choices', reference: items.reference };
    }
    case 'object':
      if (node.properties) return { input: 'group', fields: fieldsOf(node, `${name}.`) };
      break;
    case 'boolean':
      return { input: 'flag' };
    case 'integer':
    case 'number':
      return { input: steps(node) ? 'choice' : 'number' };
    case 'string':
      if (node.enum || node.reference) return { input: 'choice' };
      if (node.format === 'date') return { input: 'date' };
      return { input: (node.maxLength ?? 0) >= SEVERAL_LINES && node.format !== 'uri' ? 'text' : 'line' };
  }
  throw new Error(`No form can show the field ${name}. Leave it out, or teach inputOf in form-fields.ts.`);
}
