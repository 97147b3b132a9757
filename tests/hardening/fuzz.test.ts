/**
 * Reading any file ends with records or findings, each with a rule, a place in the file and a fix. The seeds are fixed, so every
 * failure can be repeated.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { parseFile } from '../../src/content/disk/parse-file.ts';
import type { ContentFiles } from '../../src/content/files.ts';
import { kindOf, loadFolder } from '../../src/content/load.ts';
import { readFiles } from '../../src/content/read.ts';
import { Reporter } from '../../src/content/reporter.ts';
import { findRule } from '../../src/content/rules.ts';
import { newMdx } from '../../src/content/write/front-matter.ts';
import { recordYaml } from '../../src/content/write/record-yaml.ts';
import { readStrictYaml } from '../../src/content/yaml.ts';
import { type KindName, kinds } from '../../src/schema/kinds.ts';
import { forbiddenCharacter } from '../../src/schema/text.ts';
import { base, contentFolder, type Files, TODAY } from '../content-folder.ts';
import { shownCases, together } from './cases/all.ts';
import { tally } from './tally.ts';

const SEED = 20_261_116;
const kindNames = Object.keys(kinds) as KindName[];

/** Characters and words with a meaning in YAML, Markdown or MDX. */
const token = fc.constantFrom(
  ...[
    '---\n',
    '---',
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '  ',
    '\t',
    ': ',
    ':',
    '- ',
    '? ',
    '# ',
    ' #',
    '|\n',
    '>-\n',
    '&a ',
    '*a',
    '!x ',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    ',',
    '"',
    "'",
    '\\',
    '%',
    '@',
    '`',
    '```\n',
    '~',
    '<',
    '>',
    '</',
    '/>',
    '<!--',
    '-->',
    '{/*',
    '*/}',
    '$',
  ],
  ...[
    'title',
    'url',
    'format',
    'status',
    'serves',
    'persona',
    'stage',
    'ask',
    'triage',
    'name',
    'questions',
    'id',
    'x-a',
    '__proto__',
    '<<',
  ],
  ...[
    'live',
    'guide',
    'buyer',
    'awareness',
    'null',
    'true',
    '~',
    '012',
    '1e3',
    '.inf',
    '2026-02-31',
    'https://',
    'javascript:',
    'Callout',
  ],
  ...['é', '内', '\u202e', '\u0000', '\ufeff', '\ud83d\ude80', '<<<<<<< a\n', '=======\n', '>>>>>>> b\n'],
);
const text = fc
  .array(fc.oneof({ weight: 5, arbitrary: token }, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 60 })
  .map((parts) => parts.join(''));
const bytes = fc.oneof(
  { weight: 6, arbitrary: text.map((one) => Buffer.from(one)) },
  { weight: 4, arbitrary: fc.tuple(text, text).map(([yaml, body]) => Buffer.from(`---\n${yaml}\n---\n${body}`)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
);

function linesOf(content: Uint8Array): number {
  return Buffer.from(content).toString('utf8').split('\n').length;
}

it('reads any bytes as any kind of file, as records or well-formed problems', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kindNames), bytes, (kind, content) => {
      const { records, problems } = parseFile(kind, content);
      if (kinds[kind].required) expect(records.length + problems.length).toBeGreaterThan(0);
      for (const { rule, message, hint, line, column } of problems) {
        expect(findRule(rule), rule).toBeDefined();
        expect(message).toMatch(/^\S[\s\S]{8,}[.!?]$/);
        expect(hint ?? findRule(rule)?.fix).toMatch(/\S{3}/);
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(linesOf(content));
        expect(column).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: 3000, seed: SEED },
  );
  tally('fuzzInputs', 3000);
});

it('reads any front matter between the fields of a valid piece', () => {
  const lines = base['pieces/payback-guide.mdx']?.split('\n') ?? [];
  fc.assert(
    fc.property(fc.nat(lines.length), text, fc.boolean(), (at, inserted, instead) => {
      const changed = [...lines.slice(0, at), inserted, ...lines.slice(at + (instead ? 1 : 0))].join('\n');
      const { findings, model } = readFiles(inMemory({ ...base, 'pieces/payback-guide.mdx': changed }), TODAY);
      expect(model === undefined).toBe(findings.some(({ severity }) => severity === 'error'));
      for (const { file, line } of findings.filter((finding) => finding.file.endsWith('payback-guide.mdx'))) {
        expect(line, file).toBeLessThanOrEqual(linesOf(Buffer.from(changed)));
      }
    }),
    { numRuns: 700, seed: SEED },
  );
  tally('fuzzInputs', 700);
});

