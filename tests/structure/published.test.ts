/** Only what may be published reaches pages and data: what types cannot say of it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const source = path.join(import.meta.dirname, '../../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.(ts|astro|mdx)$/.test(file))
  .map((file) => ({ file, code: readFileSync(path.join(source, file), 'utf8') }));

/** The rooms that work with what may be published. */
const SHOWING = /^(?:audit|words|data|print|site|build|pages)\//;

/** Of them, the files that take what was read: they compare it, or say who is asked about which file of it. */
const readers: ReadonlySet<string> = new Set([
  'audit/compare/compare.ts',
  'audit/compare/records.ts',
  'audit/compare/rename-in.ts',
  'audit/compare/renames.ts',
  'data/owners.ts',
  'print/pull-template.ts',
]);

/** Outside of src/publish/, the files that mask, and what each masks: to show it, or to recognize what was masked. */
const masking: Readonly<Record<string, string>> = {
  'audit/compare/agreement.ts': 'titles in a comparison of what was read',
  'audit/compare/compare.ts': 'findings in it',
  'audit/compare/fields.ts': 'values in it',
  'audit/compare/records.ts': 'titles in it',
  'forge/git/file-history.ts': 'the first lines of commit messages',
  'import/unmask.ts': 'texts of a piece, to recognize in a table what our own export masked',
};

/** Why a file may not stay as it is. */
function refusals(file: string, code: string): string[] {
  const imported = [...code.matchAll(/import (?:type )?\{([^}]*)\}/g)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.replace(/^\s*type\s|\sas\s.*$/g, '').trim()),
  );
  const raw = imported.filter((name) => name === 'Model' || name === 'ContentRequest');
  const refused: string[] = [];
  if (SHOWING.test(file) && !readers.has(file)) {
    for (const name of raw) {
      const instead = name === 'Model' ? 'PublishedModel' : 'PublishedRequest';
      refused.push(`src/${file} imports ${name}: take ${instead} of src/publish/published.ts`);
    }
  }
  if (file.startsWith('publish/')) return refused;
  if (imported.includes('maskPersonal') && masking[file] === undefined) {
    refused.push(`src/${file} imports maskPersonal: mask where the text becomes published, in src/publish/publish.ts`);
  }
  if (/\bas Published(?:Model|Request)\b/.test(code)) {
    refused.push(`src/${file} says that something is published: call publish of src/publish/publish.ts`);
  }
  return refused;
}

describe('what may be published', () => {
  it('is all that pages and data take, and it is masked in one place', () => {
    expect(files.flatMap(({ file, code }) => refusals(file, code))).toEqual([]);
  });

  it('has only exceptions that exist', () => {
    const known = new Map(files.map(({ file, code }) => [file, code]));
    const unused = (names: Iterable<string>, what: RegExp) =>
      [...names].filter((name) => !what.test(known.get(name) ?? ''));
    expect(unused(readers, /\bimport type \{[^}]*\bModel\b/)).toEqual([]);
    expect(unused(Object.keys(masking), /\bmaskPersonal\(/)).toEqual([]);
  });

  it.each([
    ['site/gaps/take-on.ts', "import type { Model, Piece } from '../../content/model.ts';", 'take PublishedModel'],
    ['data/requests.ts', "import { type ContentRequest } from '../content/model.ts';", 'take PublishedRequest'],
    ['site/home/x.astro', "import { maskPersonal as mask } from '../../publish/mask.ts';", 'in src/publish/publish.ts'],
    ['build/x.ts', 'hand(model as PublishedModel);', 'call publish of'],
  ])('refuses %s with “%s”', (file, code, why) => {
    expect(refusals(file, code)).toEqual([expect.stringContaining(why)]);
  });
});
