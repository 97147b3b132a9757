/** What every command has in common: its content folder, its date, and where its output goes. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentFolder, folderLine, piece, TODAY, temporaryFolder } from '../content-folder.ts';
import { runHere } from './run-command.ts';

const main = path.join(import.meta.dirname, '../../src/cli/main.ts');

describe('an unusable setting', () => {
  test('rejects an AUDIT_TODAY that is not a date', async () => {
    const folder = contentFolder();
    const { exit, out, err } = await runHere(['check', '--content', folder], { AUDIT_TODAY: 'foo' });
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('content-audit: AUDIT_TODAY is "foo"; write the date as YYYY-MM-DD.\n');
  });

  test('ignores AUDIT_TODAY when --today is given', async () => {
    const args = ['check', '--content', contentFolder(), '--today', TODAY];
    expect((await runHere(args, { AUDIT_TODAY: 'foo' })).exit).toBe(0);
  });

  test.each([
    ['check', '--content'],
    ['build', '--output'],
    ['export', '--output'],
  ])('%s rejects an empty %s', async (command, option) => {
    const { exit, out, err } = await runHere([command, option, '']);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(`content-audit: ${option} is empty. Give the path of a folder, or leave it out.\n`);
  });
});

test.each(['abc', '', '-1', '1.5', '1e3', '70000'])('dev and preview reject the port "%s"', async (port) => {
  for (const command of ['dev', 'preview']) {
    const { exit, out, err } = await runHere([command, '--port', port]);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(
      `error: option '--port <number>' argument '${port}' is invalid. Write a whole number from 0 to 65535, such as --port 4321.`,
    );
  }
});

describe('output that cannot be written', () => {
  const shell = (command: string, folder: string) =>
    spawnSync('bash', ['-o', 'pipefail', '-c', command, 'bash', process.execPath, main, folder], { encoding: 'utf8' });

  test('is not a failure when a reader closes the pipe early', () => {
    const pieces = Array.from({ length: 300 }, (_, index) => [
      `pieces/guide-${index}.mdx`,
      piece('', { without: ['title', 'summary', 'url'] }).replace('---\n', `---\ntitle: Guide number ${index}\n`),
    ]);
    const folder = contentFolder(Object.fromEntries(pieces));
    const { stderr, stdout } = shell(`"$1" "$2" check --content "$3" --today ${TODAY} | head -1`, folder);
    expect(stderr).toBe('');
    expect(stdout.split('\n')).toHaveLength(2);
    const closed = shell(`"$1" "$2" report --content "$3" --today ${TODAY} | true`, contentFolder());
    expect({ exit: closed.status, err: closed.stderr }).toEqual({ exit: 0, err: '' });
  });

  test.runIf(existsSync('/dev/full'))('ends with 2 and one sentence on a full disk', () => {
    const { status, stderr } = shell(`"$1" "$2" check --content "$3" --today ${TODAY} > /dev/full`, contentFolder());
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'content-audit: The output cannot be written: the disk is full.\n',
    });
  });
});

describe('the line that names the content folder', () => {
  test.each([
    ['check', 'json'],
    ['check', 'sarif'],
    ['report', 'md'],
    ['report', 'csv'],
    ['report', 'json'],
  ])('goes to standard error for %s --format %s', async (command, format) => {
    const folder = contentFolder();
    const { exit, out, err } = await runHere([command, '--format', format, '--content', folder, '--today', TODAY]);
    expect({ exit, err }).toEqual({ exit: 0, err: folderLine(folder) });
    expect(out).not.toContain(folder);
  });

  test('goes to standard error for import --format json', async () => {
    const folder = contentFolder();
    const table = path.join(temporaryFolder(), 'audit.csv');
    writeFileSync(table, 'Title,URL,Content type\nThe sheet,https://www.example.com/sheet,Guide\n');
    const args = ['import', table, '--format', 'json', '--dry-run', '--content', folder, '--today', TODAY];
    const { out, err } = await runHere(args);
    expect(err).toContain(folderLine(folder));
    expect(() => JSON.parse(out)).not.toThrow();
  });

  test.each([
    [['diff'], 'not in a Git repository'],
    [['owners'], 'The Git host is not known.'],
    [['requests', 'form'], ''],
    [['sign', 'term/mql', '--team', 'sales', '--by', 'sales-north'], 'no agreement/ folder'],
    [['review', 'nothing'], 'Unknown piece, persona or competitor "nothing"'],
  ])('follows the error message of %j', async (args, message) => {
    const folder = contentFolder();
    const { exit, err } = await runHere([...args, '--content', folder, '--today', TODAY]);
    expect(exit).toBe(2);
    expect(err).toContain(message);
    expect(err).toContain(folderLine(folder));
  });
});

test('import without a content folder says how to start one, and that works', () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'audit.csv'), 'Title,URL\nThe sheet,https://www.example.com/sheet\n');
  const start = (...args: string[]) =>
    spawnSync(process.execPath, [main, 'import', 'audit.csv', '--today', TODAY, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: '', AUDIT_TODAY: '' },
    });
  const refused = start();
  expect(refused.status).toBe(2);
  const [advised = ''] = /^ {2}--content .*$/m.exec(refused.stderr) ?? [];
  expect(advised.trim()).toBe('--content .');
  expect(refused.stderr).not.toContain('title:');
  expect(start(...advised.trim().split(' ')).stdout).toContain('1 new piece');
  expect(existsSync(path.join(folder, 'site.yaml'))).toBe(true);
});

describe('an import of the content folder into itself', () => {
  test.each([
    ['.', 'is the content folder'],
    ['pieces', 'is inside the content folder'],
  ])('is refused for the source %s', async (source, problem) => {
    const folder = contentFolder();
    const args = ['import', path.join(folder, source), '--content', folder, '--today', TODAY];
    const { exit, out, err } = await runHere(args);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(`${problem}, so its pieces are already in the audit. Choose a folder outside it.\n`);
  });
});

test('import of a folder that contains the content folder reads the rest of it, even a second time', async () => {
  const content = contentFolder();
  const above = path.dirname(content);
  mkdirSync(path.join(above, 'posts'));
  writeFileSync(path.join(above, 'posts/first.md'), '---\ntitle: First steps\n---\nText.\n');
  const options = ['--content', content, '--as', 'guide', '--owner', 'content-team', '--today', TODAY];
  const first = await runHere(['import', above, ...options]);
  expect(first.out).toContain('1 new piece');
  expect((await runHere(['import', above, ...options])).out).toContain(
    'is the content folder, so its pieces are already in the audit.',
  );
  expect(readdirSync(path.join(content, 'pieces'))).toHaveLength(2);
});

describe('a file that cannot be read', () => {
  const site = {
    'site.yaml': 'title: Content audit\ncompany: Example Ltd\nrepository: https://github.com/example/audit\n',
  };
  const nope = path.join(import.meta.dirname, 'nope.json');

  test('is one sentence when it should contain issues', async () => {
    const folder = contentFolder(site);
    const pull = async (from: string) =>
      (await runHere(['requests', 'pull', '--from', from, '--content', folder, '--today', TODAY])).err;
    expect(await pull(nope)).toBe(`content-audit: The file ${nope} does not exist.\n${folderLine(folder)}`);
    expect(await pull(folder)).toBe(
      `content-audit: The folder content has no mail. Save mails as .eml, or give the path of a file.\n${folderLine(folder)}`,
    );
  });
});
