/** Commands in advice can be pasted: they use the content folder that the advice is about. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { create } from '../../src/cli/create/create.ts';
import { printPretty } from '../../src/print/findings/pretty.ts';
import { readyToPaste } from '../../src/print/ready-to-paste.ts';
import { contentFolder, piece, TODAY, temporaryFolder } from '../content-folder.ts';
import { runHere } from './run-command.ts';

const bin = path.join(import.meta.dirname, '../../bin/content-audit.js');
const withoutPersona = {
  'personas/buyer.mdx': null,
  'pieces/payback-guide.mdx': null,
  'requests/7-checklist.yaml': null,
};

test('a pasted command from a hint writes into the content that was checked', async () => {
  const folder = path.join(temporaryFolder(), 'our content');
  renameSync(contentFolder(withoutPersona), folder);
  const check = async () => (await runHere(['check', '--content', folder, '--today', TODAY])).out;
  const [, advised = ''] = /Create a persona: `npx content-audit ([^`]*)`/.exec(await check()) ?? [];
  expect(advised).toContain(`--content '${folder}'`);
  const pasted = spawnSync('bash', ['-c', `"$1" "$2" ${advised}`, 'bash', process.execPath, bin], { encoding: 'utf8' });
  expect(pasted).toMatchObject({ status: 0, stderr: '' });
  expect(await check()).not.toContain('Create a persona');
});

test('a command stays short when it finds the folder from the current one', () => {
  const content = contentFolder(withoutPersona);
  const main = path.join(import.meta.dirname, '../../src/cli/main.ts');
  const { stdout } = spawnSync(process.execPath, [main, 'check', '--today', TODAY], {
    cwd: path.dirname(content),
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: '' },
  });
  expect(stdout).toContain('Create a persona: `npx content-audit new persona --name "Finance lead"');
});

test.each([
  ['npx content-audit sign term/mql --by x', 'npx content-audit sign --content /ours term/mql --by x'],
  ['`npx content-audit links` checks again.', '`npx content-audit links --content /ours` checks again.'],
  ['npx content-audit requests form --write', 'npx content-audit requests form --content /ours --write'],
  ['npx content-audit build --content /other', 'npx content-audit build --content /other'],
  ['content-audit is there, content-audit checks it', 'content-audit is there, content-audit checks it'],
])('adds the folder only where it is missing: %s', (text, pasted) => {
  expect(readyToPaste(text, '/ours')).toBe(pasted);
});

test('an error message names the folder in its command too', async () => {
  const folder = contentFolder();
  const { err } = await runHere(['export', '--stdout', '--content', folder]);
  expect(err).toContain(`npx content-audit export --content ${folder} pieces --format csv --stdout`);
});

test('preview refuses a folder that is not a built site', async () => {
  const folder = contentFolder();
  const home = path.join(temporaryFolder(), 'site');
  mkdirSync(home);
  writeFileSync(path.join(home, 'index.html'), '<title>Another site</title>');
  for (const output of [folder, home]) {
    const { exit, out, err } = await runHere(['preview', '--output', output, '--content', folder, '--today', TODAY]);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(`No built site in ${output}. Build it first:\n  npx content-audit build`);
  }
});

test('the summary of some findings does not mention a severity that it leaves out', async () => {
  const finding = { rule: 'piece/unmapped', message: 'm', hint: 'h', file: 'f', line: 1, column: 1 } as const;
  const some = (severity: 'error' | 'warning') => printPretty([{ ...finding, severity }], { partial: true });
  expect(some('error')).toMatch(/\n1 error\.\n$/);
  expect(some('warning')).toMatch(/\n1 warning\.\n$/);

  const content = contentFolder({ 'pieces/payback-guide.mdx': piece('', { without: ['summary'] }) });
  const answers = { title: 'The payback guide again', format: 'guide', owner: 'stranger' };
  const { text } = await create({ content, today: TODAY, kind: 'piece', answers, dryRun: false, color: false });
  expect(text).toContain('1 error.\nNothing was written.');
});
