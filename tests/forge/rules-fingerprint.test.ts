import { expect, it } from 'vitest';
import { rulesFingerprint } from '../../src/forge/git/rules-fingerprint.ts';
import type { Files } from '../content-folder.ts';
import { repository } from './repository.ts';

const files = {
  'package.json': '{}',
  'src/schema/a.ts': 'a',
  'src/kit/k.ts': 'k',
  'src/words/w.ts': 'w',
  'src/publish/p.ts': 'p',
  'src/content/body/b.ts': 'b',
  'src/audit/c.ts': 'c',
  'src/forge/d.ts': 'd',
  'src/site/e.ts': 'e',
};

function fingerprint(changes: Files = {}): string {
  const { folder, write } = repository();
  write({ ...files, ...changes });
  return rulesFingerprint(folder);
}

it('is the same in any folder, and does not depend on the pages', () => {
  expect(fingerprint()).toBe(fingerprint());
  expect(fingerprint({ 'src/site/e.ts': 'other' })).toBe(fingerprint());
});

it.each<[string, Files]>([
  ['a package', { 'package.json': '{"dependencies":{}}' }],
  ['code', { 'src/content/body/b.ts': 'B' }],
  ['the name of a file', { 'src/audit/c.ts': null, 'src/audit/x.ts': 'c' }],
  ['a new file', { 'src/schema/x.ts': '' }],
])('changes with %s', (_what, changes) => {
  expect(fingerprint(changes)).not.toBe(fingerprint());
});
