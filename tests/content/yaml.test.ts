import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { locateInYaml, readYaml } from '../../src/content/yaml.ts';

describe('reading values', () => {
  it('keeps words and dates as written', () => {
    const text = 'a: no\nb: 2024-02-01\nc: "2024-02-01"\nd: 12:30\ne: 1_000\nf: Yes\ng: 3\nh: true\n';
    expect(readYaml(text).data).toEqual({
      a: 'no',
      b: '2024-02-01',
      c: '2024-02-01',
      d: '12:30',
      e: '1_000',
      f: 'Yes',
      g: 3,
      h: true,
    });
  });

  it('treats empty texts and nulls as absent, in maps and in lists', () => {
    expect(readYaml('a: ""\nb: null\nc: ~\nd:\ne: [x, "", null, y]\nf: " "\n').data).toEqual({ e: ['x', 'y'] });
  });

  it('keeps a team’s own keys apart', () => {
    expect(readYaml('a: 1\nx-b: { c: 2 }\nd:\n  - x-e: 3\n')).toMatchObject({
      data: { a: 1, d: [{}] },
      custom: [
        { path: 'x-b', value: { c: 2 } },
        { path: 'd.0.x-e', value: 3 },
      ],
    });
  });
});

describe('reporting problems', () => {
  it.each([
    ['a: 1\nb: 2\na: 3', 'yaml/duplicate-key', '3:1'],
    ['a: *x', 'yaml/alias', '1:4'],
    ['a: &x 1', 'yaml/alias', '1:7'],
    ['a: &x [1, *x]', 'yaml/alias', '1:7'],
    ['a: !foo b', 'yaml/tag', '1:4'],
    ['a: !!str 5', 'yaml/tag', '1:10'],
    ['%YAML 1.1\n---\na: 1', 'yaml/tag', '1:1'],
    ['a: 1\n---\nb: 2', 'yaml/documents', '2:1'],
    ['a:\n\t- b', 'yaml/syntax', '2:1'],
    ['a: "b', 'yaml/syntax', '1:4'],
    ["a: 1\nb: 'c\nd: 2\n", 'yaml/syntax', '2:4'],
    ['a: [1, 2', 'yaml/syntax', '1:9'],
    ['a: b: c', 'yaml/syntax', '1:4'],
    ['a: Why C #1 wins', 'yaml/comment', '1:10'],
    ['a: C #1', 'yaml/comment', '1:6'],
    ['__proto__: 1', 'yaml/key', '1:1'],
    ['? [a]\n: b', 'yaml/key', '1:3'],
    [`a: ${'{a: '.repeat(300)}`, 'yaml/depth', '1:1'],
    [`${'- '.repeat(100)}x`, 'yaml/depth', '1:1'],
    [Array.from({ length: 60 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), 'yaml/depth', '1:1'],
  ])('refuses %j', (text, rule, place) => {
    const { problems } = readYaml(text);
    expect(problems.map((problem) => `${problem.rule} ${problem.line}:${problem.column}`)).toContain(
      `${rule} ${place}`,
    );
  });

  it('counts lines from the line on which the YAML starts', () => {
    expect(readYaml('a: 1\na: 2', 5).problems[0]).toMatchObject({ line: 6, column: 1 });
  });

  it('accepts comments that cut off nothing', () => {
    const text =
      '# title\nstatus: live # since May\ncount: 3 # three\nlist: # of things\n  - a # first\n  - "b c" # second\n';
    expect(readYaml(text).problems).toEqual([]);
  });

  it('refuses an alias bomb before it expands', () => {
    const levels = [...'abcdefghi'].map(
      (name, level) => `${name}: &${name} [${Array(9).fill(level === 0 ? 'lol' : `*${'abcdefghi'[level - 1]}`)}]`,
    );
    expect(readYaml(levels.join('\n')).problems.every(({ rule }) => rule === 'yaml/alias')).toBe(true);
  });
});

it('finds the place of any value in the data', () => {
  const text = 'a: 1\nlist:\n  - x: 1\n  -\n  - x: 2\n    y: [p, q]\n';
  expect(locateInYaml(text, ['list', 1, 'y', 1])).toEqual({ line: 6, column: 12 });
  expect(locateInYaml(text, ['list', 1, 'y'], { key: true })).toEqual({ line: 6, column: 5 });
  expect(locateInYaml(text, ['list', 1, 'missing'])).toEqual({ line: 5, column: 5 });
  expect(locateInYaml(text, ['list', 0, 'x'], { firstLine: 2 })).toEqual({ line: 4, column: 8 });
});

it('finds a top-level field where the parser would', () => {
  const text = 'title: Ab\nlist:\n  - x\ntext: |\n  title: inside\nlast:   "q"\n';
  expect(locateInYaml(text, ['title'])).toEqual({ line: 1, column: 8 });
  expect(locateInYaml(text, ['title'], { key: true })).toEqual({ line: 1, column: 1 });
  expect(locateInYaml(text, ['list'])).toEqual({ line: 3, column: 3 });
  expect(locateInYaml(text, ['last'], { firstLine: 2 })).toEqual({ line: 7, column: 9 });
  expect(locateInYaml(text, ['nothing'], { firstLine: 2 })).toEqual({ line: 2, column: 1 });
  expect(locateInYaml('{ a: 1, b: 2 }', ['b'])).toEqual({ line: 1, column: 12 });
  expect(locateInYaml('# first\nb: 2', ['c'])).toEqual({ line: 2, column: 1 });
});

it('reads back anything the yaml package writes', () => {
  const word = fc.string({ minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== '');
  const value = fc.oneof(
    word,
    fc.integer(),
    fc.boolean(),
    fc.array(word, { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-w]{1,8}$/), word, { maxKeys: 4, noNullPrototype: true }),
  );
  fc.assert(
    fc.property(
      fc.dictionary(fc.stringMatching(/^[a-w]{1,8}$/), value, { minKeys: 1, noNullPrototype: true }),
      (data) => {
        expect(readYaml(stringify(data, { aliasDuplicateObjects: false }))).toEqual({ data, custom: [], problems: [] });
      },
    ),
    { numRuns: 1000, seed: 20261116 },
  );
});

it('never throws, whatever the text', () => {
  const part = fc.constantFrom(
    'a: ',
    '- ',
    '\n',
    '  ',
    '\t',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '|',
    '>',
    '&x ',
    '*x',
    '!t ',
    '#',
    '---\n',
    '%',
    '? ',
    ': ',
    'é',
    '1',
    'x-y: ',
    ',',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const { problems } = readYaml(parts.join(''));
      for (const { line, column, message } of problems) {
        expect(line).toBeGreaterThan(0);
        expect(column).toBeGreaterThan(0);
        expect(message).not.toBe('');
      }
    }),
    { numRuns: 3000, seed: 20261116 },
  );
});
