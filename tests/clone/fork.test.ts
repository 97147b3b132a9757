/** A copy of the whole product with a team's content: this checkout upgrades it, and then it finishes by itself. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { base } from '../content-folder.ts';
import { below, openRepository, type TestRepository } from '../forge/repository.ts';
import { temporaryFolder } from '../site/product.ts';
import { outerEnvironment, run } from './process.ts';
import { copyProduct } from './product-copy.ts';

const checkout = path.join(import.meta.dirname, '../..');
const { folder, remove } = temporaryFolder();
const env = { ...outerEnvironment(), CONTENT_DIR: '', AUDIT_TODAY: '2026-11-16' };
const FORM = '.github/ISSUE_TEMPLATE/content-request.yml';
const REPOSITORY = 'repository: https://github.com/acme/audit\n';
let fork: TestRepository;

const upgrade = (product: string, ...args: string[]) =>
  run(process.execPath, [path.join(product, 'src/cli/main.ts'), 'upgrade', folder, '--write', ...args], {
    cwd: folder,
    env,
  });
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');

beforeAll(() => {
  copyProduct(folder);
  for (const part of ['.github', '.gitignore', 'README.md']) {
    cpSync(path.join(checkout, part), path.join(folder, part), { recursive: true });
  }
  rmSync(path.join(folder, 'src/upgrade'), { recursive: true });
  fork = openRepository(folder);
  fork.git('init', '--quiet', '--initial-branch=main');
  writeFileSync(path.join(folder, '.git/info/exclude'), 'node_modules\n');
  fork.commit('2026-11-01T12:00:00Z', { 'src/kit/ours.ts': 'export {};\n', 'CHANGELOG.md': '# Changelog\n' });
  fork.git('rm', '--quiet', '-r', 'content');
  fork.commit('2026-11-02T12:00:00Z', below('content', { ...base, 'site.yaml': `${base['site.yaml']}${REPOSITORY}` }));
});
afterAll(remove);

test('the product is replaced; the content stays, and what is made from the sample is made from the content', async () => {
  const first = fork.git('rev-list', '--max-parents=0', 'HEAD');
  const { code, stderr, stdout } = await upgrade(checkout, '--base', first);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('nothing of the sample is added');
  expect(fork.git('diff', '--name-only', 'main', 'HEAD', '--', 'content')).toBe('');
  // The product never had the first one, so it is the team's.
  const files = ['src/kit/ours.ts', 'src/upgrade/upgrade.ts', 'tests/cli/check.test.ts'];
  expect(fork.git('ls-files', ...files)).toBe(files.join('\n'));
  expect(read(FORM)).toContain('Buyer');
  expect(read(FORM)).not.toContain('Finance lead');
});

test('the copy finishes the upgrade of another version by itself, on the same branch', async () => {
  const personas = read('content/personas/buyer.mdx').replace('name: Buyer', 'name: Plant manager');
  fork.commit('2026-11-03T12:00:00Z', { 'content/personas/buyer.mdx': personas });
  expect(await upgrade(folder)).toMatchObject({ code: 0, stderr: '' });
  expect(read(FORM)).toContain('Plant manager');
  expect(fork.git('rev-list', '--count', 'main..HEAD')).toBe('3');
  expect(fork.git('status', '--porcelain')).toBe('');
});
