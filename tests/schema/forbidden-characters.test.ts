import { expect, test } from 'vitest';
import { forbiddenCharacter, withoutForbidden } from '../../src/schema/text.ts';

test('every character that is taken out of a text is named when it stands there alone, and no other', () => {
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const text = String.fromCodePoint(code);
    if ((withoutForbidden(text) === '') !== (forbiddenCharacter(text) !== undefined))
      expect.fail(`U+${code.toString(16)}`);
  }
});
