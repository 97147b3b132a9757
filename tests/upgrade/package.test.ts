/** Upgrades of projects that use the package: what is the product's is renewed, and what is the team's stays. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { productVersion } from '../../src/check/folders.ts';
import { readManifest, textHash } from '../../src/init/manifest.ts';
import { runHere } from '../cli/run-command.ts';
import { temporaryFolder } from '../content-folder.ts';
import { openRepository, repository, type TestRepository } from '../forge/repository.ts';

const TODAY = '2026-11-16';
const BRANCH = `content-audit-${productVersion()}`;
const PUBLISH = '.github/workflows/publish.yml';
const CHECK = '.github/workflows/check.yml';

const read = (folder: string, file: string) => readFileSync(path.join(folder, file), 'utf8');
const write = (folder: string, file: string, text: string) => writeFileSync(path.join(folder, file), text);
const upgrade = (folder: string, ...more: string[]) =>
  runHere(['upgrade', folder, '--no-install', '--today', TODAY, ...more]);

/** The workflow as an older version wrote it. */
const older = (text: string) => text.replace('timeout-minutes: 15', 'timeout-minutes: 99');

/** Starts an audit in a folder, as version 0.0.1 would have done. */
async function olderAudit(folder: string): Promise<void> {
  await runHere(['init', folder, '--company', 'Kestrel', '--host', 'github', '--time-zone', 'UTC', '--today', TODAY]);
  const manifest = readManifest(read(folder, '.content-audit.json'));
  for (const file of [PUBLISH, CHECK]) {
    write(folder, file, older(read(folder, file)));
    if (manifest) manifest.files[file] = textHash(read(folder, file));
  }
  write(folder, '.content-audit.json', `${JSON.stringify({ ...manifest, version: '0.0.1' }, null, 2)}\n`);
  // This checkout names the file that it packs; an installed package names its version.
  const packed = `"file:content-audit-${productVersion()}.tgz"`;
  write(folder, 'package.json', read(folder, 'package.json').replace(packed, '"0.0.1"'));
}

/** The same, committed. */
async function committedAudit(): Promise<TestRepository> {
  const made = repository();
  made.git('config', 'user.name', 'Ana Ruiz');
  made.git('config', 'user.email', 'ana@example.com');
  await olderAudit(made.folder);
  made.commit('2026-11-01T12:00:00Z');
  return openRepository(made.folder);
}

