/** Everything that README, CONTRIBUTING.md, ARCHITECTURE.md, SECURITY.md and docs/ name exists: files, rooms, decisions, commands and their options. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { environment } from '../../src/check/environment.ts';
import { formats } from '../../src/cli/check.ts';
import { addCommands } from '../../src/cli/commands.ts';
import { commandLine } from '../../src/cli/program.ts';
import { rooms } from './rooms.ts';

const root = path.join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const filesIn = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(
    (file) => `${folder}/${file.replaceAll(path.sep, '/')}`,
  );
const documents = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'SECURITY.md', ...filesIn('docs')]
  .filter((file) => file.endsWith('.md'))
  .map((file) => ({ file, text: read(file) }));

/** Files that docs/start.md explains, and that only a team's repository has. */
const ofTeams = ['.github/CODEOWNERS'];

describe.each(documents)('$file', ({ file, text }) => {
  it('names only files and folders of the project that exist', () => {
    const code = [...text.matchAll(/`((?:src|tests|docs|bin|bench|schemas|public|\.github)\/[^`\s:*<{]*)`/g)];
    const links = [...text.replace(/`[^`\n]*`/g, '').matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)];
    const named = [
      ...code.map(([, name = '']) => name),
      ...links.map(([, name = '']) => path.posix.join(path.posix.dirname(file), name)),
    ];
    // A team has its own content in place of the sample.
    const place = (name: string) => path.join(root, name.startsWith('content/') ? 'tests/sample' : '', name);
    expect(named.filter((name) => !existsSync(place(name)) && !ofTeams.includes(name))).toEqual([]);
  });

  it('names only commands and options that exist', () => {
    expect(callsIn(text).filter((call) => !isKnown(call))).toEqual([]);
  });
});

it('finds the commands that a document shows', () => {
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
  const rows = [...read('README.md').matchAll(/^\| (`src\/[\w/-]+\/`) \|/gm)].map(([, cell = '']) =>
    [...cell.matchAll(/src\/([\w/-]+)\//g)].map(([, name = '']) => name),
  );

  it('names every room once, in the order of tests/structure/rooms.ts', () => {
    expect(rows.flat()).toEqual(Object.keys(rooms));
  });

  it('says which rooms are browser-safe', () => {
    const browser = new Set(
      [...read('README.md').matchAll(/^\| `src\/([\w/]+)\/` \|.*\| yes \|$/gm)].map(([, name = '']) => name),
    );
    expect([...browser]).toEqual(Object.keys(rooms).filter((name) => rooms[name]?.browser));
  });
});

describe('the records of decisions', () => {
  const records = documents.filter(({ file }) => /^docs\/decisions\/\d{4}-[a-z0-9-]+\.md$/.test(file));
  const names = (text: string, expression: RegExp) => [...text.matchAll(expression)].map(([, name = '']) => name);

  it('are all in the index in docs/decisions/README.md, in order, each number once', () => {
    const titles = records.map(({ file, text }) => {
      const name = path.posix.basename(file);
      return `[${name.slice(0, 4)}: ${/^# (.+)$/m.exec(text)?.[1]}](${name})`;
    });
    expect(names(read('docs/decisions/README.md'), /^\| (\[.+?\]\(.+?\)) \|/gm)).toEqual(titles.sort());
    expect(new Set(titles.map((title) => title.slice(1, 5))).size).toBe(records.length);
  });

  it.each(records)('$file says what was decided, what follows, and when to revisit it', ({ text }) => {
    expect(names(text, /^## (.+)$/gm)).toEqual(['Status', 'Context', 'Decision', 'Consequences']);
    expect(text).toMatch(/^\*\*When to revisit:\*\* /m);
  });

  // A file may move to another room without changing the record, but not be renamed.
  it.each(records)('$file names only files that exist', ({ text }) => {
    expect(missingIn(text)).toEqual([]);
  });
});

describe.each(['ARCHITECTURE.md', 'CONTRIBUTING.md'])('%s', (file) => {
  it('names only rooms and files that exist, even without their folder', () => {
    const places = Object.keys(rooms).flatMap((name) => [
      ...read(file).matchAll(new RegExp(`\`(${name}/[^\`\\s*<]*)\``, 'g')),
    ]);
    expect(places.map(([, place]) => `src/${place}`).filter((place) => !existsSync(path.join(root, place)))).toEqual(
      [],
    );
    expect(missingIn(read(file))).toEqual([]);
  });
});

/** The missing files among those that a document names, with all, part or none of their path. */
function missingIn(text: string): string[] {
  const files = ['src', 'bin', 'tests', 'bench'].flatMap(filesIn);
  return [...text.matchAll(/`([\w./-]+\.(?:ts|js|astro|css|mdx))`/g)]
    .map(([, name = '']) => name)
    .filter((name) => !files.some((file) => file === name || file.endsWith(`/${name}`)));
}

it('docs/commands.md names every format of check in the section “Check”', () => {
  const section = read('docs/commands.md')
    .split(/^## /m)
    .find((text) => text.startsWith('Check\n'));
  expect(formats.filter((format) => format !== 'pretty' && !section?.match(`[\`\\s]${format}\``))).toEqual([]);
});

it('every import source has a row in docs/in-and-out.md and is in the help of import: extend both, and this list', () => {
  const sources = {
    csv: { row: '`.csv`', help: '.csv' },
    markdown: { row: 'a folder', help: 'folder of Markdown' },
    web: { row: 'RSS', help: 'feed' },
    xlsx: { row: '`.xlsx`', help: '.xlsx' },
  };
  const readers = filesIn('src/import/sources')
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => /^export .*function \w*Table\(/m.test(read(file)));
  expect(readers.map((file) => path.posix.basename(file, '.ts')).sort()).toEqual(Object.keys(sources));
  const help = line.program.commands.find((command) => command.name() === 'import')?.helpInformation();
  for (const source of Object.values(sources)) {
    expect(read('docs/in-and-out.md')).toContain(`\n| ${source.row}`);
    expect(help?.replace(/\s+/g, ' '), 'src/words/import/command.ts').toContain(source.help);
  }
});

/** Every command that a document shows, without the name of the program. */
function callsIn(text: string): string[] {
  const calls = text.matchAll(/(?:npx content-audit|node bin\/content-audit\.js|`content-audit) ([a-z][^\n`#|&>]*)/g);
  return [...calls].map(([, call = '']) => call.trim());
}

const line = commandLine(environment());
await addCommands(line, []);

/** Whether a call names a command, with only its own options. */
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
