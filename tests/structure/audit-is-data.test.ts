/** The audit returns data, not sentences: words/ turns its codes and values into text. */
import { expect, test } from 'vitest';
import { codeOf, filesIn } from './source-files.ts';
import { isSentence, textsOf } from './texts.ts';

/** Lists of words to compare texts with. */
const WORD_LISTS = ['src/audit/common-words.ts'];

/** Units as people write them in content. */
const UNITS = ['per cent'];

/** Whether a text has two words, or one that starts like a sentence: more than a code needs. */
const isWorded = (text: string) => /\p{L}{2,}[,.:;!?]? +\p{L}{2,}|(?:^|\s)\p{Lu}\p{Ll}+(?![\p{L}\d])/u.test(text);

test('no file of the audit holds a sentence, or words to make one of', () => {
  const files = filesIn('src').filter((file) => file.startsWith('src/audit/') && !WORD_LISTS.includes(file));
  const found = files.flatMap((file) =>
    textsOf(file)
      .filter((text) => text.kind === 'text' && (isSentence(text) || isWorded(text.text)) && !UNITS.includes(text.text))
      .map(({ text }) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});

test.each(['No', 'Unanswered', '{} days late', 'nothing here', 'waiting: yes'])('“%s” is for words/', (text) => {
  expect(isWorded(text)).toBe(true);
});

test.each(['no-answer', 'S', 'dueDays', '{}-Q{}', '{} {}', 'whenToUse'])('“%s” is data', (text) => {
  expect(isWorded(text)).toBe(false);
});

test('the audit contains no names of languages', () => {
  const naming = filesIn('src').filter(
    (file) => file.startsWith('src/audit/') && codeOf(file).includes('DisplayNames'),
  );
  expect(naming).toEqual([]);
});