it('reads files with any name, or names them in a finding', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.constantFrom('a', 'con', 'any', 'x y', '.env', 'A', 'a..b', '__proto__', 'constructor', '100%', 'é', '-a', 'a-'),
  );
  const file = fc
    .tuple(
      fc.constantFrom('pieces', 'personas', 'requests', 'pieces/deep', 'other', '.'),
      name,
      fc.constantFrom('.mdx', '.yaml', '.MDX', '.md', ''),
    )
    .map(([folder, base, ending]) => `${folder}/${base.replaceAll('/', '-')}${ending}`.replace(/^\.\//, ''));
  fc.assert(
    fc.property(fc.uniqueArray(file, { maxLength: 12 }), (names) => {
      const added = Object.fromEntries(
        names.filter((one) => !(one in base)).map((one) => [one, base['pieces/payback-guide.mdx'] ?? '']),
      );
      const reporter = new Reporter();
      const { loaded, others } = loadFolder(inMemory({ ...base, ...added }), reporter);
      const records = Object.values(loaded).flatMap(({ records: ofKind }) => ofKind.map(({ source }) => source.path));
      // Other files that no piece names are reported when the records are checked.
      const found = new Set([
        ...records,
        ...others.map(({ path }) => path),
        ...reporter.findings().map((finding) => finding.file),
      ]);
      const lost = Object.keys(added).filter((one) => !found.has(`content/${one}`) && !one.endsWith('README.md'));
      tally('findingsLost', lost.length);
      expect(lost).toEqual([]);
    }),
    { numRuns: 300, seed: SEED },
  );
  tally('fuzzInputs', 300);
});

it('reads back exactly what was written', () => {
  const value = fc.oneof(
    // Forbidden characters are refused in any spelling, even as an escape in quotes.
    text.filter((one) => one.trim() !== '' && forbiddenCharacter(one) === undefined),
    fc.constantFrom(
      'no',
      'null',
      '012',
      '1e3',
      '2026-01-01',
      '- a',
      'a: b',
      'a #b',
      '"',
      "'",
      '|',
      '>',
      '%a',
      '@a',
      '`a',
      '---',
      '...',
      '\n a',
      'a\n\n b',
    ),
    fc.integer(),
    fc.boolean(),
  );
  const record = fc.dictionary(
    fc.stringMatching(/^[a-z]{1,8}$/),
    fc.oneof(
      value,
      fc.array(value, { minLength: 1, maxLength: 4 }),
      fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), value, { minKeys: 1, maxKeys: 3 }),
    ),
    {
      minKeys: 1,
      maxKeys: 6,
    },
  );
  fc.assert(
    fc.property(record, (fields) => {
      const wanted = Object.fromEntries(Object.entries(fields).filter(([key]) => key !== 'constructor'));
      const { data, problems } = readStrictYaml(recordYaml(wanted));
      expect(problems).toEqual([]);
      expect(data ?? {}).toEqual(wanted);
    }),
    { numRuns: 1500, seed: SEED },
  );
  tally('fuzzInputs', 1500);
});

it('keeps fields and body apart in a written MDX file, with any text in them', () => {
  fc.assert(
    fc.property(
      text.filter((one) => one.trim() !== ''),
      text,
      (title, body) => {
        const file = newMdx({ title }, body);
        expect(file.startsWith('---\n')).toBe(true);
        const end = file.indexOf('\n---\n', 3);
        expect(readStrictYaml(file.slice(4, end + 1)).data).toEqual({ title });
        expect(file.slice(end + 5).trim()).toBe(body.trim());
      },
    ),
    { numRuns: 500, seed: SEED },
  );
  tally('fuzzInputs', 500);
});

it('gives the same audit and findings in another order, with other line ends and in other folders', () => {
  const files = { ...base, ...together(shownCases) };
  const texts = Object.fromEntries(
    Object.entries(files).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const audited = (changed: Files) => {
    const { audit, findings } = checkContent({ directory: contentFolder(changed, {}), today: TODAY });
    if (!audit) throw new Error('The content is in order.');
    const { model, ...numbers } = audit;
    return JSON.stringify({ numbers, findings, pieces: model.pieces }, withoutPath);
  };
  const wanted = audited(texts);
  const windows = Object.fromEntries(Object.entries(texts).map(([name, one]) => [name, one.replace(/\r?\n/g, '\r\n')]));
  const backwards = Object.fromEntries(Object.entries(texts).reverse());
  const moved = Object.fromEntries(
    Object.entries(texts).map(([name, one]) => [name.replace(/^pieces\/(?:.*\/)?/, 'pieces/elsewhere/'), one]),
  );
  expect(audited(windows)).toBe(wanted);
  expect(audited(backwards)).toBe(wanted);
  expect(JSON.parse(audited(moved)).numbers).toEqual(JSON.parse(wanted).numbers);
});

/** The folder of a file is not part of its content. */
function withoutPath(key: string, value: unknown): unknown {
  if (value instanceof Map) return [...value];
  return key === 'path' ? undefined : value;
}

/** A content folder without a disk. */
function inMemory(files: Readonly<Record<string, string>>): ContentFiles {
  return {
    folder: 'content',
    list: () =>
      Object.keys(files)
        .sort()
        .map((name) => ({ path: name, type: 'file' })),
    parse: (file) => parseFile(kindOf(file) ?? 'piece', Buffer.from(files[file] ?? '')),
    find: () => undefined,
  };
}
