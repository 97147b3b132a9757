/** What people read in a file of code: the texts of its strings, templates and markup, and its comments. */
import ts from 'typescript';
import * as fields from '../../src/data/fields.ts';
import { treesOf } from './read-code.ts';
import { codeOf } from './source-files.ts';

export interface Text {
  /** `markup` is text that a page shows: between its tags, or in an attribute such as `aria-label`. */
  readonly kind: 'text' | 'markup' | 'comment';
  /** Values in a template are `{}`. */
  readonly text: string;
}

const { CallExpression, FirstLiteralToken, ImportDeclaration, LastTemplateToken, LiteralType, NewExpression } =
  ts.SyntaxKind;

const read = new Map<string, readonly Text[]>();

/** The texts of a file of code, including those that only programs read, such as classes and addresses. */
export function textsOf(file: string): readonly Text[] {
  const known = read.get(file);
  if (known) return known;
  const texts = readTexts(file);
  read.set(file, texts);
  return texts;
}

function readTexts(file: string): Text[] {
  const found: Text[] = [];
  for (const tree of treesOf(file, codeOf(file))) {
    const add = (text: string, kind: Text['kind'] = 'text') =>
      found.push({ kind, text: text.replaceAll(/\s+/g, ' ').trim() });
    const visit = (node: ts.Node) => {
      if (isLiteral(node)) {
        if (ts.isStringLiteralLike(node)) add(node.text, isShown(node) ? 'markup' : 'text');
        else if (ts.isJsxText(node)) add(node.text, 'markup');
        return;
      }
      if (node.kind === ImportDeclaration || node.kind === LiteralType) return;
      if (isHelp(node)) {
        if (ts.isCallExpression(node)) visit(node.expression);
        return;
      }
      if (ts.isTemplateExpression(node)) add(templateText(node));
      ts.forEachChild(node, visit);
    };
    visit(tree);
    for (const comment of commentsIn(tree)) found.push({ kind: 'comment', text: comment });
  }
  return found.filter(({ text }) => text !== '');
}

/** Whether a text looks written for people: several words, one of them a small word that only sentences have. */
export function isSentence({ kind, text }: Text): boolean {
  if (kind === 'markup') return /\p{L}{3}/u.test(text);
  // A word has only letters, which leaves out ids, classes, options, paths and markup.
  const words = text
    .replaceAll(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .map((token) => token.replaceAll(/^[(“"‘]+|[)”"’.,:;!?…]+$/gu, ''))
    .filter((token) => /^\p{L}[\p{L}’']*$/u.test(token));
  return (
    (words.length > 2 && words.some((word) => SMALL.has(word.toLowerCase()))) ||
    /^\p{Lu}\p{Ll}+ \p{Ll}{2,}( |$)/u.test(text)
  );
}

const SMALL = new Set(
  'a an the is are was were be been has have does do of to in on at by for from with and or not no if this that it its as'.split(
    ' ',
  ),
);

/**
 * Descriptions of fields in a schema or a list of columns, which become help in editors and forms. Also the message of an error that
 * only a programmer can cause.
 */
function isHelp(node: ts.Node): boolean {
  if (node.kind !== NewExpression && node.kind !== CallExpression) return false;
  if (ts.isNewExpression(node)) return /^(?:Type|Range)?Error$/.test(node.expression.getText());
  if (!ts.isCallExpression(node)) return false;
  const called = node.expression;
  return ts.isPropertyAccessExpression(called) ? called.name.text === 'meta' : FIELDS.has(called.getText());
}

/** Attributes whose text people see or hear. */
const READ_ATTRIBUTES =
  /^(?:alt|aria-(?:label|description|placeholder|roledescription|valuetext)|label|placeholder|title)$/;

/** Whether a string is what a page shows: an attribute that is read, or an expression between tags, also after a condition. */
function isShown(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isJsxAttribute(parent)) return READ_ATTRIBUTES.test(parent.name.getText());
  if (ts.isJsxExpression(parent)) {
    return ts.isJsxAttribute(parent.parent) ? isShown(parent) : true;
  }
  const isResult =
    (ts.isBinaryExpression(parent) &&
      parent.right === node &&
      /^(?:&&|\|\||\?\?)$/.test(parent.operatorToken.getText())) ||
    (ts.isConditionalExpression(parent) && parent.condition !== node) ||
    ts.isParenthesizedExpression(parent);
  return isResult && isShown(parent);
}

/** The functions of `src/data/fields.ts`: each makes a column from its description. */
const FIELDS = new Set(Object.keys(fields));

function templateText(node: ts.TemplateExpression): string {
  return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('');
}

/** The comments of a tree: what starts like one outside its texts, patterns and markup. */
function commentsIn(tree: ts.SourceFile): string[] {
  const text = tree.getFullText();
  const literals: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    if (isLiteral(node)) literals.push(node);
    else ts.forEachChild(node, visit);
  };
  visit(tree);
  const found: string[] = [];
  const comment = /\/\/.*|\/\*[\s\S]*?\*\//g;
  let next = 0;
  for (let match = comment.exec(text); match; match = comment.exec(text)) {
    while (literals[next] && (literals[next]?.getEnd() ?? 0) <= match.index) next += 1;
    const literal = literals[next];
    if (literal && startOf(literal, tree) <= match.index) comment.lastIndex = literal.getEnd();
    else found.push(match[0]);
  }
  return found;
}

/** Whether it is a text, a part of a template, a pattern, a number or text between tags. */
function isLiteral({ kind }: ts.Node): boolean {
  return kind >= FirstLiteralToken && kind <= LastTemplateToken;
}

/** Where a literal starts. All of a text between tags belongs to it, also the spaces before it. */
function startOf(node: ts.Node, tree: ts.SourceFile): number {
  return ts.isJsxText(node) ? node.pos : node.getStart(tree);
}
