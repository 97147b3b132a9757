import { expect, test } from 'vitest';
import { forbiddenCharacter, withoutForbidden } from '../../src/schema/text.ts';

test('names exactly the characters that cleaning removes from a text', () => {
  const differs = (text: string) => (withoutForbidden(text) === '') !== (forbiddenCharacter(text) !== undefined);
  for (let start = 0; start <= 0x10ffff; start += 256) {
    const characters = Array.from({ length: 256 }, (_, index) => String.fromCodePoint(start + index));
    const block = characters.join('');
    // A block from which nothing is removed, and in which nothing is forbidden, need not be read one by one.
    if (withoutForbidden(block) === block && forbiddenCharacter(block) === undefined) continue;
    expect(characters.filter(differs).map((text) => `U+${text.codePointAt(0)?.toString(16)}`)).toEqual([]);
  }
});
