/**
 * The most that files may cost. Work is counted instead of time: a file four times as large may take only about four times the
 * work.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { MAX_FOOTNOTES } from '../../src/content/body/parser.ts';
import { parseFile } from '../../src/content/disk/parse-file.ts';
import { readContent } from '../../src/content/disk/read-content.ts';
import { type ContentFiles, MAX_ENTRIES } from '../../src/content/files.ts';
import { MAX_PROBLEMS } from '../../src/content/problem.ts';
import { readFiles } from '../../src/content/read.ts';
import { MAX_FILE_BYTES } from '../../src/content/text-file.ts';
import { guard } from '../../src/data/csv.ts';
import { cleanText as cleanCell } from '../../src/import/clean.ts';
import { recognizeHeading } from '../../src/import/headings.ts';
import { run } from '../cli/run-command.ts';
import { contentFolder, TODAY } from '../content-folder.ts';
import { pieceText } from './cases/case.ts';
import { countWork } from './count-work.ts';

/** A repeated unit, in lines of at most 19,000 characters, `size` characters in total. */
function long(unit: string, size: number): string {
  const line = `${unit.repeat(Math.floor(Math.min(19_000, size / 8) / unit.length))}\n`;
  return line.repeat(Math.floor(size / line.length));
}

function many(line: string, size: number): string {
  return line.repeat(Math.floor(size / line.length));
}

const bodies: Readonly<Record<string, (size: number) => string>> = {
  'brackets that open': (size) => long('[', size),
  'pictures that open': (size) => long('![', size),
  'links in links': (size) => long('[a](b', size),
  'signs of emphasis': (size) => long('*a_b', size),
  'back-ticks of growing number': (size) => long('`a``b```c', size),
  entities: (size) => long('&amp;', size),
  'tags that open': (size) => long('<a ', size),
  'components that open over lines': (size) => many('<Callout\n>\n', size),
  'components of two kinds that open': (size) => many('<Callout\n>\n<TalkTrack\n>\n', size),
  'components in quotes': (size) => many('> <Callout>\n', size),
  'definitions of links': (size) => many('[a]: x "\n', size),
  'definitions of footnotes': (size) => many('[^1]: [^1]\n\n', size),
  'spaces behind import': (size) => many(`import a${' '.repeat(2_000)}x\n\n`, size),
  'spaces inside a text': (size) => many(`a${' '.repeat(2_000)}b\n`, size),
  'rows of a table': (size) => `a|b\n-|-\n${many('a\n', size)}`,
  lists: (size) => many('- a\n', size),
  'footnotes with names of their own': (size) =>
    Array.from({ length: size / 24 }, (_, index) => `a[^${index}]\n\n[^${index}]: b\n\n`).join(''),
  'footnotes in footnotes': (size) =>
    Array.from({ length: size / 16 }, (_, index) => `[^${index}]: a [^${index + 1}]\n`).join(''),
  'comments that end behind the last one, with words after it': (size) => `${many('<!--\n\n', size)}--> x\n`,
  'comments in quotes': (size) => `${many('> <!--\n\n', size)}-->\n`,
  'conflict markers in code': (size) => many('```\n<<<<<<< a\n```\n', size),
  'lines that go on in quotes': (size) => `${'> '.repeat(20)}a\n${many('b\n', size)}`,
  'web addresses with brackets': (size) => long(`${'http://a.b/('.repeat(90)} `, size).slice(0, size),
};

