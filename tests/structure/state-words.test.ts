/** The name of a state is written only once, in words/, so renaming it is one line. */
import { expect, test } from 'vitest';
import { gapKindWords } from '../../src/words/gap-kinds.ts';
import * as states from '../../src/words/states.ts';
import { codeOf, filesIn } from './source-files.ts';
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
  'src/import/status-words.ts',
  'src/import/heading-words/english.ts',
  'src/import/public-headings.ts',
  // Help for fields, which names ids.
  'src/data/piece-columns.ts',
  'src/data/lists.ts',
];

const all = filesIn('src');

const pattern = new RegExp(
  `(?<![\\w-])(?:${words.map((word) => word.replaceAll('?', '\\?')).join('|')})(?![\\w-])`,
  'i',
);

/** A lowercase text without spaces is a code, such as the id of a state or a rule. */
const isCode = (text: string) => /^[a-z/-]+$/.test(text);

test('no text outside words/ contains the name of a state', () => {
  const files = all.filter((file) => ![...EXCEPTIONS, 'src/words/'].some((start) => file.startsWith(start)));
  const found = files.flatMap((file) =>
    textsOf(file)
      .filter(({ kind, text }) => kind === 'text' && !isCode(text) && pattern.test(text))
      .map(({ text }) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});

/** State words that also have another meaning in a sentence of words/, such as an expired certificate. */
const OTHER_MEANINGS = new Set(
  [
    ...['Declined', 'Do not use', 'Do not send', 'Expired', 'Fresh', 'Overdue', 'Parked', 'Retired'],
    ...['Needs information', 'Thin'],
  ].map((word) => word.toLowerCase()),
);

/** The files with the words themselves, and help that names ids. */
const WRITTEN_IN = ['src/words/states.ts', 'src/words/gap-kinds.ts', 'src/words/data/piece-columns.ts'];

test('sentences in words/ and the method page take the name of a state from there', () => {
  const clear = words.filter((word) => !OTHER_MEANINGS.has(word.toLowerCase()));
  const named = new RegExp(`(?<![\\w-])(?:${clear.join('|')})(?![\\w-])`, 'i');
  const method = codeOf('src/pages/method.mdx').replaceAll(/\{[^{}]*\}|<[^>]*>/g, '');
  const found = all
    .filter((file) => file.startsWith('src/words/') && !WRITTEN_IN.includes(file))
    .flatMap((file) => textsOf(file).map((text) => ({ ...text, file })))
    .concat(method.split('\n\n').map((text) => ({ kind: 'text', text, file: 'src/pages/method.mdx' })))
    .filter(({ kind, text }) => kind === 'text' && !isCode(text) && named.test(text))
    .map(({ file, text }) => `${file}: ${text}`);
  expect(found).toEqual([]);
});

test('the exceptions exist', () => {
  for (const start of EXCEPTIONS)
    expect(
      all.some((file) => file.startsWith(start)),
      start,
    ).toBe(true);
});
