/** No list whose length depends on a file is spread into a call: with about 100,000 entries, the call overflows the stack. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const source = path.join(import.meta.dirname, '../../src');

/** JavaScript functions with any number of arguments. */
const TAKES_ANY_NUMBER = /^(?:push|unshift|splice|concat|max|min|hypot|fromCharCode|fromCodePoint|of)$/;

/** Spreads of lists that stay short, each with the reason. */
const SHORT: Readonly<Record<string, string>> = {
  'Math.min(...fits)': 'two moments at most',
  'Math.min(...notices)': 'five notices at most, by the schema',
  'Math.min(...current)': 'a row of the distances between two names',
  'Math.max(...wrapped.map((part) => part.length))': 'one for each column of a printed table',
  'Math.max(...kinds.map(({ length }) => length))': 'one for each kind of topic',
  'Math.max(...midnight, ...(last === undefined ? [] : [last]))': 'one day, or none',
  "steps.unshift(...target.slice(root.length).replaceAll('/', path.sep).split(path.sep))": 'the folders of a path',
  'ready.push(...opened)': 'the results of one search, which come a page at a time',
};

function spreadsIn(file: string, text: string): string[] {
  const found: string[] = [];
  const tree = ts.createSourceFile(`${file}.ts`, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node) => {
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      TAKES_ANY_NUMBER.test(node.expression.name.text) &&
      node.arguments.some(ts.isSpreadElement)
    ) {
      found.push(node.getText().replace(/\s+/g, ' '));
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

it('recognizes such a spread', () => {
  expect(spreadsIn('a', 'rows.push(...more); Math.max(0, ...sizes); f(...all); [...all]; rows.push(one)')).toEqual([
    'rows.push(...more)',
    'Math.max(0, ...sizes)',
  ]);
});

it('the source spreads only lists that stay short', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const all = files.flatMap((file) => spreadsIn(file, readFileSync(path.join(source, file), 'utf8')));
  expect(all.filter((call) => !(call in SHORT))).toEqual([]);
  expect(Object.keys(SHORT).filter((call) => !all.includes(call))).toEqual([]);
});
