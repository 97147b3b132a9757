/** `npm run schemas`: writes the JSON Schemas that editors and other programs use. They are committed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { jsonSchemas } from '../schema/json-schema.ts';
import { productDirectory } from './environment.ts';

const folder = path.join(productDirectory, 'schemas');
mkdirSync(folder, { recursive: true });
for (const [name, text] of jsonSchemas()) writeFileSync(path.join(folder, name), text);
process.stdout.write(`Wrote ${jsonSchemas().size} schemas to schemas/.\n`);
