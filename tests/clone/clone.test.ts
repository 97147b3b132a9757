import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copySample } from '../sample/copy.ts';
import { outerEnvironment, Running, run } from './process.ts';

// What a new user does: clone, then run one command with the machine's Node and npm. The clone has the current files,
// committed or not, without those that Git ignores.
const checkout = path.join(import.meta.dirname, '../..');
const clone = realpathSync(mkdtempSync(path.join(tmpdir(), 'clone-')));
const env = { ...outerEnvironment(), npm_config_prefer_offline: 'true', npm_config_audit: 'false' };
const address = /https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\]):\d+\S*/;

let started: Running | undefined;

afterAll(async () => {
  await started?.stop();
  rmSync(clone, { recursive: true });
});

// A copy without Git history cannot be cloned.
describe.skipIf(!existsSync(path.join(checkout, '.git')))('a fresh clone', () => {
  beforeAll(() => {
    const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: checkout,
    });
    for (const file of list.toString().split('\0')) {
      const source = path.join(checkout, file);
      if (file !== '' && existsSync(source)) cpSync(source, path.join(clone, file));
    }
    // A team may have its own content there.
    rmSync(path.join(clone, 'content'), { recursive: true });
    copySample(path.join(clone, 'content'));
  });

  test('npx content-audit --help and npm start -- --help install nothing', async () => {
    const help = await run('npx', ['content-audit', '--help'], { cwd: clone, env });
    expect(help).toMatchObject({ code: 0, stdout: expect.stringContaining('Usage: content-audit [options]') });
    const start = await run('npm', ['start', '--', '--help'], { cwd: clone, env });
    expect(start).toMatchObject({ code: 0, stdout: expect.stringContaining('Usage: content-audit dev [options]') });
    expect(existsSync(path.join(clone, 'node_modules'))).toBe(false);
  });

  test('npm start installs, serves the audit at the printed address, and stops on request', async () => {
    const running = new Running('npm', ['start'], { cwd: clone, env });
    started = running;
    const [url] = await running.says(address);
    expect(running.stderr).toContain('content-audit installs the packages it needs');
    expect(existsSync(path.join(clone, 'node_modules/astro'))).toBe(true);
    expect(existsSync(path.join(clone, 'node_modules/vitest'))).toBe(false);
    const page = await fetch(url);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<html lang=');
    await running.stop();
    await expect(fetch(url)).rejects.toThrow();
  });

  test('npx content-audit works in a subfolder, and installs nothing more', async () => {
    const ended = await run('npx', ['content-audit', 'check', '--today', '2026-11-16'], {
      cwd: path.join(clone, 'content/pieces'),
      env,
    });
    expect(ended).toMatchObject({ code: 0, stderr: expect.not.stringContaining('installs') });
  });
});
