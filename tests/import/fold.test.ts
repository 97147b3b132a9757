import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '../../src/import/fold.ts';

it.each([
  ['Case study & more', 'case study and more'],
  ['  How-to_guide (EN) ', 'how to guide en'],
  ['Größe\u00a0&\tÉtat', 'grosse and etat'],
  ['--', ''],
])('makes %j and %j equal', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

it('treats a text without accents as one with accents', () => {
  const plain = fc.string({ unit: 'binary-ascii' });
  fc.assert(
    fc.property(plain, (text) => {
      expect(fold(`${text} é`)).toBe(`${fold(text)} e`.trim());
    }),
  );
});