describe('an upgrade of a project', () => {
  it('shows what it would do, and writes nothing', async () => {
    const { folder, git } = await committedAudit();
    const { exit, out } = await upgrade(folder);
    expect(exit).toBe(0);
    expect(out).toContain(`Upgrade from 0.0.1 to ${productVersion()}:`);
    expect(out).toContain(`${PUBLISH}: renewed`);
    expect(out).toContain('package.json: names the new version');
    expect(out).toContain('What is new:');
    expect(out).toContain('Nothing was written.');
    expect([git('status', '--porcelain'), git('branch', '--list', BRANCH)]).toEqual(['', '']);
  });

  it('is one commit on a branch, with the new version and renewed files; the content stays', async () => {
    const { folder, git } = await committedAudit();
    const { exit, err } = await upgrade(folder, '--write');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(git('branch', '--show-current')).toBe(BRANCH);
    expect(git('log', '--format=%an: %s', 'main..HEAD')).toBe(`Ana Ruiz: Upgrade content-audit to ${productVersion()}`);
    expect(git('diff', '--name-only', 'main').split('\n')).toEqual([
      '.content-audit.json',
      CHECK,
      PUBLISH,
      'package.json',
    ]);
    expect(read(folder, PUBLISH)).not.toContain('99');
    expect(JSON.parse(read(folder, 'package.json')).dependencies).toEqual({ 'content-audit': productVersion() });
    expect(git('status', '--porcelain')).toBe('');
    expect((await upgrade(folder)).out).toContain('Nothing to do');
  });

  it('merges an edited workflow, from what the team once committed', async () => {
    const { folder, commit } = await committedAudit();
    const mine = read(folder, PUBLISH).replace("cron: '23 3 * * *'", "cron: '45 5 * * *'");
    commit('2026-11-02T12:00:00Z', { [PUBLISH]: mine });
    const { out } = await upgrade(folder, '--write');
    expect(out).toContain(`${PUBLISH}: your changes merged`);
    expect(read(folder, PUBLISH)).toContain('45 5 * * *');
    expect(read(folder, PUBLISH)).not.toContain('99');
    // The next upgrade merges with what this one wrote.
    const { edited } = readManifest(read(folder, '.content-audit.json')) ?? {};
    expect(edited?.[PUBLISH]).toBe(readFileSync(path.join(import.meta.dirname, '../..', PUBLISH), 'utf8'));
  });

  it('keeps an edited workflow where both changed the same line, and puts the new one beside it', async () => {
    const { folder, commit } = await committedAudit();
    const mine = read(folder, PUBLISH).replace('timeout-minutes: 99', 'timeout-minutes: 7');
    commit('2026-11-02T12:00:00Z', { [PUBLISH]: mine, [CHECK]: null, 'README.md': '# Ours\n' });
    const { out } = await upgrade(folder, '--write');
    expect(read(folder, PUBLISH)).toBe(mine);
    expect(read(folder, `${PUBLISH}.new`)).toContain('timeout-minutes: 15');
    expect(out).toContain(`Compare it with ${PUBLISH}.new`);
    expect(existsSync(path.join(folder, CHECK))).toBe(false);
    expect(read(folder, 'README.md')).toBe('# Ours\n');
  });

  it('puts the new file beside an edited one whose first text was never committed', async () => {
    const { folder } = repository();
    await olderAudit(folder);
    const mine = `${read(folder, PUBLISH)}# Ours\n`;
    openRepository(folder).commit('2026-11-01T12:00:00Z', { [PUBLISH]: mine });
    await upgrade(folder, '--write');
    expect(read(folder, PUBLISH)).toBe(mine);
    expect(existsSync(path.join(folder, `${PUBLISH}.new`))).toBe(true);
  });

  it('renews the form from the lists of the content, and on the branch of the upgrade adds a commit', async () => {
    const { folder, commit, git } = await committedAudit();
    await upgrade(folder, '--write');
    const stages = read(folder, 'content/stages.yaml').replace('name: Awareness', 'name: Problem');
    commit('2026-11-02T12:00:00Z', { 'content/stages.yaml': stages });
    expect((await upgrade(folder, '--write')).exit).toBe(0);
    expect(read(folder, '.github/ISSUE_TEMPLATE/content-request.yml')).toContain('Problem');
    expect(git('rev-list', '--count', 'main..HEAD')).toBe('3');
  });

  it('writes into the folder where there is no Git', async () => {
    const folder = temporaryFolder();
    await olderAudit(folder);
    rmSync(path.join(folder, '.gitignore'));
    const { out } = await upgrade(folder, '--write');
    expect(out).toContain('Without Git there is no branch.');
    expect(read(folder, PUBLISH)).not.toContain('99');
    expect(existsSync(path.join(folder, '.gitignore'))).toBe(false);
  });

  it('leaves content with errors alone, says so, and renews the rest', async () => {
    const { folder, commit } = await committedAudit();
    commit('2026-11-02T12:00:00Z', { 'content/people.yaml': 'x: [\n' });
    const { out } = await upgrade(folder, '--write');
    expect(out).toContain('under the new version, so nothing in it was migrated');
    expect(read(folder, PUBLISH)).not.toContain('99');
    expect(read(folder, 'content/people.yaml')).toBe('x: [\n');
  });

  it('shows the changelog once: before it is written', async () => {
    const { folder } = await committedAudit();
    expect((await upgrade(folder)).out).toContain('What is new:');
    expect((await upgrade(folder, '--write')).out).not.toContain('What is new:');
  });

  it('refuses to go back to an older version, with the command for the newer one', async () => {
    const { folder, commit } = await committedAudit();
    for (const [file, change, says] of [
      ['.content-audit.json', '"0.0.1"', 'npx content-audit@9.0.0 upgrade'],
      ['package.json', '"0.0.1"', 'npm install\n  npx content-audit upgrade'],
    ] as const) {
      const text = read(folder, file);
      commit('2026-11-02T12:00:00Z', { [file]: text.replace(change, '"9.0.0"') });
      const { err, exit } = await upgrade(folder, '--write');
      expect({ exit, err }).toEqual({ exit: 2, err: expect.stringContaining(says) });
      expect(err).toContain(`This audit is at version 9.0.0, and this program is ${productVersion()}.`);
      commit('2026-11-02T12:00:00Z', { [file]: text });
    }
  });
});

