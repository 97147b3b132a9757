import { expect, test } from 'vitest';
import { forbiddenCharacter, withoutForbidden } from '../../src/schema/text.ts';

test('names exactly the characters that cleaning removes from a text', () => {
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const text = String.fromCodePoint(code);
    if ((withoutForbidden(text) === '') !== (forbiddenCharacter(text) !== undefined))
      expect.fail(`U+${code.toString(16)}`);
  }
});
