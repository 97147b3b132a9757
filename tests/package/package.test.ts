/** The npm package: what is in it, and that it does everything from a folder with nothing but content and a package.json. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ended, Running, run } from '../clone/process.ts';
import { contentFolder } from '../content-folder.ts';
import { copySample } from '../sample/copy.ts';
import { environment, TODAY, temporaryFolder } from '../site/product.ts';
import { commandIn, filesIn, installTarballs, npmPack, repositoryCopy, stateOf } from './installed-package.ts';

const checkout = path.join(import.meta.dirname, '../..');
const { folder, remove } = temporaryFolder();
const repository = path.join(folder, 'repository');
const project = path.join(folder, 'our-audit');
const env = { ...environment, CONTENT_DIR: '', AUDIT_TODAY: TODAY };
let tarball = '';
let starter = '';
let installed: Record<string, string> = {};

beforeAll(async () => {
  tarball = await npmPack(repositoryCopy(repository));
  starter = await npmPack(path.join(repository, 'packaging/create-content-audit'));
  copySample(path.join(project, 'content'));
  await installTarballs([tarball, starter], project);
  installed = stateOf(project);
});
afterAll(remove);

const command = (args: readonly string[], cwd = project): Promise<Ended> =>
  run(process.execPath, [commandIn(project), ...args], { cwd, env });

/** The package.json of the repository, and whether the program of a package is in it. */
const repositoryState = () => [
  readFileSync(path.join(repository, 'package.json'), 'utf8'),
  existsSync(path.join(repository, 'program')),
];

/** Starts a server of the package, and gets a page from it. */
async function served(name: 'dev' | 'preview', page: string): Promise<string> {
  const running = new Running(process.execPath, [commandIn(project), name, '--port', '0'], { cwd: project, env });
  const [, address = ''] = await running.says(/audit is at (http\S+)/);
  const response = await fetch(new URL(page, address));
  const text = await response.text();
  await running.stop();
  return text;
}

describe('npm pack', () => {
  test('packs what runs, without TypeScript, tests, benchmark or sample content', () => {
    const files = filesIn(tarball);
    expect(files.filter((file) => file.endsWith('.ts'))).toEqual([]);
    const others = files.filter(
      (file) => !/^package\/program\/(?:src|bin\/launcher|schemas|public|docs\/ci|\.github\/workflows)\//.test(file),
    );
    expect(others.sort()).toEqual(
      [
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'package.json',
        'program/.nvmrc',
        'program/package.json',
        'program/start.js',
      ].map((file) => `package/${file}`),
    );
  });

  test('writes a package.json with what running needs, and each dependency in one exact version', () => {
    const packed = JSON.parse(execFileSync('tar', ['xzOf', tarball, 'package/package.json'], { encoding: 'utf8' }));
    const own = JSON.parse(readFileSync(path.join(checkout, 'package.json'), 'utf8'));
    expect(packed).toMatchObject({ name: 'content-audit', version: own.version, dependencies: own.dependencies });
    for (const field of ['scripts', 'devDependencies', 'optionalDependencies', 'overrides']) {
      expect(packed).not.toHaveProperty(field);
    }
  });

  test('leaves the repository as it was', () => {
    expect(repositoryState()).toEqual([readFileSync(path.join(checkout, 'package.json'), 'utf8'), false]);
  });

  test('that was killed is undone by the step that comes after it', async () => {
    const before = repositoryState();
    await run(process.execPath, ['packaging/stage.ts'], { cwd: repository });
    expect(repositoryState()).not.toEqual(before);
    await run('node', ['packaging/unstage.js'], { cwd: repository });
    expect(repositoryState()).toEqual(before);
  });
});

describe('the installed package', () => {
  test('names its version, and checks the content of the folder above', async () => {
    const { version } = JSON.parse(readFileSync(path.join(checkout, 'package.json'), 'utf8'));
    expect(await command(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` });
    const checked = await command(['check'], path.join(project, 'content/pieces'));
    expect(checked).toMatchObject({ code: 0 });
    expect(checked.stdout).toContain(`Content folder: ${path.join(project, 'content')}`);
  });

  test('never reads a sample: without content it says what to do', async () => {
    const empty = path.join(folder, 'empty');
    mkdirSync(empty);
    expect(await command(['check'], empty)).toMatchObject({ code: 2, stdout: '' });
  });

  test('builds the site that the repository builds, byte for byte, and writes only into the project', async () => {
    const other = path.join(folder, 'other-site');
    const ofRepository = ['build', '--content', path.join(project, 'content'), '--output', other];
    const builds = [
      command(['build']),
      run(process.execPath, [path.join(checkout, 'src/cli/main.ts'), ...ofRepository], { cwd: folder, env }),
    ];
    for (const built of await Promise.all(builds)) expect(built).toMatchObject({ code: 0 });
    expect(execFileSync('diff', ['-rq', path.join(project, 'dist'), other], { encoding: 'utf8' })).toBe('');
    expect(readdirSync(project).sort()).toEqual(['.cache', 'content', 'dist', 'node_modules', 'package.json']);
    expect(stateOf(project)).toEqual(installed);
  });

  test('serves the built site and the live one', async () => {
    const [built, live] = await Promise.all([served('preview', '/gaps/'), served('dev', '/')]);
    expect(built).toContain('<h1');
    expect(live).toContain('Finance lead');
    expect(readdirSync(project).sort()).toEqual(['.cache', 'content', 'dist', 'node_modules', 'package.json']);
    expect(stateOf(project)).toEqual(installed);
  });

  test('puts the site into the current folder when it is not installed there, as with npx', async () => {
    const elsewhere = path.join(folder, 'elsewhere');
    cpSync(contentFolder(), path.join(elsewhere, 'content'), { recursive: true });
    expect(await command(['build'], elsewhere)).toMatchObject({ code: 0 });
    expect(readdirSync(elsewhere).sort()).toEqual(['.cache', 'content', 'dist']);
    expect(stateOf(project)).toEqual(installed);
  });
});

describe('npm create content-audit', () => {
  test('has the version of the product, and brings exactly that one', () => {
    const { version } = JSON.parse(readFileSync(path.join(checkout, 'package.json'), 'utf8'));
    const packed = JSON.parse(execFileSync('tar', ['xzOf', starter, 'package/package.json'], { encoding: 'utf8' }));
    expect(packed).toMatchObject({ version, dependencies: { 'content-audit': version } });
    expect(filesIn(starter).sort()).toEqual(['package/package.json', 'package/start.js']);
  });

  test('does what `content-audit init` does', async () => {
    const args = ['our-audit', '--no-such-option'];
    const started = await run(process.execPath, [commandIn(project, 'create-content-audit'), ...args], {
      cwd: folder,
      env,
    });
    expect(started).toEqual(await command(['init', ...args], folder));
    expect(started.code).toBe(2);
  });
});
