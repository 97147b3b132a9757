/**
 * From a spreadsheet to a team's own audit, and to the next version, with the files that npm packs and without a network:
 * an older version is installed, starts the audit, and is upgraded.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { sheet } from '../cli/sheet.ts';
import { type Ended, outerEnvironment, run } from '../clone/process.ts';
import { openRepository, type TestRepository } from '../forge/repository.ts';
import { temporaryFolder } from '../site/product.ts';
import { commandIn, installStaged, repositoryCopy } from './installed-package.ts';

const TODAY = '2026-11-16';
const OLDER = '0.0.9';
const PUBLISH = '.github/workflows/publish.yml';
const { folder, remove } = temporaryFolder();
const project = path.join(folder, 'our-audit');
/** Where npx keeps the new version: not in the project. */
const npx = path.join(folder, 'npx');
const env = { ...outerEnvironment(), CONTENT_DIR: '', AUDIT_TODAY: TODAY };
const checkout = path.join(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(path.join(checkout, 'package.json'), 'utf8'));
let repo: TestRepository;

const command = (args: readonly string[], from = project): Promise<Ended> =>
  run(process.execPath, [commandIn(from), ...args], { cwd: project, env });

const read = (file: string) => readFileSync(path.join(project, file), 'utf8');

function change(file: string, edit: (text: string) => string): void {
  const before = readFileSync(file, 'utf8');
  const after = edit(before);
  if (after === before) throw new Error(`${file} was not changed.`);
  writeFileSync(file, after);
}

/** Makes a package that is installed an older version: another number, and another workflow. */
function makeOlder(from: string): void {
  const own = path.join(from, 'node_modules/content-audit');
  for (const manifest of ['package.json', 'program/package.json']) {
    change(path.join(own, manifest), (text) => text.replace(`"version": "${version}"`, `"version": "${OLDER}"`));
  }
  change(path.join(own, 'program', PUBLISH), (text) => text.replace('timeout-minutes: 15', 'timeout-minutes: 99'));
}

/** Gives a package that is installed a new content format. */
function makeNewer(from: string): void {
  const migrations = 'node_modules/content-audit/program/src/content/formats/migrations.js';
  change(path.join(from, migrations), (text) =>
    text.replace('= [];', "= [{ changes: 'The format has a new number.', file: (_kind, yaml) => yaml }];"),
  );
}

beforeAll(async () => {
  mkdirSync(project);
  await installStaged(repositoryCopy(path.join(folder, 'repository')), [project, npx]);
  makeOlder(project);
  makeNewer(npx);
});
afterAll(remove);

test('init writes the audit of a spreadsheet with 40 rows into a folder with only the package', async () => {
  const table = sheet(40, folder);
  const answers = [
    '--company',
    'Kestrel Health',
    '--repository',
    'https://github.com/acme/audit',
    '--time-zone',
    'UTC',
  ];
  const started = await command(['init', '--from', table, ...answers]);
  expect(started, started.stderr).toMatchObject({ code: 0, stderr: '' });
  expect(started.stdout).toContain('Next:');
  expect(readdirSync(path.join(project, 'content/pieces'), { recursive: true })).toHaveLength(40);
  expect(JSON.parse(read('package.json'))).toMatchObject({
    scripts: { start: 'content-audit dev' },
    dependencies: { 'content-audit': OLDER },
  });
  const settings = JSON.parse(read('.vscode/settings.json'));
  for (const schema of Object.keys(settings['yaml.schemas'])) {
    expect(existsSync(path.join(project, schema)), schema).toBe(true);
  }
});

test('every piece of the spreadsheet counts as usable, and none as reviewed', () => {
  const { audit, findings } = checkContent({ directory: path.join(project, 'content'), today: TODAY });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const pieces = [...(audit?.pieces.values() ?? [])].filter(({ usable }) => usable);
  expect(pieces).toHaveLength(40);
  expect(new Set(pieces.map(({ freshness }) => freshness?.state))).toEqual(new Set(['unreviewed']));
});

test('a new piece is a change that diff explains', async () => {
  repo = openRepository(project);
  repo.git('init', '--quiet', '--initial-branch=main');
  repo.git('config', 'user.name', 'Ana Ruiz');
  repo.git('config', 'user.email', 'ana@example.com');
  repo.commit('2026-11-16T09:00:00Z');
  expect(repo.git('ls-files', 'node_modules', 'dist')).toBe('');
  const made = await command(
    [
      'new',
      'piece',
      '--title',
      'Rosters in ten minutes',
      '--format',
      'guide',
      '--owner',
      'content-team',
      '--persona',
      'cfo',
    ].concat(['--stage', 'decision', '--url', 'https://www.example.com/ten-minutes', '--share', 'prospects']),
  );
  expect(made, made.stderr + made.stdout).toMatchObject({ code: 0 });
  const shown = await command(['diff']);
  expect(shown).toMatchObject({ code: 0, stdout: expect.stringContaining('Rosters in ten minutes') });
});

test('the upgrade loses nothing of the team, merges its workflow, renews the rest and raises the content', async () => {
  const file = path.join(project, PUBLISH);
  change(file, (text) => text.replace("cron: '23 3 * * *'", "cron: '45 5 * * *'"));
  repo.commit('2026-11-16T10:00:00Z', { 'notes.md': 'Ours\n' });
  const before = repo.git('ls-tree', '-r', 'HEAD').split('\n');

  const shown = await command(['upgrade'], npx);
  expect(shown, shown.stderr).toMatchObject({ code: 0, stderr: '' });
  expect(shown.stdout).toContain(`Upgrade from ${OLDER} to ${version}:`);
  expect(shown.stdout).toContain('The format has a new number.');
  const [older, newer] = [...shown.stdout.matchAll(/with (\S+): (coverage .*)/g)];
  expect([older?.[1], newer?.[1]]).toEqual([OLDER, version]);
  expect(newer?.[2]).toBe(older?.[2]);
  expect(shown.stdout).toContain('The new version counts the same.');
  expect(shown.stdout).toContain('Nothing was written.');
  expect(repo.git('status', '--porcelain')).toBe('');

  const written = await command(['upgrade', '--write', '--no-install'], npx);
  expect(written, written.stderr).toMatchObject({ code: 0, stderr: '' });
  expect(repo.git('branch', '--show-current')).toBe(`content-audit-${version}`);
  expect(repo.git('rev-list', '--count', 'main..HEAD')).toBe('1');
  const after = new Set(repo.git('ls-tree', '-r', 'HEAD').split('\n'));
  const changed = before.filter((line) => !after.has(line)).map((line) => line.split('\t')[1]);
  expect(changed).toEqual(['.content-audit.json', PUBLISH, 'content/site.yaml', 'package.json']);
  expect(read(PUBLISH)).toContain("cron: '45 5 * * *'");
  expect(read(PUBLISH)).not.toContain('timeout-minutes: 99');
  expect(read('content/site.yaml')).toMatch(/^format: 2\n/);
  expect(JSON.parse(read('package.json')).dependencies).toEqual({ 'content-audit': version });

  const checked = await command(['check'], npx);
  expect(checked).toMatchObject({ code: 0, stdout: expect.stringMatching(/^No errors/) });
  expect(checked.stdout).not.toContain('repository/outdated-file');
  // The new version is named, and not installed yet.
  expect(await command(['upgrade'], npx)).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/One step is left.*npm install/s),
  });
  expect(execFileSync('git', ['status', '--porcelain'], { cwd: project, encoding: 'utf8' })).toBe('');
});
