import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readContent } from '../../src/content/disk/read-content.ts';
import { readFiles } from '../../src/content/read.ts';
import { ContentVersions } from '../../src/forge/git/content-at.ts';
import { ObjectReader } from '../../src/forge/git/object-reader.ts';
import { Trees } from '../../src/forge/git/tree.ts';
import { kinds } from '../../src/schema/kinds.ts';
import { type Files, piece, TODAY, temporaryFolder } from '../content-folder.ts';
import { below, repository, summer, type TestRepository } from './repository.ts';

const open: ObjectReader[] = [];

afterEach(async () => {
  for (const reader of open.splice(0)) await reader.close();
});

/** Reads the files of content at a commit. */
function filesOf({ folder }: TestRepository) {
  const objects = new ObjectReader(path.join(folder, '.git'));
  open.push(objects);
  const trees = new Trees(objects);
  const versions = new ContentVersions(objects, trees);
  return async (commit: string, content = 'content') => versions.contentAt(await trees.rootOf(commit), content);
}

/** Reads the model and findings at a commit. */
function versionsOf(repo: TestRepository) {
  const filesAt = filesOf(repo);
  return async (commit: string, content = 'content') => {
    const { model, findings } = readFiles(await filesAt(commit, content), TODAY);
    return { model, findings };
  };
}

/** The model and findings of a commit that is checked out in its own folder. */
function checkedOut(repo: TestRepository, commit: string, content = 'content') {
  const folder = path.join(temporaryFolder(), 'tree');
  repo.git('worktree', 'add', '--quiet', '--detach', folder, commit);
  const { model, findings } = readContent({ directory: path.join(folder, content), today: TODAY });
  return { model, findings };
}

const page = (lines: string) => `---\n${lines}\n---\n`;

/** Changes of the content, one commit each; most of them break something. */
const changes: [what: string, files: Files][] = [
  ['valid content', {}],
  ['a new piece in its own folder', { 'content/pieces/a/b/deck.mdx': piece('', { without: ['url'] }) }],
  [
    'its file',
    { 'content/pieces/a/b/deck.mdx': piece('file: files/deck.pdf\n', { without: ['url'] }), 'files/deck.pdf': '%PDF' },
  ],
  ['its file removed', { 'files/deck.pdf': null }],
  ['a link instead of it', { 'files/deck.pdf': { linkTo: '../content/site.yaml' } }],
  [
    'the piece moved',
    { 'content/pieces/a': null, 'content/pieces/deck.mdx': piece('', { without: ['url', 'status'] }) },
  ],
  [
    'what editors leave',
    { 'content/pieces/.deck.mdx.swp': 'x', 'content/pieces/#deck.mdx#': 'x', 'content/4913': 'x' },
  ],
  ['a link as a piece', { 'content/pieces/deck.mdx': { linkTo: 'payback-guide.mdx' } }],
  ['the same id twice', { 'content/pieces/deck.mdx': null, 'content/pieces/a/payback-guide.mdx': piece() }],
  [
    'files that are not content',
    { 'content/notes.txt': 'x', 'content/pieces/.gitkeep': '', 'content/pieces/README.md': 'x' },
  ],
  ['a file that is too large', { 'content/pieces/payback-guide.mdx': piece('', { body: 'x '.repeat(200_000) }) }],
  ['bytes that are not text', { 'content/pieces/payback-guide.mdx': Uint8Array.of(0x2d, 0xff, 0xfe) }],
  ['broken YAML', { 'content/people.yaml': '- id: [', 'content/pieces/payback-guide.mdx': page('title: x: y') }],
  ['an empty file under two kinds', { 'content/people.yaml': '', 'content/requests/1.yaml': '' }],
  ['a required file removed', { 'content/stages.yaml': null }],
  [
    'another time zone and severities',
    { 'content/site.yaml': 'title: A\ncompany: B\nseverities: { content/missing: off }\n' },
  ],
];