describe('the line ends and the format of files', () => {
  it('stay as they are: in package.json, only the version changes', async () => {
    const { folder, commit } = await committedAudit();
    const packages = [
      '{ "name": "x",\r\n\t"numbers": [1,2],',
      '  "overrides": { "content-audit": "0.0.1" },',
      '  "dependencies":{"content-audit" : "^0.0.1"}}',
      '',
    ].join('\r\n');
    commit('2026-11-02T12:00:00Z', { 'package.json': packages });
    await upgrade(folder, '--write');
    expect(read(folder, 'package.json')).toBe(packages.replace('"^0.0.1"', `"${productVersion()}"`));
  });

  it('are those of Windows after an upgrade, if they were before', async () => {
    const { folder, commit, git } = await committedAudit();
    const files = git('ls-files', '--', '.github', '.vscode', '.content-audit.json').split('\n');
    const mine = read(folder, CHECK).replace('name: ', 'name: Our ');
    const windows = (text: string) => text.replaceAll(/\r?\n/g, '\r\n');
    commit('2026-11-02T12:00:00Z', {
      ...Object.fromEntries(files.map((file) => [file, windows(read(folder, file))])),
      [CHECK]: windows(mine),
    });
    const { out } = await upgrade(folder, '--write');
    expect(out).toContain(`${PUBLISH}: renewed`);
    expect(out).toContain(`${CHECK}: your changes merged`);
    for (const file of files) expect(read(folder, file), file).not.toMatch(/[^\r]\n/);
    expect((await upgrade(folder)).out).toContain('Nothing to do');
  });
});

describe('a project without .content-audit.json', () => {
  const FORM = '.github/ISSUE_TEMPLATE/content-request.yml';

  it('gets it back from Git, and is upgraded as if it had never been deleted', async () => {
    const { folder, commit, git } = await committedAudit();
    git('rm', '--quiet', '.content-audit.json', 'README.md', CHECK);
    commit('2026-11-02T12:00:00Z', { [FORM]: `${read(folder, FORM)}# old\n` });
    const { out } = await upgrade(folder, '--write');
    expect(out).toContain('.content-audit.json: was deleted, and is written again');
    expect(git('diff', '--name-only', 'main').split('\n')).toEqual([
      '.content-audit.json',
      FORM,
      PUBLISH,
      'package.json',
    ]);
    expect((await upgrade(folder)).out).toContain('Nothing to do');
  });

  it('gets a new one if Git never had it: no file is added or replaced, and each that differs is named', async () => {
    const { folder } = repository();
    await olderAudit(folder);
    for (const file of ['.content-audit.json', CHECK]) rmSync(path.join(folder, file));
    const { commit, git } = openRepository(folder);
    commit('2026-11-02T12:00:00Z', { [FORM]: `${read(folder, FORM)}# old\n` });
    const { out } = await upgrade(folder, '--write');
    expect(out).toContain('.content-audit.json: was missing, and is written again');
    expect(out).toMatch(/publish\.yml: left as it is: .* npx content-audit init --keep-content/);
    expect(git('diff', '--name-only', 'main').split('\n')).toEqual(['.content-audit.json', FORM, 'package.json']);
    // What equals this version is as this version wrote it; the next upgrade renews it, and adds nothing.
    const { files } = readManifest(read(folder, '.content-audit.json')) ?? {};
    expect(files?.['README.md']).toBe(textHash(read(folder, 'README.md')));
    expect(files?.[PUBLISH]).toBeUndefined();
    expect(files?.[CHECK]).toBeDefined();
  });
});

