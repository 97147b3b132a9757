/** Similar titles are found as if each had been compared with every other. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFrontMatter } from '../../src/content/disk/front-matter.ts';
import { kindOf } from '../../src/content/load.ts';
import { parseBytes } from '../../src/content/parse.ts';
import { readFiles } from '../../src/content/read.ts';
import { base, TODAY } from '../content-folder.ts';
import { countWork } from '../hardening/count-work.ts';

/** Made of few words, so that many titles share some. */
const title = fc
  .array(fc.constantFrom(...'abcdefghijkl'), { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '));

const place = (index: number) => `pieces/title-${String(index).padStart(3, '0')}.mdx`;

/** @param more Further lines of the last piece. */
function similarIn(titles: readonly string[], more = 'status: draft'): string[] {
  const pieces = titles.map((text, index) => [
    place(index),
    `---\ntitle: "${text}"\nformat: guide\n${index < titles.length - 1 ? 'status: draft' : more}\nowner: content-team\nserves: []\n---\n`,
  ]);
  const files: Record<string, string> = { ...base, ...Object.fromEntries(pieces) };
  const { findings } = readFiles(
    {
      folder: '',
      list: () =>
        Object.keys(files)
          .sort()
          .map((path) => ({ path, type: 'file' })),
      parse: (path) => parseBytes(kindOf(path) ?? 'piece', Buffer.from(files[path] ?? ''), readFrontMatter),
      find: () => undefined,
    },
    TODAY,
  );
  return findings.flatMap(({ file, message, rule }) => (rule === 'piece/similar-title' ? `${file} ${message}` : []));
}

/** The share of the different words of two titles that both have. */
function similarity(one: string, other: string): number {
  const [a, b] = [new Set(one.split(' ')), new Set(other.split(' '))];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared);
}

test('reports exactly the titles that are like an earlier one, each with the first of these', () => {
  fc.assert(
    fc.property(fc.array(title, { maxLength: 40 }), (titles) => {
      const expected = titles.flatMap((text, index) => {
        const first = titles.findIndex((other, at) => at < index && similarity(text, other) >= 0.8);
        return first < 0
          ? []
          : `${place(index)} The title is nearly the same as "${titles[first]}" in ${place(first)}.`;
      });
      expect(similarIn(titles)).toEqual(expected);
    }),
  );
});

test.each([
  ['one word of five is different', (index: number) => `Title number n${index} of things`],
  ['two words of ten are different', (index: number) => `a b c d e f g h i${index} k${index}`],
])('needs about four times the work for four times as many titles where %s', (_name, titleOf) => {
  const work = (count: number) =>
    countWork(() => similarIn(Array.from({ length: count }, (_, index) => titleOf(index))));
  expect(work(2400) / work(600)).toBeLessThan(5);
});

test.each([
  ['status: retired'],
  ['status: draft\nlanguage: de'],
  ['status: draft\ntranslationOf: title-000'],
  ['status: draft\nsupersedes: [title-000]'],
  ['status: draft\ndecision:\n  verdict: merge\n  into: title-000'],
])('forgets what was similar when a piece gets %j, and finds it again without', (more) => {
  const titles = ['a b c d e', 'e d c b a'];
  expect(similarIn(titles)).toHaveLength(1);
  expect(similarIn(titles, more)).toEqual([]);
  expect(similarIn(titles)).toHaveLength(1);
});
