/** Regular expressions that look for something from every place, or in two ways, make a small file cost minutes. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const source = path.join(import.meta.dirname, '../../src');

/** Those with a shape that can be slow and is not, each with the reason. */
const HARMLESS: Readonly<Record<string, string>> = {
  '/[A-Za-z0-9][\\w./-]*(?: [\\w./-]+)*/y': 'a blank stands between two rounds, and what repeats holds none',
  "/[\\p{L}\\p{N}._%+'-]{1,64}\\s?(?:@|＠|\\(at\\)|\\[at\\])\\s?[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})+/giu":
    'a dot stands between two rounds, and what repeats holds none',
  '/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/': 'a hyphen stands between two rounds, and what repeats holds none',
  '/[\\s|]+|(?<![;,])[;,]+(?=\\s|$|https?:|www\\.)/i': 'a run of signs is looked at from its first one alone',
  '/^(?:www\\.)?(?:[a-z0-9-]+\\.)+([a-z]{2,})(?:[/?#].*)?$/i':
    'a dot stands between two rounds, and what repeats holds none',
  '/\\/+$/': 'only for addresses, which have at most 2,000 characters',
  '/[a-z\\u00c0-\\u024f\\u0370-\\u1fff]{4,}/g': 'nothing follows that could fail',
  "/\\p{M}+|['’]/gu": 'nothing follows that could fail',
  '/^(?:[A-Za-z][A-Za-z0-9._/-]*(?: [A-Za-z0-9._/()-]+)*|https?:\\/\\/[A-Za-z0-9._/~%=&+-]+|\\d{4}-\\d\\d-\\d\\d)$/':
    'a blank stands between two rounds, and what repeats holds none',
  '/\\s+\\S*$/': 'only for titles that were cut to 190 characters',
  '/[^\\s"]+\\.(?:mdx|yaml)/g': 'only for messages of findings, which quote at most 60 characters and name files',
};

/** All regular expressions that are written in the source. */
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

/** Something without an end inside of something without an end; or an expression that begins with one and goes on behind it. */
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

it('knows one that can be slow when it sees it', () => {
  const slow = ['/(a+)+$/', '/(?:a|b*)*c/', '/ +$/', '/\\s+x/', '/[a-z]+@/', '/(a{1,9}b)+/'];
  expect(slow.filter((expression) => !mayBeSlow(expression))).toEqual([]);
  const fast = ['/^ +$/', '/a+/', '/(?:ab)+/', '/^(?:a|b)$/', '/ +x/y'];
  expect(fast.filter(mayBeSlow)).toEqual([]);
});

it('in the source there is none that can be slow but those that are known', () => {
  const all = expressions();
  expect(all.length).toBeGreaterThan(100);
  expect([...new Set(all.filter(mayBeSlow))].filter((expression) => !(expression in HARMLESS))).toEqual([]);
  expect(Object.keys(HARMLESS).filter((expression) => !all.includes(expression))).toEqual([]);
});
