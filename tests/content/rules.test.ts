import { chmodSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { rules } from '../../src/content/rules.ts';
import { contentFolder, type Files, TODAY } from '../content-folder.ts';
import { hasExample, ruleExamples } from './rule-examples.ts';

function findings(changes: Files) {
  return checkContent({ directory: contentFolder(changes), today: TODAY }).findings;
}

it('finds nothing in the base folder', () => {
  expect(findings({})).toEqual([]);
});

/** The rules that an example of a few files can break. */
const withExample = rules.flatMap((rule) => (hasExample(rule.id) ? [{ ...rule, id: rule.id }] : []));

it('has an example for every rule of the catalog, and no others', () => {
  expect(Object.keys(ruleExamples).sort()).toEqual(withExample.map(({ id }) => id).sort());
});

describe.each(withExample.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { fails, passes = {}, at } = ruleExamples[id];

  it('is reported where it is broken, with a sentence and a fix', () => {
    const found = findings(fails).filter((finding) => finding.rule === id);
    expect(found.map(({ file, line, column }) => `${file}:${line}:${column}`)).toContain(`content/${at}`);
    for (const { message, hint, severity } of found) {
      expect(severity).toBe(rule.severity);
      expect(message).toMatch(/^\S.{8,}[.!?]$/s);
      expect(hint.length).toBeGreaterThan(10);
    }
  });

  it('is not reported for something similar that is allowed', () => {
    expect(findings(passes).filter((finding) => finding.rule === id || finding.severity === 'error')).toEqual([]);
  });
});

it('reports a file without read permission as file/unreadable', () => {
  const folder = contentFolder();
  const file = path.join(folder, 'site.yaml');
  chmodSync(file, 0o000);
  const read = () => checkContent({ directory: folder, today: TODAY }).findings.map((finding) => finding.rule);
  expect(asNobody(folder, read)).toContain('file/unreadable');
  chmodSync(file, 0o644);
  expect(asNobody(folder, read)).not.toContain('file/unreadable');
});

/** Permissions do not apply to root, so root runs this as a user without any. */
function asNobody<T>(folder: string, work: () => T): T {
  if (process.geteuid?.() !== 0) return work();
  chmodSync(path.dirname(folder), 0o755);
  process.seteuid?.(65_534);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}
