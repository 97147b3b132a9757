import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { contentFolder, type Files, piece, TODAY } from '../content-folder.ts';

/** The findings for the base content and other files, at the top of a repository or in its folder `content`. */
function findings(others: Files, { top }: { top: boolean }): string[] {
  const directory = contentFolder(others);
  mkdirSync(path.join(top ? directory : path.dirname(directory), '.git'));
  return checkContent({ directory, today: TODAY }).findings.map(({ file, rule }) => `${file} ${rule}`);
}

const OF_REPOSITORY = [
  [
    '.github/workflows/check.yml',
    '.github/ISSUE_TEMPLATE/request.yml',
    '.gitlab-ci.yml',
    '.gitlab/issue_templates/request.md',
  ],
  [
    '.gitea/ISSUE_TEMPLATE/request.yaml',
    '.vscode/settings.json',
    '.editorconfig',
    '.nvmrc',
    '.npmrc',
    '.env',
    '.audit/README.md',
  ],
  ['.content-audit.json', '.prettierrc.yaml', '.audit/content/site.yaml'],
  [
    'package.json',
    'package-lock.json',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'yarn.lock',
    'bun.lock',
    'npm-shrinkwrap.json',
  ],
  [
    'node_modules/zod/README.md',
    'node_modules/zod/index.mdx',
    'dist/index.html',
    'dist.old/index.html',
    'export/pieces.csv',
    'public/index.html',
  ],
  [
    'README.md',
    'readme.txt',
    'LICENSE',
    'LICENCE.md',
    'LICENSE-MIT',
    'CODEOWNERS',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'SECURITY.md',
  ],
  [
    'CODE_OF_CONDUCT.md',
    'Makefile',
    'Dockerfile',
    'docker-compose.yml',
    'compose.override.yaml',
    'Jenkinsfile',
    'azure-pipelines.yml',
  ],
  [
    'netlify.toml',
    'vercel.json',
    'wrangler.toml',
    'wrangler.jsonc',
    'firebase.json',
    '_headers',
    '_redirects',
    'CNAME',
    'render.yaml',
  ],
  [
    'tsconfig.json',
    'biome.json',
    'eslint.config.mjs',
    'lefthook.yml',
    'deploy.sh',
    'audit.code-workspace',
    'renovate.json5',
  ],
  ['CLAUDE.md', 'GEMINI.md', 'CITATION.cff', 'app.yaml', 'package.yaml', 'serverless.yml', 'heroku.yml'],
  ['docs/guide.md', 'docs/ci/check.yml', 'docs/talk.mdx', 'scripts/publish.py', 'bin/check', 'tools/lists/a.yaml'],
].flat();

const COULD_BE_CONTENT: readonly (readonly [file: string, content: string])[] = [
  ['piece/new-guide.mdx', piece()],
  ['peices/new-guide.mdx', piece()],
  ['new-guide.mdx', piece()],
  ['licensing-guide.mdx', piece()],
  ['security-guide.md', piece()],
  ['stages.yml', '- id: x\n'],
  ['request.yaml', 'ask: {}\n'],
  ['notes.txt', 'x'],
  ['prices.pdf', 'x'],
  ['pieces/package.json', '{}'],
  ['pieces/.draft.mdx', piece()],
  ['pieces/dist/a.txt', 'x'],
  ['pieces/docs/a.txt', 'x'],
  ['doc/new-guide.mdx', piece()],
  ['claude-guide.mdx', piece()],
  ['apps.yaml', '- id: x\n'],
];

describe('content at the top of its repository', () => {
  it.each(OF_REPOSITORY)('ignores %s, which belongs to the repository', (file) => {
    expect(findings({ [file]: 'x' }, { top: true })).toEqual([]);
  });

  it.each(COULD_BE_CONTENT)('reports %s, which could be content', (file, content) => {
    expect(findings({ [file]: content }, { top: true }).map((found) => found.split(' ')[0])).toContain(file);
  });
});

it('reports the same files in a folder of a repository, where only content belongs', () => {
  for (const file of ['package.json', '.vscode/settings.json', 'dist/index.html', 'docs/notes.txt', 'CLAUDE.md']) {
    expect(findings({ [file]: 'x' }, { top: false })).toEqual([expect.stringContaining(`content/${file} file/`)]);
  }
});

/** What Vim, Emacs, Kate, JetBrains, LibreOffice, Word and the Finder keep next to an open file. */
const OF_EDITORS = ['.x.mdx.swp', '.x.mdx.swo', 'x.mdx~', '4913', '.x.mdx.kate-swp', '#x.mdx#', '.#x.mdx'].concat([
  'x.mdx___jb_tmp___',
  '.goutputstream-A1B2C3',
  '.~lock.x.xlsx#',
  '~$x.docx',
  '._x.mdx',
]);

it.each(OF_EDITORS)('ignores %s, which an editor keeps next to an open file', (name) => {
  const directory = contentFolder({ [`pieces/${name}`]: '\u0000', [`personas/${name}`]: 'x', [name]: 'x' });
  expect(checkContent({ directory, today: TODAY }).findings).toEqual([]);
});

it.each(['x.mdx.orig', 'x.mdx.rej', '49130', '#x.mdx', '~x.mdx', 'swp.mdx.txt'])(
  'reports %s, which a merge or a person may have left',
  (name) => {
    const { findings } = checkContent({ directory: contentFolder({ [`pieces/${name}`]: 'x' }), today: TODAY });
    expect([...new Set(findings.map(({ file }) => file))]).toEqual([`content/pieces/${name}`]);
  },
);
