import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Running, run } from './process.ts';
import { nodePackage, SmallProject } from './small-project.ts';

const installed = new SmallProject();
let project: SmallProject;

beforeAll(() => installed.contentAudit(['check']));
afterAll(() => installed.remove());
afterEach(() => project.remove());

describe('in a clone that nobody has installed', () => {
  beforeEach(() => {
    project = new SmallProject();
  });

  test('the first command installs, and only the command writes to standard output', async () => {
    const { code, stdout, stderr } = await project.contentAudit(['check']);
    expect(stderr).toContain('content-audit installs the packages it needs');
    expect(JSON.parse(stdout)).toMatchObject({ command: 'check', args: [] });
    expect(code).toBe(0);
  });

  test('an install without development packages is enough for the product, but not for the tests', async () => {
    await run('npm', ['ci', '--omit=dev', '--offline'], { cwd: project.root });
    expect(existsSync(path.join(project.root, 'node_modules/tool'))).toBe(false);
    expect((await project.runScript(['build'])).stderr).toBe('');
    expect((await project.runScript(['test', 'some.test.ts'])).stderr).toContain('installs');
    expect(existsSync(path.join(project.root, 'node_modules/tool'))).toBe(true);
  });

  test('development packages come although the environment is set to production', async () => {
    await project.contentAudit(['check'], { env: { NODE_ENV: 'production' } });
    expect(existsSync(path.join(project.root, 'node_modules/tool'))).toBe(true);
  });

  test('an install that fails ends with 2 and runs nothing', async () => {
    project.write('package.json', JSON.stringify({ name: 'small', type: 'module', dependencies: { other: '1.0.0' } }));
    const { code, stdout, stderr } = await project.contentAudit(['check']);
    expect(stderr).toContain('npm ci did not succeed');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test('an old Node and no package of Node for this platform: the sentence comes before any install', async () => {
    const { code, stderr } = await project.contentAudit(['check'], { version: '22.17.1' });
    expect(stderr).toBe(
      'content-audit needs Node 22.18 or newer, and this is Node 22.17.1: install Node 24 from https://nodejs.org ' +
        'or run `nvm install`; then try again.\n',
    );
    expect(code).toBe(2);
    expect(existsSync(path.join(project.root, 'node_modules'))).toBe(false);
  });
});

describe('in a clone that is installed', () => {
  beforeEach(() => {
    project = installed.copy();
  });

  test('nothing is installed again', async () => {
    expect(await project.contentAudit(['check'])).toMatchObject({ code: 0, stderr: '' });
  });

  test('a lockfile that asks for another version is installed, once', async () => {
    project.describePackages({ version: '1.0.1' });
    expect((await project.contentAudit(['check'])).stderr).toContain('installs');
    expect((await project.contentAudit(['check'])).stderr).toBe('');
  });

  test('an install that was interrupted is done again', async () => {
    rmSync(path.join(project.root, 'node_modules/.package-lock.json'));
    expect((await project.contentAudit(['check'])).stderr).toContain('installs');
  });

  test('the Node that npm installed takes over from one that is too old', async () => {
    project.describePackages({ optional: { [nodePackage]: '24.0.0' } });
    const program = project.installNode();
    const { code, stdout, stderr } = await project.contentAudit(['check'], { version: '20.20.2' });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ command: 'check', node: program });
  });

  test('an old Node and optional packages left out: one sentence says what to do', async () => {
    project.describePackages({ optional: { [nodePackage]: '24.0.0' } });
    const { code, stdout, stderr } = await project.contentAudit(['check'], { version: '20.20.2' });
    expect(stderr).toBe(
      'content-audit needs Node 22.18 or newer, and this is Node 20.20.2: install Node 24 from https://nodejs.org ' +
        'or run `nvm install`, or `npm ci --include=optional`, which brings one along; then try again.\n',
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test.each(['22.18.0', '23.6.0', '24.0.0', '26.1.0'])('Node %s is new enough', async (version) => {
    expect(await project.contentAudit(['check'], { version })).toMatchObject({ code: 0 });
  });

  test('a command gets its arguments as they were written, in the folder where it was typed', async () => {
    const folder = path.join(project.root, 'a folder');
    mkdirSync(folder);
    const args = ['new', '--title', 'It\'s "new" & $(cheap)', '*', ''];
    const { stdout } = await run(process.execPath, ['../bin/content-audit.js', ...args], { cwd: folder });
    expect(JSON.parse(stdout)).toMatchObject({ command: 'new', args: args.slice(1), cwd: folder, telemetry: '1' });
  });

  test('a command gives its exit code', async () => {
    expect(await project.contentAudit(['exit', '1'])).toMatchObject({ code: 1 });
  });

  test.skipIf(process.platform === 'win32')('a command gets the signal to stop, and time to tidy up', async () => {
    const running = new Running(process.execPath, ['bin/content-audit.js', 'wait'], { cwd: project.root });
    await running.says(/waiting/);
    expect(await running.stop()).toMatchObject({ code: 7, stdout: expect.stringContaining('tidied up') });
  });

  test('npm start is dev, with its arguments', async () => {
    const { stdout } = await project.runScript(['start', '--port', '4400']);
    expect(JSON.parse(stdout)).toMatchObject({ command: 'dev', args: ['--port', '4400'] });
  });

  test('a script that does not exist is answered with those that do', async () => {
    expect(await project.runScript(['strat'])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'Say what to run: start, dev, build, preview, check, test, format, schemas, screenshots, hardening, bench, bench:generate.\n',
    });
  });

  test('npm test runs every step although one fails, names them, and keeps the first exit code', async () => {
    project.installTool('@biomejs/biome/bin/biome', 3);
    project.installTool('astro/bin/astro.mjs', 4);
    project.installTool('vitest/vitest.mjs', 0);
    const { code, stdout } = await project.runScript(['test']);
    expect(code).toBe(3);
    expect(stdout.split('\n').filter((line) => line !== '')).toEqual([
      '── Lint and format',
      '@biomejs/biome/bin/biome check',
      '── Tests',
      'vitest/vitest.mjs run',
      '── Types',
      'astro/bin/astro.mjs check',
      'Failed: Lint and format, Types',
    ]);
  });

  test('npm test with arguments runs only the tests that they name', async () => {
    project.installTool('vitest/vitest.mjs', 1);
    const { code, stdout } = await project.runScript(['test', 'tests/audit']);
    expect(code).toBe(1);
    expect(stdout).toContain('vitest/vitest.mjs run tests/audit\n');
  });
});
