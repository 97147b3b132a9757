/** The name of a state is written only once, in words/, so renaming it is one line. */
import { expect, test } from 'vitest';
import { gapKindWords } from '../../src/words/gap-kinds.ts';
import * as states from '../../src/words/states.ts';
import { filesIn } from './source-files.ts';
import { textsOf } from './texts.ts';

/** State words that are also everyday words, so that a text can use them with another meaning. */
const EVERYDAY = new Set(
  [
    ...['Accepted', 'Answered', 'Confirmed', 'Covered', 'Delivered', 'Draft', 'Due', 'Duplicate', 'Empty', 'Idea'],
    ...['In progress', 'In review', 'Live', 'Met', 'New'],
  ].map((word) => word.toLowerCase()),
);

const { cellWords, freshnessWords, needWords, shareWords, statusWords, requestStatusWords } = states;
const words = [
  ...[cellWords, freshnessWords, needWords, shareWords, statusWords, gapKindWords].flatMap((group) =>
    Object.values<{ readonly word: string }>(group).map(({ word }) => word),
  ),
  ...[states.leavingWord, states.doNotSendWord, states.notYetWord].map(({ word }) => word),
  ...Object.values(requestStatusWords),
].filter((word) => !EVERYDAY.has(word.toLowerCase()));

/** Files that name states for another reason. */
const EXCEPTIONS = [
  // The words of states in other people's spreadsheets.
  'src/import/fixed-words.ts',
  'src/import/headings.ts',
  'src/import/public-headings.ts',
  // Help for fields, which names ids.
  'src/data/piece-columns.ts',
  'src/data/lists.ts',
];

/** Folders whose texts are not in words/ yet. */
const NOT_YET = ['src/site/finding/', 'src/site/method/', 'src/site/pieces/', 'src/site/review/'];

const all = filesIn('src');

const pattern = new RegExp(
  `(?<![\\w-])(?:${words.map((word) => word.replaceAll('?', '\\?')).join('|')})(?![\\w-])`,
  'i',
);

/** A lower-case text without spaces is a code, such as the id of a state or a rule. */
const isCode = (text: string) => /^[a-z/-]+$/.test(text);

test('no text outside words/ contains the name of a state', () => {
  const files = all.filter(
    (file) => ![...EXCEPTIONS, ...NOT_YET, 'src/words/'].some((start) => file.startsWith(start)),
  );
  const found = files.flatMap((file) =>
    textsOf(file)
      .filter(({ kind, text }) => kind === 'text' && !isCode(text) && pattern.test(text))
      .map(({ text }) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});

test('the exceptions exist', () => {
  for (const start of [...EXCEPTIONS, ...NOT_YET])
    expect(
      all.some((file) => file.startsWith(start)),
      start,
    ).toBe(true);
});
