/** Content never reaches a shell: the test finds every place in the source that starts a program. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

it('starts programs by name with a list of arguments, never through a shell', () => {
  const source = path.join(import.meta.dirname, '../../src');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const starts: string[] = [];
  for (const file of files) {
    const text = readFileSync(path.join(source, file), 'utf8');
    if (!text.includes('node:child_process')) continue;
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && /^(?:spawn|exec|fork)/.test(node.expression.getText())) {
        const [, args] = node.arguments;
        starts.push(node.expression.getText());
        expect(node.expression.getText(), file).toMatch(/^(?:spawn|spawnSync|execFile|execFileSync|fork)$/);
        expect(
          args && (ts.isArrayLiteralExpression(args) || ts.isIdentifier(args) || ts.isCallExpression(args)),
          `${file}: ${node.getText()}`,
        ).toBe(true);
        expect(node.getText(), file).not.toMatch(/\bshell\b/);
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  }
  expect(starts.length).toBeGreaterThan(1);
});
