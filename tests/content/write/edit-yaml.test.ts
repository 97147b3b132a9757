import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editYaml } from '../../../src/content/write/edit-yaml.ts';
import { editFrontMatter, newMdx } from '../../../src/content/write/front-matter.ts';
import { recordYaml } from '../../../src/content/write/record-yaml.ts';
import { readStrictYaml } from '../../../src/content/yaml.ts';

const request = `# yaml-language-server: $schema=../../schemas/request.schema.json
ask:
  kind: new          # as filed
  title: "Who can see 'it'?"
  words: |
    First line.

    Third line.
  issue: { number: 7, url: https://git.example.com/x/issues/7 }

# Marketing decides below.
triage:
  status: new # not looked at yet
  reason: >-
    folded
    text
  owner:
`;

describe('changing a field keeps every other byte', () => {
  test.each([
    ['a value', { path: ['triage', 'status'], value: 'accepted' }, ['status: new #', 'status: accepted #']],
    [
      'a text in several lines',
      { path: ['ask', 'words'], value: 'One.' },
      ['|\n    First line.\n\n    Third line.', 'One.'],
    ],
    [
      'a folded text',
      { path: ['triage', 'reason'], value: 'Short: yes' },
      ['>-\n    folded\n    text', '"Short: yes"'],
    ],
    ['an empty field', { path: ['triage', 'owner'], value: 'content-team' }, ['owner:\n', 'owner: content-team\n']],
    ['a field in brackets', { path: ['ask', 'issue', 'number'], value: 8 }, ['number: 7,', 'number: 8,']],
    [
      'a new field at the end',
      { path: ['triage', 'due'], value: '2026-12-01' },
      ['owner:\n', 'owner:\n  due: 2026-12-01\n'],
    ],
    ['a new field between others', { path: ['ask', 'votes'], value: 2 }, ['issues/7 }\n', 'issues/7 }\n  votes: 2\n']],
    ['a removed field', { path: ['ask', 'title'], value: undefined }, [`  title: "Who can see 'it'?"\n`, '']],
    ['a map where none was', { path: ['triage', 'owner', 'id'], value: 'x' }, ['owner:\n', 'owner: { id: x }\n']],
  ])('for %s', (_name, change, [from = '', to = '']) => {
    expect(request).toContain(from);
    expect(editYaml(request, [change])).toBe(request.replace(from, to));
    expect(editYaml(request.replaceAll('\n', '\r\n'), [change])).toBe(
      request.replace(from, to).replaceAll('\n', '\r\n'),
    );
  });

  test('for an item of a list, which is removed with its lines', () => {
    const list = 'a:\n  # one\n  - { id: 1 }\n  - id: 2\n    b: [x] # two\n\n  # three\n  - id: 3\n';
    expect(editYaml(list, [{ path: ['a', 1], value: undefined }])).toBe(
      list.replace('  - id: 2\n    b: [x] # two\n', ''),
    );
    expect(editYaml(list, [{ path: ['a', 2], value: undefined }])).toBe(list.replace('  - id: 3\n', ''));
  });

  test('for a text before a comment, which gets quotes where it would look cut off', () => {
    const changed = editYaml("title: 'A b' # as printed\nowner: x # for now\n", [
      { path: ['title'], value: 'C d' },
      { path: ['owner'], value: 'y' },
    ]);
    expect(changed).toBe('title: "C d" # as printed\nowner: y # for now\n');
    expect(readStrictYaml(changed).problems).toEqual([]);
  });

  test('for one entry of a list', () => {
    const list = '- id: one\n  name: One # first\n\n- id: two\n  name: Two\n';
    expect(editYaml(list, [{ path: [1, 'signed', 'sales'], value: { on: '2026-11-24', by: 'sales-north' } }])).toBe(
      `${list}  signed:\n    sales: { on: 2026-11-24, by: sales-north }\n`,
    );
    expect(editYaml(list, [{ path: [0, 'name'], value: 'Uno' }])).toBe(list.replace('One', 'Uno'));
  });

  test('for a value that is already there, and refuses an impossible one', () => {
    expect(editYaml(request, [{ path: ['triage', 'status'], value: 'new' }])).toBe(request);
    expect(editYaml(request, [{ path: ['triage', 'due'], value: undefined }])).toBe(request);
    expect(() => editYaml(request, [{ path: ['ask', 'title', 'x'], value: 1 }])).toThrow('no place');
    expect(() => editYaml('a: [1\n', [{ path: ['a'], value: 1 }])).toThrow('not YAML');
    expect(editYaml('', [{ path: ['a', 'b'], value: 1 }])).toBe('a: { b: 1 }\n');
  });

  test('for front matter, including the body', () => {
    const piece = '---\ntitle: A\nreviewed: { on: 2026-01-01, by: x }\n---\n\ntitle: not this\n---\n';
    const change = { path: ['reviewed'], value: { on: '2026-11-24', by: 'y' } };
    const edited = piece.replace('2026-01-01, by: x', '2026-11-24, by: y');
    expect(editFrontMatter(piece, [change])).toBe(edited);
    expect(editFrontMatter(`\ufeff${piece.replaceAll('\n', '\r\n')}`, [change])).toBe(
      `\ufeff${edited.replaceAll('\n', '\r\n')}`,
    );
  });
});

