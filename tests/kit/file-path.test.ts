/** Paths are split exactly as Node does, on every machine and in a browser. */
import { posix } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { baseName, extensionOf, folderOf, isPlainPath, stemOf } from '../../src/kit/file-path.ts';

const parts = fc.array(
  fc.string({ unit: fc.constantFrom('a', 'B', 'é', '.', ' ', '-', '\\'), minLength: 1, maxLength: 4 }),
  {
    minLength: 1,
    maxLength: 4,
  },
);

it('splits any listed path into folder, name and extension as Node does', () => {
  const listed = parts.filter((names) => names.every((name) => name !== '.' && name !== '..'));
  fc.assert(
    fc.property(listed, (names) => {
      const file = names.join('/');
      const { dir, base, name, ext } = posix.parse(file);
      expect([folderOf(file), baseName(file), stemOf(file), extensionOf(file)]).toEqual([dir, base, name, ext]);
    }),
  );
});

it('accepts only paths that stay in the top folder and are already normalized', () => {
  const segment = fc.constantFrom('', '.', '..', '...', 'a', 'b.pdf');
  fc.assert(
    fc.property(fc.array(segment, { maxLength: 5 }), (segments) => {
      const file = segments.join('/');
      const leavesOrStays = /^\.{1,2}(?:\/|$)/.test(file);
      expect(isPlainPath(file)).toBe(!posix.isAbsolute(file) && posix.normalize(file) === file && !leavesOrStays);
    }),
    { numRuns: 500 },
  );
});
