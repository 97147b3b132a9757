/** A piece's file and the logo must be visible files, never one of Git's own in any spelling. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readLogo } from '../../src/content/disk/logo.ts';
import { readContent } from '../../src/content/disk/read-content.ts';
import { base, contentFolder, piece, TODAY } from '../content-folder.ts';

/** The findings for a piece's file. The file exists, so only its path can be a problem. */
function findings(file: string): string[] {
  const directory = contentFolder({
    'pieces/payback-guide.mdx': piece(`file: ${JSON.stringify(file)}\n`, { without: ['url'] }),
  });
  const repository = path.dirname(directory);
  const place = path.join(repository, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, 'secret');
  return readContent({ directory, today: TODAY }).findings.map(({ rule, message }) => `${rule}: ${message}`);
}

test.each([
  ...[
    '.git/config',
    '.GIT/config',
    '.Git/hooks/pre-commit',
    'content/files/.git/config',
    '.git./config',
    '.git /config',
  ],
  ...['git~1/config', 'GIT~1/config', 'git~1 /config', '.g\u200cit/config', '\u200d.git/config', '.git::$INDEX/config'],
  ...['.env', '.ssh/id_rsa', 'content/files/.npmrc', '.github/CODEOWNERS'],
])('refuses a piece whose file is %s', (file) => {
  expect(findings(file).join('\n')).toMatch(/piece\/missing-file: ".*" is in a hidden folder, or is a hidden file\./);
});

test('refuses a piece whose file leads into the folder of Git through a link', () => {
  const directory = contentFolder({
    'pieces/payback-guide.mdx': piece('file: shared/config\n', { without: ['url'] }),
  });
  const repository = path.dirname(directory);
  mkdirSync(path.join(repository, '.git'));
  writeFileSync(path.join(repository, '.git/config'), 'secret');
  symlinkSync('.git', path.join(repository, 'shared'));
  const { findings } = readContent({ directory, today: TODAY });
  expect(findings.map(({ message }) => message)).toEqual([
    '"shared/config" is in a hidden folder, or is a hidden file.',
  ]);
});

test.each(['content/files/guide.v2.pdf', 'content/files/git/guide.pdf', 'content/files/digit~1/a~1.pdf'])(
  'accepts a piece whose file is %s',
  (file) => {
    expect(findings(file)).toEqual([]);
  },
);

test.each(['.git/logo.svg', '.GIT/logo.svg', 'shared/logo.svg'])('does not publish the logo %s', (logo) => {
  const directory = contentFolder({ 'site.yaml': `${base['site.yaml']}brand: { logo: ${logo} }\n` });
  const repository = path.dirname(directory);
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 32"></svg>\n';
  for (const folder of new Set(['.git', path.dirname(logo)])) {
    if (folder === 'shared') symlinkSync('.git', path.join(repository, folder));
    else {
      mkdirSync(path.join(repository, folder), { recursive: true });
      writeFileSync(path.join(repository, folder, 'logo.svg'), drawing);
    }
  }
  const { model } = readContent({ directory, today: TODAY });
  expect(model && readLogo(directory, model.site)).toEqual({
    problem: `"${logo}" is not a file in the repository, or it is hidden.`,
  });
});
