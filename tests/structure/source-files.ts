/** The files of the project's code, and what each of them imports. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.join(import.meta.dirname, '../..');

/** The files of code in a top folder of the project, from the project's own folder and with `/`. */
export function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.split(path.sep).join('/')}`)
    .filter((file) => /\.(?:ts|astro|mdx|js)$/.test(file))
    .sort();
}

export function codeOf(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** What a file imports, as written: from static, dynamic, type-only and side-effect imports, and re-exports. */
export function importsOf(code: string): string[] {
  const found = code.matchAll(/(?:^|[\s;}])(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g);
  return [...found].map(([, specifier = '']) => specifier);
}

/** The file that a relative import names; nothing for a package or for what is not code. */
export function importedFile(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const imported = path.posix.join(path.posix.dirname(file), specifier);
  return existsSync(path.join(root, imported)) ? imported : undefined;
}

/** Names that code of a TypeScript file uses as variables or types, not as properties. */
export function namesIn(code: string): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node) => {
    if (ts.isIdentifier(node) && !isProperty(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest, true));
  return names;
}

function isProperty(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) return parent.name === node;
  return ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent) || ts.isMethodDeclaration(parent);
}
