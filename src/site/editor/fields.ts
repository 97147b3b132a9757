/** The editor’s fields of a kind, from the schema that checks its files. */
import { z } from 'zod';
import { ID_PATTERN, type ReferenceKind } from '../../schema/text.ts';
import { editorWords } from '../../words/editor/fields.ts';
import type { ChoicesName, EditorChoices, EditorField } from './field.ts';

type Node = z.core.JSONSchema.BaseSchema & { readonly reference?: ReferenceKind; readonly oneLine?: true };

/** What a team has that its forms depend on. */
export interface FieldContext {
  readonly choices: EditorChoices;
  /** The ids of stages, with their names. */
  readonly stages: readonly { readonly id: string; readonly name: string }[];
}

/** Fields that are not references in the schema, because what they name depends on another field. */
const QUESTIONS = new Set(['answers', 'question']);

/** Fields that are not for people: `content-audit sign` writes the stamp of what was signed. */
const NEVER = new Set(['signed']);

/**
 * The fields of a schema in their order.
 *
 * @param leftOut The names of top-level fields that are not shown. A file keeps them as they are.
 * @throws {Error} When the editor has no field for a value. A test makes the fields of every kind.
 */
export function editorFields(schema: z.ZodType, context: FieldContext, leftOut: readonly string[] = []): EditorField[] {
  const node = z.toJSONSchema(schema, { io: 'input' }) as Node;
  return fieldsOf(node, context).filter(({ name }) => !leftOut.includes(name));
}

function fieldsOf({ properties = {}, required = [] }: Node, context: FieldContext): EditorField[] {
  return Object.entries(properties).flatMap(([name, node]) =>
    NEVER.has(name) ? [] : [fieldOf(name, node as Node, required.includes(name), context)],
  );
}

function fieldOf(name: string, node: Node, required: boolean, context: FieldContext): EditorField {
  const { title = name, description } = node;
  const isOpen = node.type === 'boolean' && !required && node.default === undefined;
  const input: Input = isOpen ? YES_OR_NO : inputOf(name, node, context);
  const help = description === title ? undefined : description;
  const hint = input.lines ? editorWords.lines(help) : help;
  return {
    ...{ name, label: title, required, ...(hint === undefined ? {} : { hint }) },
    ...input,
    ...(isScalar(node.default) ? { default: node.default } : {}),
  };
}

/** The step of numbers that need not be whole. */
const SMALLEST = 0.0001;

type Input = Pick<EditorField, 'widget' | 'lines'> & Partial<EditorField>;

/** A value that may be missing is unknown, which a box to check cannot say. */
const YES_OR_NO: Input = {
  ...{ widget: 'select', yesOrNo: true },
  options: [
    { label: editorWords.yes, value: 'true' },
    { label: editorWords.no, value: 'false' },
  ],
};

function isScalar(value: unknown): value is string | number | boolean {
  return value !== undefined && typeof value !== 'object';
}

function inputOf(name: string, node: Node, context: FieldContext): Input {
  switch (node.type) {
    case 'array':
      return listOf(name, node.items as Node, context);
    case 'object':
      return objectOf(node, context);
    case 'boolean':
      return { widget: 'boolean' };
    case 'integer':
    case 'number': {
      const { maximum, minimum } = node;
      const type = node.type === 'integer' ? 'int' : 'float';
      return {
        ...{ widget: 'number', value_type: type, ...(type === 'float' ? { step: SMALLEST } : {}) },
        ...(minimum === undefined ? {} : { min: minimum }),
        ...(maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? {} : { max: maximum }),
      };
    }
    case 'string':
      return textOf(name, node, context);
    default:
      if (node.enum) return { widget: 'select', options: node.enum.map(String) };
      throw new Error(`The editor has no field for "${name}". Teach inputOf in src/site/editor/fields.ts.`);
  }
}

function textOf(name: string, node: Node, { choices }: FieldContext): Input {
  const options = choicesFor(name, node, choices);
  if (options) return { widget: 'select', options };
  if (node.enum) return { widget: 'select', options: node.enum.map(String) };
  if (node.format === 'date') return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
  const isFree = node.pattern === undefined && node.format === undefined;
  return {
    widget: isFree && !node.oneLine && node.maxLength !== undefined ? 'text' : 'string',
    ...(node.maxLength === undefined ? {} : { maxlength: node.maxLength }),
    ...(node.pattern === ID_PATTERN.source ? { pattern: [ID_PATTERN.source, editorWords.id] } : {}),
  };
}

/** A list that is empty has nothing to choose from, so its field stays a text. */
function choicesFor(name: string, { reference }: Node, choices: EditorChoices): ChoicesName | undefined {
  const list = reference ?? (QUESTIONS.has(name) ? 'question' : undefined);
  return list !== undefined && choices[`choices:${list}`]?.length ? `choices:${list}` : undefined;
}

function listOf(name: string, items: Node, context: FieldContext): Input {
  if (items.type === 'object') {
    const fields = fieldsOf(items, context);
    return { widget: 'list', label_singular: items.title ?? editorWords.entry, fields, ...collapsed(fields) };
  }
  const options =
    items.type === 'string' ? (choicesFor(name, items, context.choices) ?? items.enum?.map(String)) : undefined;
  if (options) return { widget: 'select', multiple: true, options };
  if (items.type === 'string') return { widget: 'text', lines: true };
  return { widget: 'list', field: fieldOf('value', { title: editorWords.entry, ...items }, false, context) };
}

/** A list shows each entry by one line until a person opens it. */
export function collapsed(fields: readonly EditorField[]): Record<string, unknown> {
  const named = fields.find(({ name }) => NAMES.includes(name)) ?? fields.find(({ widget }) => widget === 'string');
  return { collapsed: true, ...(named ? { summary: `{{${named.name}}}` } : {}) };
}

/** The fields that people know a record by, the best first. */
const NAMES: readonly string[] = ['title', 'name', 'ask', 'statement', 'what', 'about', 'reason'];

function objectOf(node: Node, context: FieldContext): Input {
  if (node.properties) {
    const fields = fieldsOf(node, context);
    // A group that may be empty needs no box to add it.
    return { widget: 'object', fields, ...(fields.some(({ required }) => required) ? {} : { required: true }) };
  }
  const of = node.propertyNames as Node | undefined;
  const value = node.additionalProperties as Node;
  if (of?.reference === 'stage') {
    const fields = context.stages.map(({ id, name }) => fieldOf(id, { title: name, ...value }, false, context));
    return { widget: 'object', fields, required: true };
  }
  return { widget: 'keyvalue' };
}
