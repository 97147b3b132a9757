import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Running, run } from './process.ts';
import { nodePackage, SmallProject } from './small-project.ts';

const installed = new SmallProject();
let project: SmallProject;

beforeAll(() => installed.npm(['ci'], process.versions.node));
afterAll(() => installed.remove());
afterEach(() => project.remove());

describe('in a clone that is not installed yet', () => {
  beforeEach(() => {
    project = new SmallProject();
  });

  test('the first command installs, and only the command itself writes to standard output', async () => {
    const { code, stdout, stderr } = await project.contentAudit(['check']);
    expect(stderr).toContain('content-audit installs the packages it needs');
    expect(JSON.parse(stdout)).toMatchObject({ command: 'check', args: [] });
    expect(code).toBe(0);
  });

  test('the product is installed without the development tools', async () => {
    await project.runScript(['start']);
    expect(project.has('node_modules/needed')).toBe(true);
    expect(project.has('node_modules/tool')).toBe(false);
  });

  test.each(['production', ''])('npm test installs its tools even if NODE_ENV is "%s"', async (NODE_ENV) => {
    expect((await project.runScript(['test', 'some.test.ts'], { NODE_ENV })).stderr).toContain('npm ci');
    expect(project.has('node_modules/tool')).toBe(true);
  });

  test('npm test after npm start adds the tools and keeps other files', async () => {
    await project.runScript(['start']);
    project.write('node_modules/.cache/kept.txt', '');
    expect((await project.runScript(['test', 'some.test.ts'])).stderr).toContain('npm install');
    expect(project.has('node_modules/tool')).toBe(true);
    expect(project.has('node_modules/.cache/kept.txt')).toBe(true);
    expect(await project.contentAudit(['check'])).toMatchObject({ code: 0, stderr: '' });
  });

  test('a failed install ends with 2 and runs nothing', async () => {
    project.write('package.json', JSON.stringify({ name: 'small', type: 'module', dependencies: { other: '1.0.0' } }));
    const { code, stdout, stderr } = await project.contentAudit(['check']);
    expect(stderr).toContain('npm ci failed. Fix the error above and try again.\n');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test.skipIf(process.platform === 'win32')('the next command repeats an interrupted install', async () => {
    expect(await project.contentAuditCutOff(['check'])).toMatchObject({ code: 2, stdout: '' });
    expect(await project.contentAudit(['check'])).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('installs'),
    });
    expect(await project.contentAudit(['check'])).toMatchObject({ code: 0, stderr: '' });
  });

  test('an old Node on a platform without a Node package is reported before any install', async () => {
    const { code, stderr } = await project.contentAudit(['check'], { version: '22.17.1' });
    expect(stderr).toBe(
      'content-audit needs Node 22.18 or newer, but this is Node 22.17.1. Install Node 24 from https://nodejs.org ' +
        'or with `nvm install`.\n',
    );
    expect(code).toBe(2);
    expect(project.has('node_modules')).toBe(false);
  });

  // Uses the `engines` that package-lock.json gives the Node packages, for a package in a folder of the project.
  test.each([
    ['20.20.2', true],
    ['22.18.0', false],
    ['23.5.0', true],
    ['24.0.0', false],
  ])('npm ci under Node %s fetches another Node: %s', async (version, fetched) => {
    project.describePackages({ optional: { node: 'file:node' } });
    project.write('node/package.json', JSON.stringify({ name: 'node', version: '24.0.0' }));
    const engines = { node: '<22.18.0 || >=23.0.0 <23.6.0' };
    project.edit('package-lock.json', ({ packages }) => {
      Object.assign(packages[''] ?? {}, { optionalDependencies: { node: 'file:node' } });
      packages.node = { version: '24.0.0', optional: true, engines };
      packages['node_modules/node'] = { resolved: 'node', link: true, optional: true, engines };
    });
    expect(await project.npm(['ci'], version)).toMatchObject({ code: 0 });
    expect(project.has('node_modules/node')).toBe(fetched);
    expect(project.has('node_modules/needed')).toBe(true);
  });
});

