/** Texts in quotes are written as the YAML library writes them, without calling it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { flowYaml, TO_TEXT } from '../../../src/content/write/record-yaml.ts';

it('a text with marks of YAML is written as the library writes it', () => {
  const unit = fc.constantFrom(...'ab :#[]{},"\'\\&*!|>%@`?~');
  const text = fc.string({ unit, minLength: 1, maxLength: 12 }).filter((one) => one === one.trim());
  fc.assert(
    fc.property(text, (one) => {
      const list = stringify([one], { ...TO_TEXT, collectionStyle: 'flow' });
      expect(flowYaml(one)).toBe(list.trim().slice(1, -1).trim());
    }),
  );
});