describe.each(['sha1', 'sha256'])('a repository with %s', (objectFormat) => {
  it('has the same model and findings at every commit as a checkout', async () => {
    const repo = repository({ objectFormat });
    repo.write(below('content', summer));
    const commits = changes.map(([, files]) => repo.commit('2026-08-01T12:00:00Z', files));
    const at = versionsOf(repo);
    const whole: string[] = [];
    for (const [index, [what]] of changes.entries()) {
      const commit = commits[index] ?? '';
      const read = await at(commit);
      expect(read, what).toEqual(checkedOut(repo, commit));
      if (read.model) whole.push(what);
    }
    expect(whole).toEqual(['valid content', 'its file']);
  });
});

it('reads commits in any order, and again', async () => {
  const repo = repository();
  const first = repo.commit('2026-08-01T12:00:00Z', below('content', summer));
  const second = repo.commit('2026-08-02T12:00:00Z', {
    'content/pieces/payback-guide.mdx': piece('expires: 2027-01-01\n'),
  });
  const at = versionsOf(repo);
  const expires = async (commit: string) => (await at(commit)).model?.pieces[0]?.expires;
  expect([await expires(second), await expires(first), await expires(second)]).toEqual([
    '2027-01-01',
    undefined,
    '2027-01-01',
  ]);
});

it('parses a file that did not change between commits only once, even under another name', async () => {
  const repo = repository();
  const first = repo.commit('2026-08-01T12:00:00Z', below('content', summer));
  repo.git('mv', 'content/pieces/payback-guide.mdx', 'content/pieces/other.mdx');
  const second = repo.commit('2026-08-02T12:00:00Z');
  const filesAt = filesOf(repo);
  const before = (await filesAt(first)).parse('pieces/payback-guide.mdx', 'piece');
  expect((await filesAt(second)).parse('pieces/other.mdx', 'piece')).toBe(before);
});

it.each(['', 'teams/north/content'])('reads content in the folder "%s"', async (folder) => {
  const repo = repository();
  const ofRepository = { 'package.json': '{}', '.github/workflows/check.yml': 'x', 'node_modules/a/index.js': 'x' };
  const commit = repo.commit('2026-08-01T12:00:00Z', { ...ofRepository, ...below(folder, summer) });
  const read = await versionsOf(repo)(commit, folder);
  expect(read).toEqual(checkedOut(repo, commit, folder));
  expect(read.model?.pieces).toHaveLength(1);
});

it('reports a submodule in the content, whose files are not known', async () => {
  const other = repository();
  other.commit('2026-08-01T12:00:00Z', { 'deck.mdx': piece() });
  const repo = repository();
  repo.write(below('content', summer));
  repo.git('submodule', '--quiet', 'add', `file://${other.folder}`, `content/${kinds.piece.place}/other`);
  const commit = repo.commit('2026-08-01T12:00:00Z');
  const { findings } = await versionsOf(repo)(commit);
  expect(findings).toMatchObject([{ rule: 'file/unexpected', file: 'content/pieces/other' }]);
});

it('refuses a folder that appears under a hundred thousand names', async () => {
  const repo = repository();
  repo.commit('2026-06-01T12:00:00Z', { 'content/site.yaml': 'format: 1\n' });
  const tree = (entries: readonly string[]) =>
    execFileSync('git', ['mktree'], { cwd: repo.folder, input: entries.join('\n'), encoding: 'utf8' }).trim();
  const blob = repo.git('rev-parse', 'HEAD:content/site.yaml').trim();
  let folder = tree([`100644 blob ${blob}\ta.mdx`]);
  for (let level = 0; level < 6; level += 1) {
    folder = tree(Array.from({ length: 10 }, (_, name) => `040000 tree ${folder}\tf${name}`));
  }
  const commit = repo.git('commit-tree', tree([`040000 tree ${folder}\tcontent`]), '-m', 'Many').trim();
  const { findings } = await versionsOf(repo)(commit);
  expect(findings.map(({ rule }) => rule)).toContain('content/limits');
});
