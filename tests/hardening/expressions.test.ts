/** A regular expression that searches from every position, or in two ways, can spend minutes on a small file. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const source = path.join(import.meta.dirname, '../../src');

/** Expressions that look slow but are not, each with the reason. */
const HARMLESS: Readonly<Record<string, string>> = {
  '/[A-Za-z0-9][\\w./-]*(?: [\\w./-]+)*/y': 'a space separates two rounds, and the repeated part has none',
  "/[\\p{L}\\p{N}._%+'-]{1,64}\\s?(?:@|＠|\\(at\\)|\\[at\\])\\s?[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})+/giu":
    'a dot separates two rounds, and the repeated part has none',
  '/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/': 'a hyphen separates two rounds, and the repeated part has none',
  '/[\\s|]+|(?<![;,])[;,]+(?=\\s|$|https?:|www\\.)/i': 'a run of signs is looked at from its first one alone',
  '/^(?:www\\.)?(?:[a-z0-9-]+\\.)+([a-z]{2,})(?:[/?#].*)?$/i':
    'a dot separates two rounds, and the repeated part has none',
  '/\\/+$/': 'only for addresses, which have at most 2,000 characters',
  '/[a-z\\u00c0-\\u024f\\u0370-\\u1fff]{4,}/g': 'nothing follows that could fail',
  "/\\p{M}+|['’]/gu": 'nothing follows that could fail',
  '/^(?:[A-Za-z][A-Za-z0-9._/-]*(?: [A-Za-z0-9._/()-]+)*|https?:\\/\\/[A-Za-z0-9._/~%=&+-]+|\\d{4}-\\d\\d-\\d\\d)$/':
    'a space separates two rounds, and the repeated part has none',
  '/^[\\p{L}\\p{N}][\\p{L}\\p{N}_~%-]*(?:\\/[\\p{L}\\p{N}_~%-]+)*\\/?$/u':
    'a slash separates two rounds, and the repeated part has none',
  '/\\s+\\S*$/': 'only for titles that were cut to 190 characters',
};

/** All regular expressions in the source. */
function expressions(): string[] {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:ts|astro)$/.test(file),
  );
  return files.flatMap((file) => {
    const found: string[] = [];
    const visit = (node: ts.Node) => {
      if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(`${file}.ts`, readFileSync(path.join(source, file), 'utf8'), ts.ScriptTarget.Latest));
    return found;
  });
}

/** An unbounded repetition inside another; or an expression that starts with one and continues after it. */
function mayBeSlow(expression: string): boolean {
  const end = expression.lastIndexOf('/');
  const plain = expression
    .slice(1, end)
    .replace(/\\[pu]\{[^}]*\}|\\./g, 'e')
    .replace(/\[[^\]]*\]/g, 'c');
  const nested = /\((?:[^()]|\([^()]*\))*(?:[+*]|\{\d+,\d*\})(?:[^()]|\([^()]*\))*\)(?:[+*]|\{\d+,\d*\})/.test(plain);
  const fromEverywhere = /^(?:\(\?[:=!<]*)?[^^(|?](?:[+*]|\{\d+,\}).|^\(\?=[^^(|?][+*]/.test(plain);
  return nested || (fromEverywhere && !expression.slice(end).includes('y'));
}

it('recognizes an expression that can be slow', () => {
  const slow = ['/(a+)+$/', '/(?:a|b*)*c/', '/ +$/', '/\\s+x/', '/[a-z]+@/', '/(a{1,9}b)+/'];
  expect(slow.filter((expression) => !mayBeSlow(expression))).toEqual([]);
  const fast = ['/^ +$/', '/a+/', '/(?:ab)+/', '/^(?:a|b)$/', '/ +x/y'];
  expect(fast.filter(mayBeSlow)).toEqual([]);
});

it('the source has no other expression that can be slow', () => {
  const all = expressions();
  expect(all.length).toBeGreaterThan(100);
  expect([...new Set(all.filter(mayBeSlow))].filter((expression) => !(expression in HARMLESS))).toEqual([]);
  expect(Object.keys(HARMLESS).filter((expression) => !all.includes(expression))).toEqual([]);
});