describe('package.json', () => {
  const now = productVersion();
  const named = (names: string) => JSON.stringify({ dependencies: { 'content-audit': names } });

  it.each([
    [named('file:../content-audit-0.0.1.tgz'), `npm install --save-exact file:../content-audit-${now}.tgz`],
    [
      named('file:vendor/audit.tgz'),
      `Put version ${now} there, then run:\n  npm install --save-exact file:vendor/audit.tgz`,
    ],
    [named('github:acme/content-audit#v0.0.1'), `npm install --save-exact github:acme/content-audit#v${now}`],
    [named('latest'), `npm install --save-exact content-audit@${now}`],
    [named('file:$(x)-0.0.1.tgz'), `npm install --save-exact content-audit@${now}`],
    ['{"devDependencies":{"content-audit":"*"}}', `npm install --save-exact --save-dev content-audit@${now}`],
    ['{"dependencies":{"content\\u002daudit":"^0.0.1"}}', `npm install --save-exact content-audit@${now}`],
    ['{"name":"x"}', `package.json does not name content-audit, so npm cannot install it. To install ${now}, run:`],
    ['{"name":', 'package.json is not valid JSON'],
    [null, 'This folder has no package.json'],
  ])('%s is left to the user, with the command to paste, until it has the new version', async (text, says) => {
    const { folder, commit } = await committedAudit();
    commit('2026-11-02T12:00:00Z', { 'package.json': text });
    for (const more of [[], ['--write'], []]) {
      const { exit, out } = await upgrade(folder, ...more);
      expect(exit).toBe(0);
      expect(out).toContain(says);
      expect(out).not.toContain('Nothing to do');
    }
    if (text !== null) expect(read(folder, 'package.json')).toBe(text);
    commit('2026-11-03T12:00:00Z', { 'package.json': named(`file:../content-audit-${now}.tgz`) });
    expect((await upgrade(folder)).out).toContain('Nothing to do');
  });

  it.each([
    ['package-lock.json', { packages: { 'node_modules/content-audit': { version: '0.0.1' } } }],
    ['node_modules/content-audit/package.json', { version: '0.0.1' }],
  ])('with the new version is not enough while %s has the old one', async (file, data) => {
    const { folder, commit } = await committedAudit();
    await upgrade(folder, '--write');
    expect((await upgrade(folder)).out).toContain('Nothing to do');
    commit('2026-11-03T12:00:00Z', { [file]: JSON.stringify(data) });
    const { out } = await upgrade(folder);
    expect(out).not.toContain('Nothing to do');
    expect(out).toMatch(/still has 0\.0\.1\. Run:\n {2}npm install\n/);
  });

  it('has no words about a lockfile where there is none', async () => {
    const { folder } = await committedAudit();
    expect((await runHere(['upgrade', folder, '--today', TODAY, '--write'])).out).not.toContain('package-lock.json');
    expect(existsSync(path.join(folder, 'package-lock.json'))).toBe(false);
  });

  it('and its lockfile: says that it updates it before it tries, and what to do if that fails', async () => {
    const { folder, commit } = await committedAudit();
    commit('2026-11-02T12:00:00Z', { 'package-lock.json': '{}\n', '.npmrc': 'offline=true\n' });
    const { out } = await runHere(['upgrade', folder, '--today', TODAY, '--write']);
    expect(out).toMatch(
      /Updating package-lock\.json…[\s\S]*package-lock\.json still names the old version\. Run npm install/,
    );
    expect(JSON.parse(read(folder, 'package.json')).dependencies).toEqual({ 'content-audit': now });
  });
});
