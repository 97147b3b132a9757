/** The text around a match, from Pagefind's result. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptParts } from '../../../src/site/finding/excerpt.ts';

/** Pagefind's excerpt of a text: some of its words, with `<` and `>` escaped and one word marked. */
function found(words: readonly string[], from: number, most: number) {
  const raw = words.map((word) => word.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
  const shown = raw.slice(from, from + most);
  return {
    content: words.join('\n'),
    raw_content: raw.join('\n'),
    excerpt: shown.map((word, index) => (index === 0 ? `<mark>${word}</mark>` : word)).join(' '),
  };
}

test('an excerpt shows a text as it was written, including HTML and escaped HTML', () => {
  const word = fc.constantFrom(
    'AT&amp;T',
    '&lt;b&gt;',
    '<b>',
    '&lt;',
    '<',
    '>',
    '&amp;lt;',
    'plan',
    '<script>x</script>',
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { minLength: 1 }),
      fc.nat(5),
      fc.integer({ min: 1, max: 6 }),
      (words, at, most) => {
        const from = Math.min(at, words.length - 1);
        // The first words of the excerpt show its place, as in a sentence.
        const text = words.map((each, index) => `${index}${each}`);
        const parts = excerptParts(found(text, from, most));
        expect(parts.map(({ text: shown }) => shown).join('')).toBe(text.slice(from, from + most).join(' '));
        expect(parts[1]).toEqual({ text: text[from], match: true });
      },
    ),
  );
});

test('marks between words of a language without spaces do not shift the excerpt', () => {
  const parts = excerptParts({
    content: '生産<計画>を&lt;改善&gt;する',
    raw_content: '生産\u200B&lt;計画&gt;\u200Bを\u200B&lt;改善&gt;\u200Bする',
    excerpt: 'を<mark>&lt;改善&gt;</mark>する',
  });
  expect(parts.map(({ text }) => text)).toEqual(['を', '&lt;改善&gt;', 'する']);
});
