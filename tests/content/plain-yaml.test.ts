import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { splitFrontMatter } from '../../src/content/front-matter.ts';
import { readPlainYaml } from '../../src/content/plain-yaml.ts';
import { readStrictYaml } from '../../src/content/yaml.ts';
import { persona, piece } from '../content-folder.ts';
import { sampleContent } from '../sample/sample.ts';

/** Expects that the strict reader accepts any text that the fast reader accepts, with the same result. */
function expectAgreement(text: string): boolean {
  const plain = readPlainYaml(text);
  if (plain !== undefined) expect(readStrictYaml(text), JSON.stringify(text)).toEqual({ ...plain, problems: [] });
  return plain !== undefined;
}

it.each([
  'a: b',
  'a:\nb: 1',
  'a: ""\nb: null-safe',
  'a: x: y',
  'a: b #c',
  'a: b\n c',
  'a: 007\nb: 1e3\nc: 0x1f\nd: 1.0\ne: 12345678901234567890',
  'a: True\nb: NULL\nc: no\nd: ~',
  'a: 2024-02-31\nb: 12:30\nc: 1-2',
  'a: [x, y z, 3, true]\nb: []\nc: {}\nd: [x,]\ne: [x y]',
  'a: [x, ]',
  'a: [x,, y]',
  'a: [x y',
  'a: { b: c, d: [e, { f: g }] }',
  'a: {b: c}',
  'a: {b:c}',
  'a: { b: c } d',
  'a: { b: null, c: true }',
  'a:\n- b\n- c\nd: e',
  'a:\n  - b: c\n    d: e\n  - f: g\n    b:\n      - h',
  'a:\n  - b: c\n    b: d',
  'a:\n   b: c\n   d: e',
  'a:\n    b: c\n  d: e',
  'a: "b\\n"',
  'a: "b" c',
  "a: 'it''s'",
  'a: b\na: c',
  'a: Größe 🚀 内容',
  'a: b   \nc:   d',
  'a: http://example.com/x?y=1&z=2#part',
  'a: b:',
  '- a',
  'a',
  '---\na: b',
  'a: |\n  b',
  'a: *b',
  'a: b\n\n\nc: d\n',
  'a: b\n   \nc: d',
  'a:\n  - \n  - b',
  'a:\n  -\n  - b',
  'a:\n- - b',
  'a-b: c\nA_1: d',
  'x-a: b',
  'a: b\nx-imported:\n  from: list.csv\n  fields:\n    title: T\n    serves:\n      - { persona: p, stage: s }',
  'a:\n  x-b: c',
  'a:\n  - x-b: c\n    d: e',
  'a: { x-b: c }',
  'X-a: b',
  'x-a: ""\nb: c',
  'a: { b: "c, d", e: \'f: g\' }',
  'a: [ "x", "" ]',
  'a: ["x" y]',
  'a: ["x""y"]',
  "a: ['x''y']",
  'a: ["x\\n"]',
  'a: ["  "]',
  'a: \u00a0b\u00a0',
])('agrees with the strict reader on %j', (text) => {
  expectAgreement(text);
});

it('reads front matter with the fast reader as people and editors write it', () => {
  const folder = path.join(sampleContent, 'pieces');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mdx'));
  const texts = [piece(), persona(), ...files.map((file) => readFileSync(path.join(folder, file), 'utf8'))];
  const plain = texts.filter((text) => expectAgreement(splitFrontMatter(text).parts?.yaml ?? ''));
  expect(plain.length / texts.length).toBeGreaterThan(0.9);
});

it('agrees with the strict reader on anything the yaml package writes', () => {
  const word = fc.oneof(
    fc.stringMatching(/^[A-Za-z0-9][\w .,:#'-]{0,20}$/),
    fc.string({ maxLength: 12 }),
    fc.constantFrom('', 'no', 'true', '1', '2024-02-01', 'a: b', '[x]'),
  );
  const leaf = fc.oneof(word, fc.integer({ min: 0, max: 100_000 }), fc.boolean());
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: 'small', maxDepth: 4 }, leaf, fc.array(tie('value'), { maxLength: 3 }), tie('map')),
    map: fc.dictionary(fc.stringMatching(/^[a-w][a-zA-Z]{0,8}$/), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  }));
  let fast = 0;
  fc.assert(
    fc.property(
      fc.dictionary(fc.stringMatching(/^[a-w][a-zA-Z]{0,8}$/), value, {
        minKeys: 1,
        maxKeys: 5,
        noNullPrototype: true,
      }),
      fc.constantFrom(0, 80),
      (data, lineWidth) => {
        if (expectAgreement(stringify(data, { aliasDuplicateObjects: false, lineWidth }))) fast += 1;
      },
    ),
    { numRuns: 4000, seed: 20261116 },
  );
  expect(fast).toBeGreaterThan(500);
});

it('agrees with the strict reader on random lines', () => {
  const fragment = fc.constantFrom(
    ...[
      'a: ',
      'b: ',
      'c:\n',
      'x-d: ',
      'x-e:\n',
      'd:\n',
      '- ',
      '  ',
      '    ',
      '\n',
      'x',
      'y z',
      '1',
      '0',
      '007',
      'true',
      'Null',
      '2024-01-01',
      '""',
      '"q"',
      "'s'",
    ],
    ...[
      'a: [',
      'b: {',
      '{ ',
      ' }',
      'k: v',
      'x, ',
      '[',
      ']',
      '{',
      '}',
      ', ',
      ',',
      ': ',
      ':',
      '#',
      ' #',
      '&',
      '*',
      '!',
      '|',
      '>',
      '%',
      '@',
      '`',
      '?',
      '? ',
      '-',
      '~',
      '.5',
      '+1',
      'é',
      '\u00a0',
      '"',
      "'",
      '\\',
    ],
  );
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 14 }), (parts) => {
      expectAgreement(parts.join(''));
    }),
    { numRuns: 60_000, seed: 20261116 },
  );
});
