import fc from 'fast-check';
import { expect, test } from 'vitest';
import { english } from '../../bench/generate/english.ts';
import { german } from '../../bench/generate/german.ts';
import { random } from '../../bench/generate/random.ts';
import { titles } from '../../bench/generate/titles.ts';
import type { Words } from '../../bench/generate/words.ts';

test.each([
  { language: 'English', words: english },
  { language: 'German', words: german },
])('any two $language titles share at most two of their four parts', ({ words }) => {
  const titleOf = titles(words, random('any'));
  const number = fc.nat({ max: words.openers.length ** 3 - 1 });
  fc.assert(
    fc.property(number, number, (one, other) => {
      fc.pre(one !== other);
      const parts = partsOf(titleOf(one).text, words);
      expect(partsOf(titleOf(other).text, words).filter((part) => parts.includes(part)).length).toBeLessThanOrEqual(2);
    }),
  );
});

/** The phrases of the vocabulary that a title is made of: the longest at its start, again and again. */
function partsOf(title: string, words: Words): string[] {
  const phrases = [words.openers, words.topics, words.settings, words.endings];
  let rest = title;
  return phrases.map((slot) => {
    const part = slot.filter((phrase) => rest.startsWith(phrase)).sort((a, b) => b.length - a.length)[0] ?? '';
    expect(part, title).not.toBe('');
    rest = rest.slice(part.length).trimStart();
    return part;
  });
}

test('titles beyond the vocabulary are refused, not repeated', () => {
  const titleOf = titles(german, random('any'));
  expect(() => titleOf(17 ** 3)).toThrow(/only 4913 titles/);
});
