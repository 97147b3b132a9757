/** The files of the project's code, and what each of them imports. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.join(import.meta.dirname, '../..');

/** The files of code in a top folder of the project, from the project's own folder and with `/`. */
export function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.split(path.sep).join('/')}`)
    .filter((file) => /\.(?:[cm]?[jt]sx?|astro|mdx)$/.test(file))
    .sort();
}

export function codeOf(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/**
 * What code imports, as written: from static, dynamic, type-only and side-effect imports, re-exports, `require` and
 * references. Of an Astro file, from its front matter and its scripts.
 */
export function importsOf(code: string): readonly string[] {
  const known = imports.get(code);
  if (known) return known;
  const found = readImports(code);
  imports.set(code, found);
  return found;
}

const imports = new Map<string, readonly string[]>();

function readImports(code: string): string[] {
  const found: string[] = [...code.matchAll(/<script\b[^>]*?\ssrc="([^"]+)"/g)].map(([, source = '']) => source);
  for (const script of scriptsIn(code)) {
    const { importedFiles, referencedFiles } = ts.preProcessFile(script, true, true);
    found.push(...[...importedFiles, ...referencedFiles].map(({ fileName }) => fileName));
    for (const [, name = ''] of script.matchAll(/\bcreateRequire\(.*\)\(['"`](.*?)['"`]\)/g)) found.push(name);
  }
  return [...new Set(found)];
}

/** The parts of a file that are TypeScript: all of it, or of Astro and MDX what is apart from the markup. */
function scriptsIn(code: string): string[] {
  const frontMatter = /^---\n(.*?)\n---$/ms.exec(code)?.[1];
  const scripts = [...code.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map(([, script = '']) => script);
  const lines = [...code.matchAll(/^(?:import|export) .*;$/gm)].map(([line]) => line);
  return frontMatter === undefined
    ? [code]
    : [frontMatter, ...scripts, ...lines.filter((line) => !frontMatter.includes(line))];
}

/** The file that a relative import names; nothing for a package or for what is not code. */
export function importedFile(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const imported = path.posix.join(path.posix.dirname(file), specifier);
  return existsSync(path.join(root, imported)) ? imported : undefined;
}

/** Names that code uses as variables or types, not as properties; `globalThis.x` and `import.meta.x` count as well. */
export function namesIn(code: string): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node) => {
    if (ts.isIdentifier(node) && !isProperty(node)) names.add(node.text);
    if (ts.isPropertyAccessExpression(node) && /^(?:globalThis|import\.meta)$/.test(node.expression.getText())) {
      names.add(ts.isMetaProperty(node.expression) ? node.getText() : node.name.text);
    }
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
