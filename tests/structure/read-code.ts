/** What code imports by which name, and what it says of types without proof: read from TypeScript's own tree of it. */
import path from 'node:path';
import ts from 'typescript';

/** Something taken from another module. `*` is the whole module. */
export interface Taken {
  /** The module: from src/ if the import is relative, otherwise as written. */
  readonly from: string;
  readonly name: string;
  /** Whether it is only passed on. */
  readonly passedOn: boolean;
}

/** A file as trees: a page of Astro is its frontmatter, its scripts and its template; of MDX, only imports are code. */
export function treesOf(file: string, code: string): ts.SourceFile[] {
  if (file.endsWith('.mdx')) {
    const statements = [...code.matchAll(/^(?:import|export)\s[\s\S]*?;\s*$/gm)].map(([statement]) => statement);
    return [tree(statements.join('\n'), ts.ScriptKind.TS)];
  }
  if (!file.endsWith('.astro')) return [tree(code, /x$/.test(file) ? ts.ScriptKind.TSX : ts.ScriptKind.TS)];
  const [fence = '', frontmatter = ''] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(code) ?? [];
  const scripts: string[] = [];
  const template = code
    .slice(fence.length)
    .replace(/<style\b[\s\S]*?<\/style>|<!--[\s\S]*?-->|<!doctype[^>]*>/gi, '')
    .replace(/<script\b[^>]*>([\s\S]*?)<\/script>/g, (_, script: string) => {
      scripts.push(script);
      return '';
    });
  // Astro is laxer than TSX; what TypeScript cannot read of a template, it passes over.
  return [
    ...[frontmatter, ...scripts].map((part) => tree(part, ts.ScriptKind.TS)),
    tree(`<>${template}</>`, ts.ScriptKind.TSX),
  ];
}

function tree(code: string, kind: ts.ScriptKind): ts.SourceFile {
  return ts.createSourceFile(
    kind === ts.ScriptKind.TSX ? 'code.tsx' : 'code.ts',
    code,
    ts.ScriptTarget.Latest,
    true,
    kind,
  );
}

/** Every node below one, itself included. */
export function nodesOf(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (each: ts.Node) => {
    found.push(each);
    ts.forEachChild(each, visit);
  };
  visit(node);
  return found;
}

/** What a file takes from other modules, in whichever form. */
export function takenBy(file: string, nodes: readonly ts.Node[]): Taken[] {
  return nodes.flatMap((node) => {
    const [module, names] = namesTaken(node);
    if (module === undefined || !ts.isStringLiteralLike(module)) return [];
    const from = module.text.startsWith('.') ? path.posix.join(path.posix.dirname(file), module.text) : module.text;
    return names.map((name) => ({ from, name, passedOn: ts.isExportDeclaration(node) }));
  });
}

function namesTaken(node: ts.Node): [module: ts.Node | undefined, names: string[]] {
  if (ts.isImportDeclaration(node)) {
    const { name, namedBindings } = node.importClause ?? {};
    return [node.moduleSpecifier, [...(name ? ['default'] : []), ...(namedBindings ? namesIn(namedBindings) : [])]];
  }
  if (ts.isExportDeclaration(node))
    return [node.moduleSpecifier, node.exportClause ? namesIn(node.exportClause) : ['*']];
  if (ts.isImportTypeNode(node)) {
    const module = ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
    return [module, [node.qualifier ? (node.qualifier.getText().split('.')[0] ?? '*') : '*']];
  }
  const isImport = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isImport ? [node.arguments[0], ['*']] : [undefined, []];
}

function namesIn(bindings: ts.NamedImportBindings | ts.NamedExportBindings): string[] {
  if (ts.isNamespaceImport(bindings) || ts.isNamespaceExport(bindings)) return ['*'];
  return bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
}

/** The types that code says something is of, without proof: by `as`, by `<…>`, or as what a function finds out. */
export function claimedTypes(nodes: readonly ts.Node[]): ts.TypeNode[] {
  return nodes.flatMap((node) => {
    if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) {
      return ts.isConstTypeReference(node.type) ? [] : [node.type];
    }
    return ts.isTypePredicateNode(node) && node.type ? [node.type] : [];
  });
}

/** Names that stand for a type here, each with the names that its declaration mentions. */
export function typesDeclared(nodes: readonly ts.Node[]): (readonly [name: string, mentions: ReadonlySet<string>])[] {
  return nodes.flatMap((node) => {
    if (ts.isImportSpecifier(node) && node.propertyName) return [[node.name.text, new Set([node.propertyName.text])]];
    const declares = ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node);
    return declares ? [[node.name.text, namesMentioned(node)]] : [];
  });
}

export function namesMentioned(node: ts.Node): Set<string> {
  return new Set(nodesOf(node).flatMap((each) => (ts.isIdentifier(each) ? [each.text] : [])));
}
