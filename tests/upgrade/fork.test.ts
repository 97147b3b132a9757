/** Upgrades of copies of the product's repository, with real Git and a small made history. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, runHere } from '../cli/run-command.ts';
import { base, temporaryFolder } from '../content-folder.ts';
import { below, openRepository, repository, type TestRepository } from '../forge/repository.ts';
import { temporaryFolder as temporaryPlace } from '../site/product.ts';
import { COMMITS, forkOf, type MadeProduct, madeProduct } from './made-product.ts';

const TODAY = '2026-11-16';
const BRANCH = `content-audit-0.${COMMITS}.0`;
const ours = below('content', base) as Record<string, string>;

const { folder: made, remove } = temporaryPlace();
let product: MadeProduct;
beforeAll(() => {
  product = madeProduct(made);
});
afterAll(remove);

const upgrade = (fork: TestRepository, ...more: string[]) =>
  runHere(['upgrade', fork.folder, '--from', product.folder, '--today', TODAY, ...more]);

const read = ({ folder }: TestRepository, file: string) => readFileSync(path.join(folder, file), 'utf8');
const write = ({ folder }: TestRepository, file: string, text: string) => writeFileSync(path.join(folder, file), text);

/** The files of a commit, without the content, as Git knows them. */
const filesOf = ({ git }: TestRepository, commit: string) =>
  git('ls-tree', '-r', commit)
    .split('\n')
    .filter((line) => !line.includes('\tcontent/'));

describe.each([20, 40, 60, 80])('a fork from %i commits back with content of its own', (back) => {
  it('becomes the new product without a conflict, and its content stays without one file of the sample', async () => {
    const fork = forkOf(product, back, ours);
    const { exit, err } = await upgrade(fork, '--write');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(fork.git('branch', '--show-current')).toBe(BRANCH);
    expect(fork.git('status', '--porcelain')).toBe('');
    expect(fork.git('rev-list', '--count', 'main..HEAD')).toBe('1');
    expect(fork.git('diff', '--name-only', 'main', 'HEAD', '--', 'content')).toBe('');
    expect(fork.git('grep', '-il', 'sample', 'HEAD', '--', 'content', '.github').split('\n')).toEqual([
      // The form of the sample that the fork had: only the new version can write it from the team's content.
      'HEAD:.github/ISSUE_TEMPLATE/content-request.yml',
    ]);
    const generated = /content-request|\.content-audit\.json/;
    expect(filesOf(fork, 'HEAD').filter((line) => !generated.test(line))).toEqual(
      filesOf(product, 'HEAD').filter((line) => !generated.test(line)),
    );
    expect(fork.git('log', '-1', '--format=%an: %s')).toBe(`Ana Ruiz: Upgrade content-audit to 0.${COMMITS}.0`);
  });

  it('keeps what its team changed, merged with the new version', async () => {
    const fork = forkOf(product, back, ours);
    const changed = '.github/workflows/publish.yml';
    fork.commit('2026-07-03T12:00:00Z', {
      [changed]: read(fork, changed).replace('# ours', 'schedule: ours'),
      'src/turning.ts': read(fork, 'src/turning.ts').replace('first = 1', 'first = 2'),
      '.github/dependabot.yml': null,
      'notes.md': 'Ours\n',
    });
    const { out } = await upgrade(fork, '--write');
    expect(out).toContain(`${changed}: your changes merged`);
    expect(read(fork, changed)).toContain('schedule: ours');
    expect(read(fork, changed)).toContain(`step ${COMMITS / 10}`);
    expect(read(fork, 'src/turning.ts')).toBe(
      `export const first = 2;\n// a\n// b\n// c\nexport const step = ${COMMITS};\n`,
    );
    expect(existsSync(path.join(fork.folder, '.github/dependabot.yml'))).toBe(false);
    expect(read(fork, 'notes.md')).toBe('Ours\n');
  });
});

