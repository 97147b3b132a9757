/** `npm run schemas`: writes the JSON Schemas that editors and other programs use. They are committed. */
import path from 'node:path';
import { productDirectory } from '../check/environment.ts';
import { replaceFile } from '../content/disk/replace-file.ts';
import { jsonSchemas } from '../schema/json-schema.ts';

const folder = path.join(productDirectory, 'schemas');
for (const [name, text] of jsonSchemas()) replaceFile(path.join(folder, name), text, productDirectory);
process.stdout.write(`Wrote ${jsonSchemas().size} schemas to schemas/.\n`);
