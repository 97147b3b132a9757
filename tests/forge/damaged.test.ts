/** Damaged objects, odd names, and settings that would run a program: reading neither fails nor runs anything. */
import { chmodSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFileHistory } from '../../src/forge/git/file-history.ts';
import type { TestRepository } from './repository.ts';
import { daysOf, guide, threeMonths, threeMonthsDays, trendOf } from './trend-days.ts';

function objectFile({ folder, git }: TestRepository, name: string): string {
  const id = git('rev-parse', name);
  return path.join(folder, '.git', 'objects', id.slice(0, 2), id.slice(2));
}

function spoil(repo: TestRepository, name: string, bytes: string | null): void {
  const file = objectFile(repo, name);
  chmodSync(file, 0o644);
  if (bytes === null) rmSync(file);
  else writeFileSync(file, bytes);
}

function historyOf({ folder }: TestRepository) {
  return readFileHistory({ directory: path.join(folder, 'content'), timeZone: 'UTC' });
}

describe('a damaged object', () => {
  // The third of four commits: September and October were counted from it.
  const september = 'HEAD~1';

  it.each([
    ['a missing file', `${september}:content/pieces/deck.mdx`, null],
    ['an empty file', `${september}:content/pieces/deck.mdx`, ''],
    ['a garbage file', `${september}:content/pieces/deck.mdx`, 'rubbish'],
    ['a missing folder', `${september}:content/pieces`, null],
    ['a garbage folder', `${september}:content`, 'rubbish'],
    ['an empty folder', `${september}^{tree}`, ''],
  ])('%s makes the days that need it gaps with a reason, and today is still counted', async (_name, object, bytes) => {
    const repo = threeMonths();
    spoil(repo, object, bytes);
    const days = await daysOf(repo);
    expect(days.map((day) => day.slice(0, 10))).toEqual(threeMonthsDays.map((day) => day.slice(0, 10)));
    expect(days.at(-1)).toBe(threeMonthsDays.at(-1));
    const gaps = days.filter((day) => !threeMonthsDays.includes(day));
    expect(gaps.length).toBeGreaterThan(0);
    for (const gap of gaps) expect(gap).toMatch(/git fsck|Git cannot read the repository/);
  });

  it.each([
    ['missing', null],
    ['garbage', 'rubbish'],
  ])('a %s commit leaves days unknown with a reason, and today is still counted', async (_name, bytes) => {
    const repo = threeMonths();
    spoil(repo, september, bytes);
    const { points, unknown } = await trendOf(repo);
    expect(points.at(-1)?.figures).toBeDefined();
    expect(unknown ?? points.find((point) => point.unknown !== undefined)?.unknown).toMatch(/Git|repository/);
    const { files, unknown: reason } = await historyOf(repo);
    expect(files.size > 0 || (reason ?? '').length > 10).toBe(true);
  });
});

