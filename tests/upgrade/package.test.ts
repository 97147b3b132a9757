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
  write(folder, '.content-audit.json', JSON.stringify({ ...manifest, version: '0.0.1' }));
  write(folder, 'package.json', read(folder, 'package.json').replace(`"${productVersion()}"`, '"0.0.1"'));
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

  it('adds no files to a project that init did not make, and writes its form again', async () => {
    const { folder, commit, git } = await committedAudit();
    git('rm', '--quiet', '.content-audit.json', 'README.md', CHECK);
    const form = '.github/ISSUE_TEMPLATE/content-request.yml';
    commit('2026-11-02T12:00:00Z', { [form]: `${read(folder, form)}# old\n` });
    const { out } = await upgrade(folder, '--write');
    expect(out).not.toMatch(/^ +(?:README|.*check\.yml)/m);
    expect(git('diff', '--name-only', 'main').split('\n')).toEqual([form, 'package.json']);
  });

  it('names a dependency that is not a version, such as a file, no other', async () => {
    const { folder, commit } = await committedAudit();
    const packages = read(folder, 'package.json').replace('"0.0.1"', '"file:content-audit.tgz"');
    commit('2026-11-02T12:00:00Z', { 'package.json': packages });
    await upgrade(folder, '--write');
    expect(read(folder, 'package.json')).toBe(packages);
  });
});