const yamls: Readonly<Record<string, (size: number) => string>> = {
  'spaces in a value': (size) => `x-a: a${' '.repeat(size)}b\n`,
  'unknown fields': (size) => Array.from({ length: size / 8 }, (_, index) => `k${index}: 1\n`).join(''),
  'references that are wrong': (size) => `serves:\n${many('  - { persona: A, stage: b }\n', size)}`,
  'pairs that are wrong in many ways': (size) => `serves:\n${many('  - { a: 1 }\n', Math.min(size, 2_600))}`,
  'texts that are cut off': (size) => many('x-a: b #c d\n', size),
  aliases: (size) => many('x-a: *a\n', size),
  'aliases in brackets': (size) => `x-a: &a x\nx-b: [${'*a, '.repeat(size / 4)}]\n`,
  'aliases of nothing': (size) => `x-b: [${'*a, '.repeat(size / 4)}]\n`,
  'anchors in brackets': (size) => `x-b: [${'&a x, '.repeat(size / 6)}]\n`,
  'tags in brackets': (size) => `x-b: [${'!a x, '.repeat(size / 6)}]\n`,
  'commas in brackets': (size) => `x-b: [${','.repeat(size)}]\n`,
  'brackets that close': (size) => `x-b: ${']'.repeat(size)}\n`,
  'keys without values in braces': (size) => `x-b: {${'a:,'.repeat(size / 3)}}\n`,
  'question marks in braces': (size) => `x-b: {${'? a,'.repeat(size / 4)}}\n`,
  'escapes that are wrong': (size) => `x-b: "${'\\q'.repeat(size / 2)}"\n`,
  'the same key': (size) => many('x-a: b\n', size),
  'ends of documents': (size) => many('...\n', size),
  'answers to questions that are not asked': (size) =>
    `serves:\n${many(`  - { persona: A, stage: b, answers: [${'a, '.repeat(150)}] }\n`, size)}`,
  'quotes that open': (size) => many('x-a: "b\n', size),
  'colons on a line': (size) => many('a: b: c\n', size),
  'brackets that open and never close': (size) => `x-a: ${'[a, '.repeat(Math.min(200, size))}\n`,
  'a key without an end': (size) => `${'a'.repeat(size)}: b\n`,
};

describe('a file four times as large takes about four times the work', () => {
  const work = (text: string) => countWork(() => parseFile('piece', Buffer.from(text)));

  it.each(Object.entries(bodies))('body: %s', (_name, body) => {
    const small = work(pieceText('a', { body: body(5_000) }));
    const large = work(pieceText('a', { body: body(20_000) }));
    expect(large / small).toBeLessThan(8);
  });

  it.each(Object.entries(yamls))('front matter: %s', (_name, yaml) => {
    const small = work(pieceText('a', { more: yaml(5_000) }));
    const large = work(pieceText('a', { more: yaml(20_000) }));
    expect(large / small).toBeLessThan(8);
  });
});

describe('a text four times as long takes about four times the work', () => {
  const texts: Readonly<Record<string, readonly [string, (text: string) => unknown]>> = {
    'a cell of invisible signs': ['\u200b', cleanCell],
    'a cell of reversing signs': ['a\u202e', cleanCell],
    'a cell of accents': ['\u0301', cleanCell],
    'a heading of many words': ['a ', recognizeHeading],
  };

  it.each(Object.entries(texts))('%s', (_name, [unit, read]) => {
    const work = (size: number) => 1 + countWork(() => read(unit.repeat(size / unit.length)));
    expect(work(4000) / work(1000)).toBeLessThan(8);
  });
});

it('limits the suggestions for unknown ids, and the unknown ids that it reports per file', () => {
  const answers = `[${Array.from({ length: 150 }, (_, index) => `no-${index}`).join(', ')}]`;
  const pairs = ['awareness', 'decision'].map(
    (stage) => `  - { persona: buyer, stage: ${stage}, answers: ${answers} }\n`,
  );
  const older = `supersedes: [${Array.from({ length: 200 }, (_, index) => `missing-${index}`).join(', ')}]\n`;
  const content = contentFolder({
    'pieces/a.mdx': pieceText('a', { more: older }).replace(/^serves: .*\n/m, `serves:\n${pairs.join('')}`),
  });
  const { findings } = readContent({ directory: content, today: TODAY });
  for (const rule of ['reference/question', 'reference/unknown']) {
    const found = findings.filter((finding) => finding.rule === rule);
    expect(
      found.map(({ message }) => message).filter((message) => message.startsWith('This file has more')),
    ).toHaveLength(1);
    expect(found).toHaveLength(MAX_PROBLEMS + 1);
  }
});

