/** Words that mean the same: the built-in groups, those of the team, and where a text mentions them. */
import { expect, test } from 'vitest';
import { markOf, mentionFinder, synonymGroups } from '../../../src/data/search/synonyms.ts';
import { plainWords } from '../../../src/kit/plain-words.ts';
import { usualSynonyms } from '../../../src/words/search/usual-synonyms.ts';

test('no word is in two built-in groups', () => {
  const words = usualSynonyms.flatMap((group) => [...new Set(group.map((word) => plainWords(word).join(' ')))]);
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
});

test('a group of site.yaml that shares a word with a built-in one adds to it, and any other is a group of its own', () => {
  const groups = synonymGroups([
    ['Roi', 'Kapitalrendite'],
    ['retrofit', 'old machines'],
  ]);
  expect(groups).toHaveLength(usualSynonyms.length + 1);
  expect(groups.find((group) => group.includes('payback'))).toContain('Kapitalrendite');
  expect(groups.at(-1)).toEqual(['retrofit', 'old machines']);
});

const groups = [['ROI', 'payback'], ['price'], ['too expensive', 'Preiseinwand'], ['expensive']];

test.each([
  ['The payback period', [[0, 1, 2]]],
  [
    'Prices and ROI',
    [
      [1, 0, 1],
      [0, 2, 3],
    ],
  ],
  ['That is too expensive', [[2, 2, 4]]],
  ['an expensive machine', [[3, 1, 2]]],
  ['priceless', []],
  ['roiball', []],
])('“%s” mentions %j: the group, the first word, and the word after the last', (text, found) => {
  const mentions = mentionFinder(groups)(plainWords(text));
  expect(mentions.map(({ from, group, to }) => [group, from, to])).toEqual(found);
});

test('no mark begins another', () => {
  const marks = Array.from({ length: 260 }, (_, group) => markOf(group));
  expect(marks.filter((mark) => marks.some((other) => other !== mark && other.startsWith(mark)))).toEqual([]);
});
