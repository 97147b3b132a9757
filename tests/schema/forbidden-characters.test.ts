import { expect, test } from 'vitest';
import { forbiddenCharacter, withoutForbidden } from '../../src/schema/text.ts';

test('exactly the characters that are removed from a text are reported when they are the whole text', () => {
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const text = String.fromCodePoint(code);
    if ((withoutForbidden(text) === '') !== (forbiddenCharacter(text) !== undefined))
      expect.fail(`U+${code.toString(16)}`);
  }
});