describe('names and settings of a repository', () => {
  it.each<[string, (repo: TestRepository) => void]>([
    ['a branch like an option', (repo) => repo.git('update-ref', 'refs/heads/--help', 'HEAD')],
    ['a tag called HEAD', (repo) => repo.git('update-ref', 'refs/tags/HEAD', 'HEAD~2')],
    ['a branch called HEAD', (repo) => repo.git('update-ref', 'refs/heads/HEAD', 'HEAD~2')],
    ['no branch at all', (repo) => repo.git('switch', '--quiet', '--detach')],
    ['packed objects and names', (repo) => repo.git('gc', '--quiet')],
    ['a broken branch next to it', (repo) => repo.write({ '.git/refs/heads/broken': 'rubbish\n' })],
  ])('%s does not change the trend', async (_name, change) => {
    const repo = threeMonths();
    change(repo);
    expect(await daysOf(repo)).toEqual(threeMonthsDays);
    expect((await historyOf(repo)).files.get(guide)?.total).toBe(2);
  });

  it.each([
    ['garbage', 'rubbish\n'],
    ['a missing branch', 'ref: refs/heads/nowhere\n'],
    ['a name that leaves the folder', 'ref: refs/heads/../../../../etc/hosts\n'],
    ['a missing commit', `${'1'.repeat(40)}\n`],
  ])('HEAD with %s gives a reason, and today is still counted', async (_name, text) => {
    const repo = threeMonths();
    repo.write({ '.git/HEAD': text });
    const { points, unknown } = await trendOf(repo);
    expect(points).toHaveLength(1);
    expect(unknown).toMatch(
      /^(?:Git cannot read the repository|Nothing has been committed yet|The repository is damaged)/,
    );
    expect((await historyOf(repo)).unknown).toMatch(/^\S.*[.).]$/);
  });

  it('no command of settings, attributes or hooks runs', async () => {
    const repo = threeMonths();
    const ran = path.join(repo.folder, 'ran');
    const program = path.join(repo.folder, 'program.sh');
    writeFileSync(program, `#!/bin/sh\necho "$0" >> '${ran}'\n`);
    chmodSync(program, 0o755);
    repo.commit('2026-11-06T12:00:00Z', { '.gitattributes': '* diff=own filter=own\n', [guide]: null });
    repo.git('revert', '--no-edit', '--quiet', 'HEAD');
    for (const name of [
      'core.fsmonitor',
      'core.pager',
      'core.sshCommand',
      'core.askPass',
      'core.editor',
      'gpg.program',
      'gpg.ssh.program',
      'diff.external',
      'diff.own.command',
      'diff.own.textconv',
      'filter.own.smudge',
      'filter.own.clean',
      'pager.log',
      'alias.log',
      'alias.rev-list',
      'uploadpack.packObjectsHook',
    ]) {
      repo.git('config', name, name.startsWith('alias.') ? `!${program}` : program);
    }
    repo.git('config', 'log.showSignature', 'true');
    // A commit with a signature: Git would start the program that the settings name to look at it.
    const signed = repo
      .git('cat-file', 'commit', 'HEAD')
      .replace('\n\n', '\ngpgsig -----BEGIN PGP SIGNATURE-----\n x\n -----END PGP SIGNATURE-----\n\n');
    writeFileSync(path.join(repo.folder, '.git', 'signed'), `${signed}\n`);
    repo.git(
      'update-ref',
      'HEAD',
      repo.git('hash-object', '-t', 'commit', '-w', path.join(repo.folder, '.git', 'signed')),
    );
    for (const hook of ['post-index-change', 'reference-transaction', 'fsmonitor-watchman', 'post-checkout']) {
      writeFileSync(path.join(repo.folder, '.git/hooks', hook), `#!/bin/sh\n${program}\n`, { mode: 0o755 });
    }
    await trendOf(repo);
    expect((await historyOf(repo)).files.size).toBeGreaterThan(0);
    expect(existsSync(ran)).toBe(false);
  });
});

it('hostile messages and times of commits are shown as short lines and dates', async () => {
  const repo = threeMonths();
  const message = `<script>\u202e${'a'.repeat(1_000_000)}`;
  const text = repo
    .git('cat-file', 'commit', 'HEAD')
    .replace(/^(author|committer) (.*) \d+ \+0000$/gm, '$1 $2 99999999999999999 +0000')
    .replace(/\n\n[\s\S]*/, `\n\n${message}\n`);
  const file = path.join(repo.folder, '.git', 'text');
  writeFileSync(file, text);
  repo.git('update-ref', 'HEAD', repo.git('hash-object', '-t', 'commit', '-w', '--literally', file));
  const { files, unknown } = await historyOf(repo);
  expect(unknown).toBeUndefined();
  const [newest] = files.get('content/requests/7-checklist.yaml')?.newest ?? [];
  expect(newest?.date).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(newest?.subject).toMatch(/^<script>\ufffda{150,200}…$/);
  expect((await daysOf(repo)).at(-1)).toBe(threeMonthsDays.at(-1));
});

it('reading a repository writes nothing into it', async () => {
  const repo = threeMonths();
  const files = () => readdirSync(path.join(repo.folder, '.git'), { recursive: true }).map(String).sort();
  const before = files();
  await trendOf(repo);
  await historyOf(repo);
  expect(files()).toEqual(before);
});
