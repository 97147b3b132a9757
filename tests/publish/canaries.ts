/** Content with a mail address and a phone number in every text that is masked, made from the schemas. */
import { type KindName, kinds } from '../../src/schema/kinds.ts';
import { base, type Files, persona, piece } from '../content-folder.ts';

/** The addresses and numbers of these texts, which no published text may contain. */
export const LEAK = /leak\.example|170 55\d{5}/;

/** The kinds whose texts are published unchanged. A new kind is masked unless it is listed here. */
const asWritten: ReadonlySet<string> = new Set<KindName>([
  'site',
  'stage',
  'format',
  'person',
  'product',
  'segment',
  'persona',
  'piece',
  'competitor',
  'leadExport',
  'funnelExport',
  'usageExport',
]);

/** The parts of a schema that are used here. */
interface Schema {
  readonly def: {
    readonly type: string;
    readonly shape?: Readonly<Record<string, Schema>>;
    readonly element?: Schema;
    readonly innerType?: Schema;
    readonly in?: Schema;
    readonly out?: Schema;
    readonly entries?: Readonly<Record<string, string>>;
  };
  meta(): { readonly reference?: string; readonly examples?: readonly unknown[] } | undefined;
  safeParse(value: unknown): { readonly success: boolean };
}

/** The records that all others refer to. */
const named: Readonly<Record<string, string>> = {
  stage: 'decision',
  format: 'guide',
  person: 'content-team',
  team: 'sales',
  product: 'planner',
  segment: 'food',
  persona: 'buyer',
  piece: 'payback-guide',
  request: '7-checklist',
  term: 'canary',
};

/** The number of texts made so far. */
let count = 0;

function canary(schema?: Schema): string {
  count += 1;
  const mail = `m${count}@leak.example`;
  const both = `${mail} +49 170 55${String(count).padStart(5, '0')}`;
  return schema?.safeParse(both).success === false ? mail : both;
}

/** Whether a field accepts free text. Tries the schema, so that no missing mark matters. */
const takesText = (schema: Schema) => schema.safeParse('Two words').success;

/** A value with a text in every possible place. Of other optional fields, it has only numbers. */
function valueFor(schema: Schema, examples: readonly unknown[] = []): unknown {
  const { shape, element, innerType, in: input, out, entries, type } = schema.def;
  const meta = schema.meta();
  const [example] = meta?.examples ?? examples;
  if (meta?.reference) return named[meta.reference];
  if (innerType) return isWritten(innerType) ? valueFor(innerType, meta?.examples) : undefined;
  if (shape)
    return fitting(Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, fieldOf(name, field)])));
  if (element) return [valueFor(element)];
  if (takesText(schema)) return canary(schema);
  if (type === 'pipe' && input && out) return valueFor(input.def.type === 'transform' ? out : input, meta?.examples);
  if (entries) return example ?? Object.values(entries)[0];
  return type === 'string' && schema.safeParse('canary').success ? 'canary' : (example ?? 1);
}

/** A column is about a line of the same handoff, and a plan about a number. */
function fitting(fields: Record<string, unknown>): Record<string, unknown> {
  if ('how' in fields && 'number' in fields) return { ...fields, number: 'dealSize' };
  const { columns, known } = fields;
  if (!Array.isArray(columns) || !Array.isArray(known)) return fields;
  return { ...fields, columns: columns.map((column: object) => ({ ...column, what: known[0] })) };
}

/** A step of the funnel leads from one term to another. */
function fieldOf(name: string, field: Schema): unknown {
  return name === 'to' && field.meta()?.reference === 'term' ? 'customer' : valueFor(field);
}

/** Texts often go with a number. */
const isWritten = (schema: Schema) => schema.def.type === 'number' || hasText(schema);

function hasText(schema: Schema): boolean {
  const { shape, element, innerType, in: input, out } = schema.def;
  if (shape) return Object.values(shape).some(hasText);
  if (takesText(schema)) return true;
  return [element, innerType, input, out].some((part) => part !== undefined && hasText(part));
}

const file = (value: unknown, extension = '.yaml', body = 'Notes.') =>
  extension === '.mdx' ? `---\n${yaml(value)}---\n\n${body}\n` : yaml(value);

/** Every field on a line of its own; JSON is YAML. */
function yaml(value: unknown): string {
  const fields = JSON.parse(JSON.stringify(value)) as object;
  return Object.entries(fields)
    .map(([name, field]) => `${name}: ${JSON.stringify(field)}\n`)
    .join('');
}

function recordFiles(): Files {
  const files = Object.entries(kinds).flatMap(([name, kind]): [string, string][] => {
    if (asWritten.has(name)) return [];
    const value = valueFor(kind.schema as unknown as Schema);
    if (kind.arrangement === 'map') return [[kind.place, file(value)]];
    if (kind.arrangement === 'list') return [[kind.place, `${JSON.stringify([value])}\n`]];
    return [[`${kind.place}/canary${kind.extension}`, file(value, kind.extension)]];
  });
  return Object.fromEntries(files);
}

/** In addition to the base: a record of each masked kind, and a piece with the reason of a decision. */
export const canaries: Files = {
  ...recordFiles(),
  'agreement/terms/customer.mdx': '---\nname: Customer\ndefinition: Has bought.\nowner: content-team\n---\n\nText.\n',
  'pieces/decided.mdx': piece(
    `title: Canary songs\nurl: https://www.example.com/canary\ndecision: { verdict: update, on: 2026-11-02, by: content-team, why: ${JSON.stringify(canary())} }\n`,
    { without: ['title', 'url'] },
  ),
  'personas/buyer.mdx': persona(),
  'site.yaml': String(base['site.yaml']),
};