describe('in a clone that a developer works in', () => {
  beforeEach(() => {
    project = installed.copy();
    project.write('node_modules/.cache/kept.txt', '');
  });
  afterEach(() => expect(project.has('node_modules/.cache/kept.txt')).toBe(true));

  const differs = 'node_modules differs from package-lock.json in needed. Update it:\n  npm ci';

  test('another version in the lockfile is reported with the fix, and the command continues', async () => {
    project.describePackages({ version: '1.0.1' });
    const { code, stdout, stderr } = await project.contentAudit(['check']);
    expect(JSON.parse(stdout)).toMatchObject({ command: 'check' });
    expect({ code, stderr }).toEqual({ code: 0, stderr: `${differs}\n` });
  });

  test('the suggested command works in the current folder', async () => {
    project.describePackages({ version: '1.0.1' });
    project.write('a folder/notes.txt', '');
    const cwd = path.join(project.root, 'a folder');
    expect((await project.contentAudit(['check'], { cwd })).stderr).toBe(`${differs} --prefix ..\n`);
  });

  test('a missing package is reported with the fix, and nothing runs', async () => {
    rmSync(path.join(project.root, 'node_modules/needed'));
    expect(await project.contentAudit(['check'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'node_modules lacks needed. Install:\n  npm ci\n',
    });
  });

  test('a trial package stays, and the tools are not installed over it', async () => {
    project.write('trial/package.json', JSON.stringify({ name: 'trial', version: '1.0.0' }));
    await run('npm', ['install', '--no-save', '--omit=dev', '--offline', './trial'], { cwd: project.root });
    expect(await project.contentAudit(['check'])).toMatchObject({ code: 0, stderr: '' });
    expect((await project.runScript(['test'])).stderr).toBe('node_modules lacks tool. Install:\n  npm ci\n');
    expect(project.has('node_modules/trial')).toBe(true);
  });

  test('a linked package is accepted without a message', async () => {
    project.edit('package-lock.json', ({ packages }) => {
      packages['node_modules/other'] = { version: '1.0.0', integrity: 'sha512-other' };
    });
    project.edit('node_modules/.package-lock.json', ({ packages }) => {
      packages['node_modules/other'] = { resolved: '../other', link: true };
    });
    expect(await project.contentAudit(['check'])).toMatchObject({ code: 0, stderr: '' });
  });

  test('packages from another package manager are used unchanged', async () => {
    rmSync(path.join(project.root, 'node_modules/.package-lock.json'));
    expect(await project.contentAudit(['check'])).toMatchObject({ code: 0, stderr: '' });
  });

  test.each(['interrupted', 'failed'])('packages that were copied here after an install was %s stay', async (how) => {
    const modules = path.join(project.root, 'node_modules');
    rmSync(modules, { recursive: true });
    if (how === 'failed') await project.contentAuditFailing(['check']);
    else await project.contentAuditCutOff(['check']);
    rmSync(modules, { recursive: true });
    // With the original times of the files, and without the lockfile that npm writes.
    const options = { recursive: true, preserveTimestamps: true, verbatimSymlinks: true };
    cpSync(path.join(installed.root, 'node_modules'), modules, options);
    rmSync(path.join(modules, '.package-lock.json'));
    project.write('node_modules/.cache/kept.txt', '');
    expect(await project.contentAudit(['check'])).toMatchObject({ code: 0, stderr: '' });
  });

  test('node_modules stays unchanged after a failed install, and the fix is shown', async () => {
    rmSync(path.join(project.root, 'node_modules'), { recursive: true });
    await project.contentAuditFailing(['check']);
    project.write('node_modules/.cache/kept.txt', '');
    expect((await project.contentAudit(['check'])).stderr).toBe('node_modules lacks needed. Install:\n  npm ci\n');
  });

  test('an old note about an interrupted install does not delete what was installed since', async () => {
    rmSync(path.join(project.root, 'node_modules'), { recursive: true });
    await project.contentAuditCutOff(['check']);
    await run('npm', ['ci', '--omit=dev', '--offline'], { cwd: project.root });
    project.write('node_modules/.cache/kept.txt', '');
    expect(await project.contentAudit(['check'])).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('in an installed clone', () => {
  beforeEach(() => {
    project = installed.copy();
  });

  test('no command installs anything', async () => {
    expect(await project.contentAudit(['check'])).toMatchObject({ code: 0, stderr: '' });
  });

  test('the Node that npm installed replaces one that is too old', async () => {
    project.describePackages({ optional: { [nodePackage]: '24.0.0' } });
    const program = project.installNode();
    const { code, stdout, stderr } = await project.contentAudit(['check'], { version: '20.20.2' });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ command: 'check', node: program });
  });

  test('an old Node without one from npm is reported with the fix', async () => {
    project.describePackages({ optional: { [nodePackage]: '24.0.0' } });
    const { code, stdout, stderr } = await project.contentAudit(['check'], { version: '20.20.2' });
    expect(stderr).toBe(
      'content-audit needs Node 22.18 or newer, but this is Node 20.20.2. Install Node 24 from https://nodejs.org ' +
        'or with `nvm install`, or fetch a Node for this folder alone:\n  npm ci --include=optional\n',
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test('an old Node with one from npm that does not run is reported without suggesting another install', async () => {
    project.describePackages({ optional: { [nodePackage]: '24.0.0' } });
    project.write(`node_modules/${nodePackage}/bin/${path.basename(process.execPath)}`, 'not a program');
    const { stderr } = await project.contentAudit(['check'], { version: '20.20.2' });
    expect(stderr).toMatch(/but this is Node 20\.20\.2\. .* or with `nvm install`\.\n$/);
  });

  test.each(['22.18.0', '23.6.0', '24.0.0', '26.1.0'])('Node %s is new enough', async (version) => {
    expect(await project.contentAudit(['check'], { version })).toMatchObject({ code: 0 });
  });

  test('a command gets its arguments unchanged, in the current folder', async () => {
    const folder = path.join(project.root, 'a folder');
    mkdirSync(folder);
    const args = ['new', '--title', 'It\'s "new" & $(cheap)', '*', ''];
    const { stdout } = await run(process.execPath, ['../bin/content-audit.js', ...args], { cwd: folder });
    expect(JSON.parse(stdout)).toMatchObject({ command: 'new', args: args.slice(1), cwd: folder, telemetry: '1' });
  });

  test('the exit code of a command is passed on', async () => {
    expect(await project.contentAudit(['exit', '1'])).toMatchObject({ code: 1 });
  });

  test.skipIf(process.platform === 'win32')('a command gets the signal to stop, and time to clean up', async () => {
    const running = new Running(process.execPath, ['bin/content-audit.js', 'wait'], { cwd: project.root });
    await running.says(/waiting/);
    expect(await running.stop()).toMatchObject({ code: 7, stdout: expect.stringContaining('tidied up') });
  });

  test('npm start runs dev with its arguments', async () => {
    const { stdout } = await project.runScript(['start', '--port', '4400']);
    expect(JSON.parse(stdout)).toMatchObject({ command: 'dev', args: ['--port', '4400'] });
  });

  test('an unknown script is rejected with a list of the existing ones', async () => {
    expect(await project.runScript(['strat'])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'Unknown script "strat". Choose from start, dev, build, preview, check, test, test:unit, test:integration, test:site, test:hardening, format, schemas, sample, screenshots, hardening, bench, bench:generate, prepack.\n',
    });
  });

  test('npm test runs every step even if one fails, lists the failed ones, and keeps the first exit code', async () => {
    project.installTool('@biomejs/biome/bin/biome', 3);
    project.installTool('knip/bin/knip.js', 1);
    project.installTool('astro/bin/astro.mjs', 4);
    project.installTool('vitest/vitest.mjs', 0);
    const { code, stdout } = await project.runScript(['test']);
    expect(code).toBe(3);
    expect(stdout.split('\n').filter((line) => line !== '')).toEqual([
      '── Lint and format',
      '@biomejs/biome/bin/biome check',
      '── Dead code',
      'knip/bin/knip.js ',
      '── Tests',
      'vitest/vitest.mjs run',
      '── Types',
      'astro/bin/astro.mjs check',
      'Failed: Lint and format, Dead code, Types',
    ]);
  });

  test('npm test with arguments runs only those tests', async () => {
    project.installTool('vitest/vitest.mjs', 1);
    const { code, stdout } = await project.runScript(['test', 'tests/audit']);
    expect(code).toBe(1);
    expect(stdout).toContain('vitest/vitest.mjs run tests/audit\n');
  });

  test.each(['unit', 'site', 'hardening'])('npm run test:%s runs only the tests of that layer', async (layer) => {
    project.installTool('vitest/vitest.mjs', 0);
    const { stdout } = await project.runScript([`test:${layer}`, '-t', 'words']);
    expect(stdout).toBe(`vitest/vitest.mjs run --project ${layer} -t words\n`);
  });
});
