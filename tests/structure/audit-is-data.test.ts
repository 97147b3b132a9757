/** The audit returns data, not sentences: words/ turns its codes and values into text. */
import { expect, test } from 'vitest';
import { codeOf, filesIn } from './source-files.ts';
import { isSentence, textsOf } from './texts.ts';

/** Lists of words to compare texts with. */
const WORD_LISTS = ['src/audit/common-words.ts'];

test('no file of the audit holds a sentence', () => {
  const files = filesIn('src').filter((file) => file.startsWith('src/audit/') && !WORD_LISTS.includes(file));
  const found = files.flatMap((file) =>
    textsOf(file)
      .filter((text) => text.kind === 'text' && isSentence(text))
      .map(({ text }) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});

test('the audit contains no names of languages', () => {
  const naming = filesIn('src').filter(
    (file) => file.startsWith('src/audit/') && codeOf(file).includes('DisplayNames'),
  );
  expect(naming).toEqual([]);
});
