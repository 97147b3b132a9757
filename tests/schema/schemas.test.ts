import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { readContent } from '../../src/content/disk/read-content.ts';
import { fieldReference } from '../../src/print/help/fields.ts';
import { editorSchemas, jsonSchemas } from '../../src/schema/json-schema.ts';
import type { Kind } from '../../src/schema/kind.ts';
import { kinds } from '../../src/schema/kinds.ts';
import { contentFolder, TODAY } from '../content-folder.ts';
import { sampleContent } from '../sample/sample.ts';

const root = path.join(import.meta.dirname, '../..');
const committed = path.join(root, 'schemas');

it('commits current JSON Schemas (run `npm run schemas`)', () => {
  expect(readdirSync(committed).sort()).toEqual([...jsonSchemas().keys()].sort());
  for (const [name, text] of jsonSchemas()) expect(readFileSync(path.join(committed, name), 'utf8'), name).toBe(text);
});

it('commits a current reference of fields, docs/fields.md (run `npm run schemas`)', () => {
  expect(readFileSync(path.join(root, 'docs/fields.md'), 'utf8')).toBe(fieldReference());
});

it('lists the schema of every YAML file of content/ in .vscode/settings.json (run `npm run schemas`)', () => {
  const settings = JSON.parse(readFileSync(path.join(root, '.vscode/settings.json'), 'utf8'));
  expect(settings['yaml.schemas']).toEqual(editorSchemas());
});

describe('every field has a title, a description and valid examples for a marketer', () => {
  type Part = { shape?: Record<string, z.ZodType>; element?: z.ZodType; innerType?: z.ZodType; valueType?: z.ZodType };
  const fields: [string, z.ZodType][] = [];
  const visit = (schema: z.ZodType, name: string) => {
    const { shape, element, innerType, valueType } = schema.def as unknown as Part;
    for (const [key, field] of Object.entries(shape ?? {})) {
      fields.push([`${name}.${key}`, field]);
      visit(field, `${name}.${key}`);
    }
    for (const inner of [element, innerType, valueType]) if (inner) visit(inner, name);
  };
  for (const [name, kind] of Object.entries(kinds as Record<string, Kind>)) visit(kind.schema, name);

  /** A field's own metadata, or that of the schema it wraps. */
  const meta = (field: z.ZodType): Record<string, unknown> => {
    const { innerType } = field.def as unknown as Part;
    return field.meta() ?? (innerType ? meta(innerType) : {});
  };

  it.each(fields)('%s', (_name, field) => {
    expect(meta(field)).toMatchObject({
      title: expect.stringMatching(/^\S.+/),
      description: expect.stringMatching(/^\S.{10,}[.!?]$/s),
    });
    const { description, examples } = meta(field) as { description: string; examples?: unknown[] };
    expect(examples?.length ?? 0, 'an example').toBeGreaterThan(0);
    for (const example of examples ?? [])
      expect(field.safeParse(example), JSON.stringify(example)).toMatchObject({ success: true });
    expect(description).not.toMatch(/undefined|null|Zod|schema/i);
  });
});

describe('the schemas for an editor with a YAML language server', () => {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, formats: { uri: true, date: /^\d{4}-\d\d-\d\d$/ } });
  const validate = new Map([...jsonSchemas()].map(([name, text]) => [name, ajv.compile(JSON.parse(text))]));

  it('accept every YAML file of the sample content, which points to its schema', () => {
    const files = readdirSync(sampleContent, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.yaml'),
    );
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const text = readFileSync(path.join(sampleContent, file), 'utf8');
      const schema = /^# yaml-language-server: \$schema=(\S+)/.exec(text)?.[1] ?? '';
      expect(
        path
          .resolve(path.dirname(committed), 'content', path.dirname(file), schema)
          .startsWith(`${committed}${path.sep}`),
        file,
      ).toBe(true);
      const check = validate.get(path.basename(schema));
      expect(check?.(parse(text)), `${file}: ${JSON.stringify(check?.errors)}`).toBe(true);
    }
  });

  it('accept custom keys and refuse misspelled ones', () => {
    const check = validate.get('products.schema.json');
    expect(check?.([{ id: 'planner', name: 'Planner', 'x-code': 7 }])).toBe(true);
    expect(check?.([{ id: 'planner', nmae: 'Planner' }])).toBe(false);
    expect(check?.([{ id: 'planner', name: 'Planner', status: 'actve' }])).toBe(false);
  });

  it('accept bands of deals as numbers, as YAML reads them', () => {
    const check = validate.get('request.schema.json');
    expect(check?.({ ask: { kind: 'new', title: 'x', requestedOn: '2026-11-03', deals: 1 } })).toBe(true);
    const file = 'ask: { kind: new, title: x, requestedOn: 2026-11-03, deals: 1 }\n';
    const { model } = readContent({ directory: contentFolder({ 'requests/8-x.yaml': file }), today: TODAY });
    expect(model?.requests.find(({ id }) => id === '8-x')?.ask.deals).toBe('1');
  });
});
