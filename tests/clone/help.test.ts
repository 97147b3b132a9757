/** Help and version are the same with and without packages, and install nothing. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { environment } from '../../src/check/environment.ts';
import { addCommands } from '../../src/cli/commands.ts';
import { commandLine } from '../../src/cli/program.ts';
import { runHere } from '../cli/run-command.ts';
import { temporaryFolder } from '../content-folder.ts';
import { SmallProject } from './small-project.ts';

/** The help of a command and its subcommands, in a terminal of 80 characters. */
function helpOf(command: Command, name: string): string {
  let text = '';
  command.configureOutput({ writeOut: (part) => (text += part), getOutHelpWidth: () => 80 }).outputHelp();
  const below = command.commands.map((one) => helpOf(one, `${name} ${one.name()}`));
  return [`$ ${name} --help\n\n${text}\n`, ...below].join('');
}

test('the help that the launcher prints is the help of the commands', async () => {
  const line = commandLine(environment());
  await addCommands(line, []);
  await expect(
    helpOf(line.program, 'content-audit'),
    'bin/launcher/help.txt is out of date. Update it:\n  npm test -- tests/clone/help.test.ts -u\n',
  ).toMatchFileSnapshot(path.join(import.meta.dirname, '../../bin/launcher/help.txt'));
});

let project: SmallProject;
beforeEach(() => {
  project = new SmallProject();
});
afterEach(() => project.remove());

const questions = [
  '--help',
  '-h',
  'help',
  '',
  'check --help',
  'help check',
  'requests',
  'requests form -h',
  'requests help form',
  'import table.csv --as guide --help',
];

test.each(questions)('content-audit %s prints the same without packages and without a new Node', async (question) => {
  const args = question.split(' ').filter(Boolean);
  const { out, err, exit } = await runHere(args);
  expect(await project.contentAudit(args, { version: '18.20.0' })).toEqual({ stdout: out, stderr: err, code: exit });
  expect(existsSync(path.join(project.root, 'node_modules'))).toBe(false);
});

test('the program prints help without loading its commands', async () => {
  const root = path.join(import.meta.dirname, '../..');
  const folder = temporaryFolder();
  for (const part of ['package.json', 'bin/launcher', 'src/cli/main.ts']) {
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  }
  const { out } = await runHere(['check', '--help']);
  const main = path.join(folder, 'src/cli/main.ts');
  expect(execFileSync(process.execPath, [main, 'check', '--help'], { encoding: 'utf8' })).toBe(out);
});

test.each(['--version', '-V', 'check --version'])('content-audit %s prints only the version', async (args) => {
  const answer = { code: 0, stdout: '1.0.0\n', stderr: '' };
  expect(await project.contentAudit(args.split(' '), { version: '18.20.0' })).toEqual(answer);
  expect(existsSync(path.join(project.root, 'node_modules'))).toBe(false);
});

test.each(['nosuchcommand', 'nosuchcommand --format json', 'requests nosuchcommand'])(
  'content-audit %s is rejected in the same words without packages, and installs nothing',
  async (words) => {
    const args = words.split(' ');
    const { out, err, exit } = await runHere(args);
    expect(await project.contentAudit(args)).toEqual({ stdout: out, stderr: err, code: exit });
    expect(existsSync(path.join(project.root, 'node_modules'))).toBe(false);
  },
);

test.each(['help nosuchcommand', 'requests help nosuchcommand'])(
  'content-audit %s reports an unknown command, with the exit code of an installed clone',
  async (words) => {
    const args = words.split(' ');
    const { code, stdout, stderr } = await project.contentAudit(args);
    expect({ code, stdout }).toEqual({ code: (await runHere(args)).exit, stdout: '' });
    expect(stderr).toBe("error: unknown command 'nosuchcommand'\n(add --help for the options)\n");
    expect(existsSync(path.join(project.root, 'node_modules'))).toBe(false);
  },
);

test('npm start -- --help prints the help of dev', async () => {
  const { out } = await runHere(['dev', '--help']);
  expect(await project.runScript(['start', '--help'])).toEqual({ stdout: out, stderr: '', code: 0 });
  expect(existsSync(path.join(project.root, 'node_modules'))).toBe(false);
});

test('the help of a missing development tool says that it is missing, and installs nothing', async () => {
  const { code, stderr } = await project.runScript(['test', '--help']);
  expect(stderr).toBe('This help is part of a package that is not installed. Install it:\n  npm ci\n');
  expect(code).toBe(2);
  expect(existsSync(path.join(project.root, 'node_modules'))).toBe(false);
});

test('the command runs when --help comes after --', async () => {
  expect((await project.contentAudit(['check', '--', '--help'])).stderr).toContain('installs');
});
