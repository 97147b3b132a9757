import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { agreementFiles, agreementKinds, signedKinds } from '../../src/schema/agreement/kinds.ts';
import type { Kind } from '../../src/schema/kind.ts';

const root = path.join(import.meta.dirname, '../..');

it('registers every kind that a file of src/schema/agreement/ describes', async () => {
  const folder = path.join(root, 'src/schema/agreement');
  const modules = await Promise.all(readdirSync(folder).map((file) => import(path.join(folder, file))));
  const described = modules.flatMap((module) =>
    Object.entries(module).filter(([, value]) => value instanceof Object && 'names' in value && 'list' in value),
  );
  const registered = new Set<unknown>(Object.values(agreementKinds));
  expect(described.filter(([, kind]) => !registered.has(kind)).map(([name]) => name)).toEqual([]);
  expect(described).toHaveLength(registered.size);
});

it('has a row in docs/agreement.md for every file of agreement/, and names every signed kind', () => {
  const text = readFileSync(path.join(root, 'docs/agreement.md'), 'utf8');
  const rows = Object.values<Kind>(agreementFiles).map(({ place, extension }) => {
    const name = path.posix.basename(place);
    return `| \`${extension === undefined ? name : `${name}/*${extension}`}\` |`;
  });
  const signing = text.split('\n## ').find((section) => section.startsWith('Signing'));
  expect(rows.filter((row) => !text.includes(`\n${row}`))).toEqual([]);
  expect(signedKinds.filter((kind) => !signing?.includes(`\`${kind}\``))).toEqual([]);
});
