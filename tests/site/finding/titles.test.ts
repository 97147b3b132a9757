/** Search by title that forgives accents and one wrong letter, and tells matches from guesses. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLikely } from '../../../src/site/finding/likely.ts';
import { isOneLetterOff, readyTitle, titleMatcher } from '../../../src/site/finding/titles.ts';

const word = fc.stringMatching(/^[a-z]{5,12}$/);
const letter = fc.stringMatching(/^[a-z]$/);

/** Words, and the same with one letter wrong, missing, extra or swapped with the next. */
const misspelt = fc
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

test('one wrong letter is forgiven in both directions', () => {
  fc.assert(
    fc.property(misspelt, ({ right, wrong }) => {
      expect(isOneLetterOff(right, wrong)).toBe(true);
      expect(isOneLetterOff(wrong, right)).toBe(true);
    }),
  );
});

test('two wrong letters are not forgiven, and a word is not one letter off itself', () => {
  expect(isOneLetterOff('payback', 'paxbcck')).toBe(false);
  expect(isOneLetterOff('payback', 'paybacked')).toBe(false);
  expect(isOneLetterOff('payback', 'payback')).toBe(false);
});

test.each([
  ['pay', 'Payback calculator', 0],
  ['calculator payback', 'Payback calculator', 0],
  ['Fordermittel', 'Fördermittel für Planung', 0],
  ['fördermitel', 'Fördermittel für Planung', 1],
  ['paybakc calculatr', 'Payback calculator', 2],
  ['Strasse', 'Die Straße', 0],
  ['計画', '生産計画の入門', 0],
  ['pxy', 'Payback calculator', undefined],
  ['payback sheet', 'Payback calculator', undefined],
])('“%s” in “%s” has %s wrong words', (typed, title, wrong) => {
  expect(titleMatcher(typed)(readyTitle(title))).toBe(wrong);
});

test.each([
  ['payb', 'payback', true],
  ['planning', 'plan', true],
  ['Zuschusse', 'Zuschüssen', true],
  ['fordermittel', 'for', false],
  ['qwxzbrtl', 'q', false],
  ['zzz vendor', 'vendors', true],
])('a search for “%s” that matched “%s” is a hit: %s', (typed, matched, hit) => {
  expect(isLikely(typed, matched)).toBe(hit);
});
