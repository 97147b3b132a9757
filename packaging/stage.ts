/**
 * Runs before `npm pack`: makes what is packed from the repository: the program with its types stripped, and a package.json
 * with what running it needs. Node does not run TypeScript inside `node_modules`.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { PROGRAM, SAVED } from './places.js';

/**
 * What the program consists of, with the workflows and pipelines that it gives to teams, and the help that is printed without
 * starting it. Tests, the benchmark and the sample content are not among it.
 */
const PARTS = ['src', 'bin/launcher', 'public', 'schemas', '.github/workflows', 'docs/ci', '.nvmrc'];

/** For developers of the product. */
const DEVELOPMENT = ['src/cli/schemas.ts', '.github/workflows/product.yml'];

/** Fields of package.json that an installed package needs. */
const FIELDS = ['name', 'version', 'description', 'license', 'private', 'type', 'engines', 'dependencies'];

/**
 * Writes the program below the repository, and the package's package.json over its own. Undo it with unstage.js.
 *
 * @param root The top folder of the repository.
 */
function stage(root: string): void {
  const program = path.join(root, PROGRAM);
  mkdirSync(program);
  for (const part of PARTS) cpSync(path.join(root, part), path.join(program, part), { recursive: true });
  for (const file of DEVELOPMENT) rmSync(path.join(program, file));
  stripFolder(path.join(program, 'src'));
  cpSync(path.join(root, 'packaging/start.js'), path.join(program, 'start.js'));
  const manifest = path.join(root, 'package.json');
  const text = readFileSync(manifest, 'utf8');
  const own: Record<string, unknown> = JSON.parse(text);
  const kept = Object.fromEntries(FIELDS.flatMap((field) => (field in own ? [[field, own[field]]] : [])));
  // The program reads its version beside it.
  writeFileSync(path.join(program, 'package.json'), json({ ...kept, dependencies: own.dependencies }));
  writeFileSync(path.join(root, SAVED), text);
  const packed = {
    ...kept,
    bin: { 'content-audit': `${PROGRAM}/start.js` },
    files: [PROGRAM, `!${SAVED}`, 'CHANGELOG.md'],
  };
  writeFileSync(manifest, json(packed));
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Turns TypeScript files into JavaScript files of the same lines, and the imports of all files with them. */
function stripFolder(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || !/\.(?:ts|astro|mdx)$/.test(file)) continue;
    const text = readFileSync(file, 'utf8');
    if (file.endsWith('.ts')) {
      writeFileSync(file.replace(/ts$/, 'js'), importsOfJavaScript(stripTypeScriptTypes(text)));
      rmSync(file);
    } else writeFileSync(file, importsOfJavaScript(text));
  }
}

/** `'./audit.ts'` becomes `'./audit.js'`. */
function importsOfJavaScript(text: string): string {
  return text.replace(/(['"])(\.{1,2}\/[^'"\n]*)\.ts\1/g, '$1$2.js$1');
}

stage(path.resolve(import.meta.dirname, '..'));
