/** What README, SECURITY.md and docs/ name exists: files, tests, rooms, commands and their options. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { addCommands } from '../../src/cli/commands.ts';
import { environment } from '../../src/cli/environment.ts';
import { commandLine } from '../../src/cli/program.ts';
import { rooms } from './rooms.ts';

const root = path.join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const documents = ['README.md', 'SECURITY.md', ...readdirSync(path.join(root, 'docs')).map((file) => `docs/${file}`)]
  .filter((file) => file.endsWith('.md'))
  .map((file) => ({ file, text: read(file) }));

describe.each(documents)('$file', ({ file, text }) => {
  it('names only files and folders of the project that exist', () => {
    const code = [...text.matchAll(/`((?:src|tests|docs|bin|bench|schemas|public|\.github)\/[^`\s:*<{]*)`/g)];
    const links = [...text.replace(/`[^`\n]*`/g, '').matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)];
    const named = [
      ...code.map(([, name = '']) => name),
      ...links.map(([, name = '']) => path.posix.join(path.posix.dirname(file), name)),
    ];
    expect(named.filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
  });

  it('names only commands and options that exist', () => {
    expect(callsIn(text).filter((call) => !isKnown(call))).toEqual([]);
  });
});

it('finds the calls that a document shows', () => {
  const text = [
    '```sh',
    'npx content-audit check --nonsense   # a remark',
    '```',
    'and `content-audit links` too',
  ].join('\n');
  expect(callsIn(text)).toEqual(['check --nonsense', 'links']);
  expect(callsIn(text).map(isKnown)).toEqual([false, true]);
});

describe("README's table of rooms", () => {
  const rows = [...read('README.md').matchAll(/^\| ((?:`src\/\w+\/`(?:, )?)+) \|/gm)].map(([, cell = '']) =>
    [...cell.matchAll(/src\/(\w+)/g)].map(([, name = '']) => name),
  );

  it('names every room once', () => {
    expect(rows.flat().sort()).toEqual(Object.keys(rooms).sort());
  });

  it('has above each room all the rooms that it imports from, but for the command line and the site', () => {
    const order = rows.flat();
    const below = order.flatMap((name, index) =>
      (rooms[name]?.knows ?? []).filter((known) => order.indexOf(known) > index).map((known) => `${name} → ${known}`),
    );
    expect(below).toEqual(['cli → site']);
  });
});

/** Every call of the command line that a document shows, without the name of the program. */
function callsIn(text: string): string[] {
  const calls = text.matchAll(/(?:npx content-audit|node bin\/content-audit\.js|`content-audit) ([a-z][^\n`#|&>]*)/g);
  return [...calls].map(([, call = '']) => call.trim());
}

const line = commandLine(environment());
addCommands(line);

/** Whether a call names a command, and only options that this command or one below it has. */
function isKnown(call: string): boolean {
  let command: Command | undefined = line.program;
  for (const word of call.split(/\s+/)) {
    const below: Command | undefined = command?.commands.find((one) => one.name() === word);
    if (!below) break;
    command = below;
  }
  const options = [...call.matchAll(/(?<=^|[\s[(])--[a-z][a-z-]*/g)].map(([option]) => option);
  const known = new Set(['--help', ...(command?.options ?? []).map(({ long }) => long)]);
  return command !== line.program && options.every((option) => known.has(option));
}
