/** `npm run schemas`: writes the JSON Schemas that editors and other programs use, and which editors use where. They are committed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { productDirectory } from '../check/environment.ts';
import { replaceFile } from '../content/disk/replace-file.ts';
import { editorSchemas, jsonSchemas } from '../schema/json-schema.ts';

const folder = path.join(productDirectory, 'schemas');
for (const [name, text] of jsonSchemas()) replaceFile(path.join(folder, name), text, productDirectory);

const settings = path.join(productDirectory, '.vscode/settings.json');
const all = { ...JSON.parse(readFileSync(settings, 'utf8')), 'yaml.schemas': editorSchemas() };
replaceFile(settings, `${JSON.stringify(all, null, 2)}\n`, productDirectory);

process.stdout.write(
  `Wrote ${jsonSchemas().size} schemas to schemas/, and where they apply to .vscode/settings.json.\n`,
);
