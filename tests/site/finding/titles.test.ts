/** Search by title while typing, and what counts as a match. */
import { expect, test } from 'vitest';
import { hasEveryWord } from '../../../src/site/finding/likely.ts';
import { readyTitle, titleTest } from '../../../src/site/finding/titles.ts';

test.each([
  ['pay', 'Payback calculator', true],
  ['calculator payback', 'Payback calculator', true],
  ['Fordermittel', 'Fördermittel für Planung', true],
  ['Strasse', 'Die Straße', true],
  ['計画', '生産計画の入門', true],
  ['paybakc', 'Payback calculator', false],
  ['payback board', 'Payback calculator', false],
  ['', 'Payback calculator', true],
])('“%s” is matched with “%s”: %s', (typed, title, matches) => {
  expect(titleTest(typed)(readyTitle(title))).toBe(matches);
});

test.each([
  [['calculators'], ['calculator'], true],
  [['buying'], ['buy'], true],
  [['kredite'], ['krediten'], true],
  [['roi', 'calc'], ['roi', 'calculator'], true],
  [['gdpr'], ['grade', 'great'], false],
  [['roi', 'forklift'], ['roi', 'calculator'], false],
  [['payroll'], ['pay', 'payback'], false],
])('the words %s are found in %s: %s', (typed, words, found) => {
  expect(hasEveryWord(typed, words)).toBe(found);
});
