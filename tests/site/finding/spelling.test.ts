/** Misspelled words and words written together are corrected to words of the content, and known words are left alone. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { corrected, lettersOff, vocabularyOf } from '../../../src/site/finding/spelling.ts';

const vocabulary = vocabularyOf([
  'Payback calculator',
  'Data processing agreement',
  'Fördermittel und Förderung',
  'Case study',
  'Maschinen anbinden',
  'Energie und Kosten',
  'Slide deck for the board',
]);

test.each([
  ['calculater', 'calculator'],
  ['paybakc calculatr', 'payback calculator'],
  ['data procesing agreement', 'data processing agreement'],
  ['Foerderung', 'forderung'],
  ['casestudy', 'case study'],
  ['Energiekosten', 'energie kosten'],
  ['Maschinenanbinden', 'maschinen anbinden'],
  ['calculater 2026', 'calculator 2026'],
])('“%s” becomes “%s”', (typed, meant) => {
  expect(corrected(typed, vocabulary)).toBe(meant);
});

test.each(['calculator', 'calc', 'ROI', 'xyz', 'unrelated', '2026', 'deck', ''])('“%s” is left as it is', (typed) => {
  expect(corrected(typed, vocabulary)).toBeUndefined();
});

const word = fc.stringMatching(/^[a-z]{5,12}$/);
const letter = fc.stringMatching(/^[a-z]$/);

/** Words, and the same with one letter wrong, missing, extra or swapped with the next. */
const misspelled = fc
  .tuple(word, letter, fc.nat(), fc.constantFrom('wrong', 'missing', 'more', 'changed'))
  .map(([right, other, at, how]) => {
    const place = at % (right.length - 1);
    const [before, after] = [right.slice(0, place), right.slice(place)];
    const [first = '', second = ''] = after;
    const wrong = {
      wrong: before + other + after.slice(1),
      missing: before + after.slice(1),
      more: before + other + after,
      changed: before + second + first + after.slice(2),
    }[how];
    return { right, wrong: wrong ?? right };
  })
  .filter(({ right, wrong }) => right !== wrong);

test('one wrong, missing, extra or swapped letter counts as one, in both directions', () => {
  fc.assert(
    fc.property(misspelled, ({ right, wrong }) => {
      expect(lettersOff(right, wrong, 2)).toBe(1);
      expect(lettersOff(wrong, right, 2)).toBe(1);
      expect(lettersOff(right, right, 2)).toBe(0);
    }),
  );
});