describe('an upgrade of a fork', () => {
  it('writes nothing without --write: not a file, a branch or a commit', async () => {
    const fork = forkOf(product, 20, ours);
    const before = fork.git('for-each-ref');
    const { exit, out } = await upgrade(fork);
    expect(exit).toBe(0);
    expect(out).toContain('Nothing was written.');
    expect(out).toMatch(/The product: \d+ files replaced, \d+ added, \d+ removed\./);
    expect(out).toContain(`- Step ${COMMITS}.`);
    expect(out).toContain(`- Step ${COMMITS - 19}.`);
    expect(out).not.toContain(`- Step ${COMMITS - 20}.`);
    expect([fork.git('for-each-ref'), fork.git('status', '--porcelain')]).toEqual([before, '']);
  });

  it('keeps a workflow and puts the new one beside it where both changed the same line', async () => {
    const fork = forkOf(product, 40, ours);
    const file = '.github/workflows/publish.yml';
    const mine = read(fork, file).replace(/build: step .*/, 'build: ours');
    fork.commit('2026-07-03T12:00:00Z', { [file]: mine, 'README.md': '# Our audit\n' });
    const { out } = await upgrade(fork, '--write');
    expect(read(fork, file)).toBe(mine);
    expect(read(fork, `${file}.new`)).toContain(`build: step ${COMMITS / 10}`);
    expect(read(fork, 'README.md')).toBe('# Our audit\n');
    expect(read(fork, 'README.md.new')).toContain('# The product');
    expect(out).toContain(`Compare it with ${file}.new`);
  });

  it('replaces code of the product where a change does not fit, names it, and leaves it in the history', async () => {
    const fork = forkOf(product, 40, ours);
    fork.commit('2026-07-03T12:00:00Z', { 'src/cli/main.ts': 'export const step = 0; // ours\n' });
    const { out } = await upgrade(fork, '--write');
    expect(read(fork, 'src/cli/main.ts')).toBe(`export const step = ${COMMITS};\n`);
    expect(out).toContain('src/cli/main.ts: replaced');
    expect(fork.git('show', 'HEAD~1:src/cli/main.ts')).toContain('// ours');
  });

  it('can be followed by the next one: changes are merged again, and what was deleted stays deleted', async () => {
    const fork = forkOf(product, 60, ours);
    const file = '.github/workflows/publish.yml';
    fork.commit('2026-07-03T12:00:00Z', {
      [file]: read(fork, file).replace('# ours', 'schedule: ours'),
      '.github/dependabot.yml': null,
    });
    const middle = product.commits[30] ?? '';
    fork.git('fetch', '--quiet', product.folder, middle);
    fork.git('tag', 'v0.60.0', 'FETCH_HEAD');
    const first = await runHere(['upgrade', fork.folder, '--from', 'v0.60.0', '--today', TODAY, '--write']);
    expect(first.exit).toBe(0);
    expect(read(fork, file)).toContain('step 6');
    // A squash merge keeps no connection to the history of the product.
    fork.git('checkout', '--quiet', 'main');
    fork.git('merge', '--quiet', '--squash', 'content-audit-0.60.0');
    fork.commit('2026-07-04T12:00:00Z');
    const second = await upgrade(fork, '--write');
    expect(second.exit).toBe(0);
    expect(second.out).not.toContain('.new');
    expect(read(fork, file)).toContain('schedule: ours');
    expect(read(fork, file)).toContain(`step ${COMMITS / 10}`);
    expect(existsSync(path.join(fork.folder, '.github/dependabot.yml'))).toBe(false);
    expect(existsSync(path.join(fork.folder, 'src/old-58.ts'))).toBe(false);
  });

  describe('with files of the team outside its content', () => {
    const own = {
      'NOTES.md': '# Ours\n',
      'docs/own/x.md': 'Ours\n',
      '.github/workflows/ours.yml': 'on: push\n',
      'src/ours.ts': 'export {};\n',
      'tools/own.json': '{}\n',
    };
    const kept = (fork: TestRepository) => fork.git('ls-files', ...Object.keys(own)).split('\n').length;

    /** A fork that was upgraded to a version between, whose team added files, and that merged it. */
    async function upgradedFork(forget = false): Promise<TestRepository> {
      const fork = forkOf(product, 60, ours);
      fork.commit('2026-07-03T12:00:00Z', own);
      const middle = product.commits[30] ?? '';
      fork.git('fetch', '--quiet', product.folder, middle);
      fork.git('tag', 'middle', 'FETCH_HEAD');
      const { exit } = await runHere(['upgrade', fork.folder, '--from', 'middle', '--today', TODAY, '--write']);
      expect(exit).toBe(0);
      fork.git('checkout', '--quiet', 'main');
      fork.git('merge', '--quiet', '--squash', 'content-audit-0.60.0');
      if (forget) {
        // As a version before lists of files wrote it.
        const { product: _, ...older } = JSON.parse(read(fork, '.content-audit.json'));
        write(fork, '.content-audit.json', `${JSON.stringify(older, null, 2)}\n`);
      }
      fork.commit('2026-07-04T12:00:00Z');
      return fork;
    }

    it.each([false, true])(
      'keeps them in the second upgrade, and removes by name what the product dropped (older manifest: %s)',
      async (older) => {
        const fork = await upgradedFork(older);
        fork.commit('2026-07-05T12:00:00Z', { 'src/ours.ts': 'export const ours = 1;\n' });
        const shown = await upgrade(fork);
        const written = await upgrade(fork, '--write');
        expect(written.exit).toBe(0);
        expect(kept(fork)).toBe(Object.keys(own).length);
        expect(read(fork, 'src/ours.ts')).toBe('export const ours = 1;\n');
        const removed = fork.git('diff', '--name-only', '--no-renames', '--diff-filter=D', 'main', 'HEAD').split('\n');
        expect(removed).toEqual([56, 57, 58, 59, 60].map((step) => `src/old-${step}.ts`));
        for (const { out } of [shown, written]) {
          expect(out).toContain('5 removed');
          for (const file of removed) expect(out).toContain(`${file}: removed, because`);
          for (const file of Object.keys(own)) expect(out).not.toContain(file);
        }
        const again = await upgrade(fork, '--write');
        expect(again).toMatchObject({ exit: 0, out: expect.stringContaining('Nothing to do') });
      },
    );

    it('keeps them if --base names a commit that has them', async () => {
      const fork = forkOf(product, 60, ours);
      const start = fork.commit('2026-07-03T12:00:00Z', own);
      const { out } = await upgrade(fork, '--base', start, '--write');
      expect(kept(fork)).toBe(Object.keys(own).length);
      expect(out).toContain('src/old-30.ts: removed');
    });

    it('keeps what may be the product’s or the team’s, and names it, if the new version has no history', async () => {
      const fork = await upgradedFork(true);
      const tarball = path.join(temporaryFolder(), 'product.tar.gz');
      execFileSync('git', ['archive', '--format=tar.gz', `--output=${tarball}`, 'HEAD'], { cwd: product.folder });
      const { exit, out } = await runHere(['upgrade', fork.folder, '--from', tarball, '--today', TODAY, '--write']);
      expect(exit).toBe(0);
      for (const file of [...Object.keys(own), 'src/old-60.ts']) {
        expect(out).toContain(`${file}: left as it is, because it may be yours`);
        expect(existsSync(path.join(fork.folder, file))).toBe(true);
      }
    });

    it('names its own file at the path of a new one instead of replacing it without a word', async () => {
      const fork = await upgradedFork();
      const [file = ''] = product
        .git('diff', '--name-only', '--no-renames', '--diff-filter=A', 'HEAD~3', 'HEAD', '--', 'src')
        .split('\n');
      fork.commit('2026-07-05T12:00:00Z', { [file]: 'export const ours = 1;\n' });
      expect((await upgrade(fork)).out).toContain(`${file}: replaced, because your change does not fit`);
    });
  });

  it('takes the new version from a tarball, if the copy says where it started', async () => {
    const fork = forkOf(product, 20, ours);
    const start = fork.git('rev-parse', 'HEAD~1');
    const tarball = path.join(temporaryFolder(), 'product.tar.gz');
    execFileSync('git', ['archive', '--format=tar.gz', '--prefix=content-audit/', `--output=${tarball}`, 'HEAD'], {
      cwd: product.folder,
    });
    const from = ['upgrade', fork.folder, '--from', tarball, '--today', TODAY, '--write'];
    // As a process of its own, because it must end.
    const unknown = run(from);
    expect(unknown).toMatchObject({ exit: 2, err: expect.stringContaining('--base') });
    expect((await runHere([...from, '--base', start])).exit).toBe(0);
    expect(read(fork, 'src/cli/main.ts')).toBe(`export const step = ${COMMITS};\n`);
    expect(fork.git('diff', '--name-only', 'main', 'HEAD', '--', 'content')).toBe('');
  });

  it('refuses to mix with work that is not committed, and a branch that exists', async () => {
    const fork = forkOf(product, 20, ours);
    write(fork, 'content/people.yaml', `${base['people.yaml']}# Ours\n`);
    expect(await upgrade(fork, '--write')).toMatchObject({ exit: 2, err: expect.stringContaining('not committed') });
    fork.git('checkout', '--quiet', '--', '.');
    fork.git('branch', BRANCH);
    expect(await upgrade(fork, '--write')).toMatchObject({ exit: 2, err: expect.stringContaining(BRANCH) });
    expect(fork.git('branch', '--show-current')).toBe('main');
  });

  it('refuses a source that is not the product, and a folder without an audit', async () => {
    const fork = forkOf(product, 20, ours);
    const other = repository();
    other.commit('2026-07-01T12:00:00Z', { 'a.txt': 'a' });
    for (const [from, says] of [
      [other.folder, 'is not a version of the product'],
      ['v9.9.9', 'No folder, tarball, tag or commit'],
      ['--upload-pack=x', 'No folder, tarball, tag or commit'],
    ] as const) {
      const { exit, err } = await runHere(['upgrade', fork.folder, `--from=${from}`, '--today', TODAY]);
      expect({ exit, err }).toEqual({ exit: 2, err: expect.stringContaining(says) });
    }
    expect(await runHere(['upgrade', other.folder])).toMatchObject({
      exit: 2,
      err: expect.stringContaining('is not an audit'),
    });
    expect(openRepository(fork.folder).git('status', '--porcelain')).toBe('');
  });
});
