/** Patches of what a person collected on the site, applied by Git. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { patchOf } from '../../../src/content/write/patch.ts';
import { temporaryFolder } from '../../content-folder.ts';
import { openRepository } from '../../forge/repository.ts';

function repository(files: Readonly<Record<string, string>>) {
  const clone = openRepository(temporaryFolder());
  clone.git('init', '--quiet', '--initial-branch=main');
  clone.git('config', 'core.autocrlf', 'false');
  clone.commit('2026-11-10T12:00:00Z', files);
  return {
    apply(patch: string) {
      writeFileSync(path.join(clone.folder, 'change.patch'), patch);
      clone.git('apply', '--whitespace=nowarn', 'change.patch');
    },
    read: (file: string) => readFileSync(path.join(clone.folder, file), 'utf8'),
    restore: (file: string, text: string) => writeFileSync(path.join(clone.folder, file), text),
  };
}

it('Git makes the new texts of the old ones, in files with any name', () => {
  const paths = ['content/a.mdx', 'content/two words/it’s – 内容.mdx', 'content/"quoted"\\n.mdx'];
  const before = '---\ntitle: A\nstatus: live\n\nowner: x\n---\n\nText.';
  const { apply, read } = repository(Object.fromEntries(paths.map((file) => [file, before])));
  const text = before.replace('status: live', 'status: live\nreviewed: { on: 2026-11-16, by: x }');
  apply(patchOf(paths.map((file) => ({ path: file, before, text }))));
  for (const file of paths) expect(read(file)).toBe(text);
});

it('Git makes any text of any other', () => {
  const file = 'content/a.mdx';
  const { apply, read, restore } = repository({ [file]: 'x\n' });
  const line = fc.constantFrom(
    'a',
    'b',
    '',
    '---',
    '+++ b/x',
    '@@ -1 +1 @@',
    'a\r',
    '内容',
    '\\ No newline',
    ' -x',
    '\t',
  );
  const text = fc
    .tuple(fc.array(line, { minLength: 1, maxLength: 12 }), fc.boolean())
    .map(([lines, ends]) => lines.join('\n') + (ends || lines.at(-1) === '' ? '\n' : ''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      fc.pre(before !== after);
      restore(file, before);
      apply(patchOf([{ path: file, before, text: after }]));
      expect(read(file)).toBe(after);
    }),
    { numRuns: 60 },
  );
});

it('has nothing for files that stay the same', () => {
  expect(patchOf([{ path: 'a', before: 'x\n', text: 'x\n' }])).toBe('');
});
