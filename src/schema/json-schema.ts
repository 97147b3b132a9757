/** The JSON Schemas of all kinds, generated from the Zod schemas that check the content. */
import { z } from 'zod';
import { idHelp } from '../words/findings/editor-help.ts';
import type { Kind } from './kind.ts';
import { kinds } from './kinds.ts';

/**
 * One JSON Schema (draft 2020-12) for each kind of file, by file name. They describe what a person writes: fields with
 * a default are not required, and keys that begin with `x-` are a team's own.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
  const entries = Object.entries(kinds as Record<string, Kind>).map(([name, kind]) => {
    const { $schema, ...record } = recordSchema(kind);
    const title = `${record.title ?? name} (content-audit)`;
    const schema =
      kind.arrangement === 'list' ? { $schema, title, type: 'array', items: record } : { $schema, ...record, title };
    return [schemaFile(name, kind), `${JSON.stringify(schema, null, 2)}\n`] as const;
  });
  return new Map(entries);
}

/** The JSON Schema of one record of a kind. */
export function recordSchema({ schema }: Kind): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(schema, { io: 'input', override: acceptAsReading });
}

/** The schema that an editor’s YAML language server uses for each file in `content/`. */
export function editorSchemas(): Readonly<Record<string, string>> {
  const yaml = Object.entries(kinds as Record<string, Kind>).filter(([, { extension }]) => extension !== '.mdx');
  return Object.fromEntries(
    yaml.map(([name, kind]) => {
      const files = kind.arrangement === 'files' ? `${kind.place}/*.yaml` : kind.place;
      return [`./schemas/${schemaFile(name, kind)}`, `content/${files}`];
    }),
  );
}

/** A schema is named after its file. For a folder, where it describes each file, it is named after the kind. */
function schemaFile(name: string, { arrangement, place }: Kind): string {
  const file = place.slice(place.lastIndexOf('/') + 1, -'.yaml'.length);
  return `${arrangement === 'files' ? name : file}.schema.json`;
}

type Node = z.core.JSONSchema.BaseSchema & { reference?: unknown; freeText?: unknown; oneLine?: unknown };

/** Also accepts what the reader accepts: custom keys, and numbers for ranges that look like numbers. */
function acceptAsReading({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: Node }): void {
  const examples = z.globalRegistry.get(zodSchema)?.examples as readonly unknown[] | undefined;
  // Zod drops the examples of transformed values, such as trimmed text.
  if (examples) jsonSchema.examples = [...examples];
  sayWhichIds(jsonSchema);
  delete jsonSchema.reference;
  delete jsonSchema.freeText;
  delete jsonSchema.oneLine;
  if (jsonSchema.type === 'object' && jsonSchema.additionalProperties === false)
    jsonSchema.patternProperties = { '^x-': {} };
  if (jsonSchema.enum?.includes('2-4')) {
    delete jsonSchema.type;
    jsonSchema.enum = [...jsonSchema.enum, 0, 1];
  }
}

/** Forms offer names to choose from, but in an editor people write ids. So the help says where the ids are. */
function sayWhichIds(node: Node): void {
  if (typeof node.reference !== 'string' || !(node.reference in kinds)) return;
  const help = idHelp((kinds as Record<string, Kind>)[node.reference] as Kind);
  node.description = node.description === undefined ? help : `${node.description} ${help}`;
}
