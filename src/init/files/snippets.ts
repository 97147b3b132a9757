/**
 * Completion for the front matter of MDX files. Schemas work only in YAML files; snippets work in every VS Code, without an
 * extension. They follow from the schemas.
 */
import { z } from 'zod';
import { exampleFile } from '../../content/example-file.ts';
import { fieldYaml, recordYaml } from '../../content/write/record-yaml.ts';
import type { Kind } from '../../schema/kind.ts';
import { kinds } from '../../schema/kinds.ts';
import { snippetText } from '../../words/init/files.ts';

interface Snippet {
  readonly scope: string;
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

/** VS Code takes the front matter of a Markdown file for YAML. */
const SCOPE = 'markdown,mdx,yaml';

type Node = z.core.JSONSchema.BaseSchema;

export function snippetsText(): string {
  const snippets = new Map<string, Snippet>();
  for (const name of ['piece', 'persona'] as const) {
    const kind: Kind = kinds[name];
    const { properties = {}, title: named = name } = z.toJSONSchema(kind.schema, {
      io: 'input',
      override: withExamples,
    });
    snippets.set(snippetText.newRecord(named), {
      scope: SCOPE,
      prefix: named.toLowerCase(),
      body: ['---', ...literal(exampleFile(kind)), '---', '', '$0'],
      description: snippetText.newRecord(named),
    });
    for (const [field, node] of Object.entries(properties)) {
      if (typeof node !== 'object') continue;
      const { description = '', title = field } = node;
      snippets.set(snippetText.field(named, title), {
        scope: SCOPE,
        prefix: field,
        body: bodyOf(field, node),
        description,
      });
    }
  }
  return `${JSON.stringify(Object.fromEntries(snippets), null, 2)}\n`;
}

/** The choices of a field, else its example to type over. */
function bodyOf(field: string, node: Node): string[] {
  const choices = node.enum ?? (node.type === 'boolean' ? [true, false] : []);
  if (choices.length > 0) return [`${field}: \${1|${choices.map(String).join(',')}|}`];
  const [example] = node.examples ?? [];
  if (example === undefined) return [`${field}: $1`];
  const list = Array.isArray(example) && example.some((item) => typeof item === 'object');
  const text = list ? recordYaml({ [field]: example }, [field]).trimEnd() : fieldYaml(field, example);
  const [first = '', ...rest] = text.split('\n');
  if (rest.length > 0) return literal(text);
  const start = `${field}: `;
  return [`${start}\${1:${escaped(first.slice(start.length))}}`];
}

function literal(text: string): string[] {
  return text.split('\n').map(escaped);
}

/** Without meaning in a snippet. */
function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Zod drops the examples of transformed values, such as trimmed text. */
function withExamples({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: Node }): void {
  const examples = z.globalRegistry.get(zodSchema)?.examples as readonly unknown[] | undefined;
  if (examples) jsonSchema.examples = [...examples];
}