/** Any text, including those that YAML could mistake for something else. */
const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    'no',
    '0',
    '0o7',
    '1e3',
    '~',
    '- a',
    'a: b',
    'a #b',
    '2026-01-01',
    '"',
    "'",
    '*x',
    '&x',
    '!x',
    '{a}',
    '@',
    '%x',
  ),
  fc.string({ unit: fc.constantFrom('a', ' ', '\n', ':', '#', '-', '|', 'ü', '日'), minLength: 1, maxLength: 20 }),
);
const key = fc.stringMatching(/^[a-z][a-zA-Z]{0,6}$/).filter((name) => !['constructor', 'prototype'].includes(name));
const scalar = fc.oneof(text, fc.integer(), fc.boolean()).filter((value) => String(value).trim() !== '');
const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
    fc.dictionary(key, tie('value'), { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
  ),
}));
const record = fc.dictionary(key, anyValue, { minKeys: 1, maxKeys: 5, noNullPrototype: true });

test('writes any record so that it is read back the same', () => {
  fc.assert(
    fc.property(record, (data) => {
      const { data: read, problems } = readStrictYaml(recordYaml(data));
      expect(problems).toEqual([]);
      expect(read).toEqual(data);
    }),
    { numRuns: 1000 },
  );
});

test('changes only one field in any written record', () => {
  fc.assert(
    fc.property(record, key, anyValue, fc.nat(), (data, name, value, pick) => {
      const keys = Object.keys(data);
      const field = pick % 2 === 0 ? name : (keys[pick % keys.length] ?? name);
      const lines = Object.entries(data).map(([key, value]) => recordYaml({ [key]: value }));
      const before = lines.map((line, index) => `# note ${index}\n${line}`).join('');
      const after = editYaml(before, [{ path: [field], value }]);
      expect(readStrictYaml(after).data).toEqual({ ...data, [field]: value });
      const untouched = lines.filter((_line, index) => keys[index] !== field);
      for (const line of untouched) expect(after).toContain(line.trimEnd());
      for (const index of lines.keys()) expect(after).toContain(`# note ${index}\n`);
      const removed = editYaml(before, [{ path: [field], value: undefined }]);
      const { [field]: _gone, ...rest } = data;
      expect(readStrictYaml(removed).data ?? {}).toEqual(rest);
    }),
    { numRuns: 1000 },
  );
});

test('writes a new record as a person would', () => {
  const fields = {
    title: 'How soon does it pay back?',
    serves: [{ persona: 'finance-lead', stage: 'decision', answers: ['payback'] }],
    products: ['planner'],
    reviewed: { on: '2026-11-24', by: 'content-team' },
    summary: undefined,
    say: 'First.\nSecond.',
  };
  expect(newMdx(fields, '\nHello.\n\n')).toBe(`---
title: How soon does it pay back?
serves:
  - { persona: finance-lead, stage: decision, answers: [payback] }
products: [planner]
reviewed: { on: 2026-11-24, by: content-team }
say: |-
  First.
  Second.
---

Hello.
`);
  expect(recordYaml({ ask: { kind: 'new' }, triage: { status: 'new' } }, ['ask', 'triage'])).toBe(
    'ask:\n  kind: new\ntriage:\n  status: new\n',
  );
});
