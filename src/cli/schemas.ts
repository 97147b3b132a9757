/**
 * `npm run schemas`: writes what follows from the schemas and is committed: the JSON Schemas, the editor settings that apply them,
 * and the reference of fields.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { productDirectory } from '../check/folders.ts';
import { replaceFile } from '../content/disk/replace-file.ts';
import { fieldReference } from '../print/help/fields.ts';
import { editorSchemas, jsonSchemas } from '../schema/json-schema.ts';
import { schemasWritten } from '../words/commands/schemas.ts';

const folder = path.join(productDirectory, 'schemas');
for (const [name, text] of jsonSchemas()) replaceFile(path.join(folder, name), text, productDirectory);

const settings = path.join(productDirectory, '.vscode/settings.json');
const all = { ...JSON.parse(readFileSync(settings, 'utf8')), 'yaml.schemas': editorSchemas() };
replaceFile(settings, `${JSON.stringify(all, null, 2)}\n`, productDirectory);
replaceFile(path.join(productDirectory, 'docs/fields.md'), fieldReference(), productDirectory);

process.stdout.write(`${schemasWritten(jsonSchemas().size)}\n`);
