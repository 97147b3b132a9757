/** What README, SECURITY.md and docs/ name exists: files, tests, rooms, commands and their options. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../cli/run-command.ts';
import { rooms } from './rooms.ts';

const root = path.join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const documents = ['README.md', 'SECURITY.md', ...readdirSync(path.join(root, 'docs')).map((file) => `docs/${file}`)]
  .filter((file) => file.endsWith('.md'))
  .map((file) => ({ file, text: read(file) }));

describe.each(documents)('$file', ({ file, text }) => {
  it('names only files and folders of the project that exist', () => {
    const code = [...text.matchAll(/`((?:src|tests|docs|bin|bench|schemas|public|\.github)\/[^`\s:*<{]*)`/g)];
    const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)];
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

const help = new Map<string, string>();

function helpOf(command: string): string {
  const known = help.get(command) ?? run([...command.split(' '), '--help']).out;
  help.set(command, known);
  return known;
}

function isKnown(call: string): boolean {
  const words = call.split(/\s+/);
  const command = words[0] === 'requests' || words[0] === 'new' ? words.slice(0, 2).join(' ') : (words[0] ?? '');
  const shown = helpOf(command);
  const options = [...call.matchAll(/(?<=^|[\s[(])--[a-z][a-z-]*/g)].map(([option]) => option);
  return (
    shown.startsWith('Usage: content-audit') && options.every((option) => new RegExp(`${option}\\b(?!-)`).test(shown))
  );
}