describe('a file with more problems than anyone fixes at once', () => {
  it.each(Object.entries(yamls))('%s: reports the first problems, and that there are more', (_name, yaml) => {
    const { problems } = parseFile('piece', Buffer.from(pieceText('a', { more: yaml(20_000) })));
    expect(problems.length).toBeLessThanOrEqual(2 * (MAX_PROBLEMS + 1));
    for (const { message, hint = '' } of problems) expect(message.length + hint.length).toBeLessThan(1_200);
  });

  it('reports the first problems of a list of broken entries', () => {
    const { problems } = parseFile('person', Buffer.from('- { id: A }\n'.repeat(4_000)));
    expect(problems).toHaveLength(MAX_PROBLEMS + 1);
    expect(problems.at(-1)?.message).toContain('more problems');
  });
});

describe('a finding names the limit', () => {
  it.each([
    ['the size of a file', `${'a'.repeat(79)}\n`.repeat(3_300), 'The file has 258 KiB; the limit is 256 KiB.'],
    ['the length of a line', `${'word '.repeat(5_000)}\n`, 'This line is longer than 20,000 characters.'],
    ['the addresses on a line', 'https://example.com/ '.repeat(120), 'This line has more than 100 web addresses.'],
    ['the depth of quotes', `${'> '.repeat(50)}a\n`, 'Quotes and lists are nested more than 40 levels deep.'],
    [
      'the number of footnotes',
      Array.from({ length: MAX_FOOTNOTES + 1 }, (_, index) => `a[^${index}]\n\n[^${index}]: b\n\n`).join(''),
      `The body has more than ${MAX_FOOTNOTES} footnotes.`,
    ],
  ])('%s', (_name, body, message) => {
    const { problems } = parseFile('piece', Buffer.from(pieceText('a', { body })));
    expect(problems.map((problem) => problem.message)).toContain(message);
  });

  it('of the number of files', () => {
    const files: ContentFiles = {
      folder: 'content',
      list: () =>
        Array.from({ length: MAX_ENTRIES + 1 }, (_, index) => ({ path: `pieces/a${index}.mdx`, type: 'file' })),
      parse: () => {
        throw new Error('No file of such a folder is read.');
      },
      find: () => undefined,
    };
    const { findings, model } = readFiles(files, TODAY);
    expect(model).toBeUndefined();
    expect(findings).toMatchObject([
      { rule: 'content/limits', file: 'content', message: 'The folder contains more than 100,000 files.' },
    ]);
  });

  it('or the folder that cannot be read', () => {
    const content = contentFolder();
    // Its name is not UTF-8, so no program with Unicode file names can open it, not even as superuser.
    mkdirSync(Buffer.concat([Buffer.from(path.join(content, 'pieces/')), Buffer.from([0xff, 0xfe])]));
    const { text, exit } = check({ content, today: TODAY, format: 'json', color: false });
    expect(exit).toBe(1);
    expect(JSON.parse(text).findings).toContainEqual(
      expect.objectContaining({ rule: 'file/unreadable', message: 'This folder cannot be read.', line: 1 }),
    );
  });
});

it('reads the worst accepted file in one small process', () => {
  const size = MAX_FILE_BYTES - 1_000;
  const worst = Object.fromEntries(
    (['lines that go on in quotes'] as const).map((name, index) => [
      `pieces/worst-${index}.mdx`,
      pieceText(`worst-${index}`, { body: bodies[name]?.(size) ?? '' }),
    ]),
  );
  const content = contentFolder(worst);
  const { exit, err } = run(['check', '--content', content, '--today', TODAY], {
    NODE_OPTIONS: '--max-old-space-size=512',
  });
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
});

it('scans a cell of empty lines only once when it writes a list', () => {
  const text = `a${'\n'.repeat(10_000)}b`;
  expect(guard(text)).toBe(text);
  expect(guard(`a${'\n'.repeat(1_000)}' =1`)).toMatch(/^'a/);
});
