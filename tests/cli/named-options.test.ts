/** Every option in a message, hint or help text belongs to the command that shows the text. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { environment } from '../../src/check/environment.ts';
import { type CommandLine, commandLine } from '../../src/cli/program.ts';
import { contentFolder, TODAY } from '../content-folder.ts';
import { company, sourceFile } from '../import/import-into.ts';
import { runHere } from './run-command.ts';

const source = path.join(import.meta.dirname, '../../src');
const commandFiles = readdirSync(path.join(source, 'cli/commands')).map((name) =>
  path.join(source, 'cli/commands', name),
);

/** Other programs, whose options are not checked. */
const OTHER_PROGRAMS = /\b(?:git|gh|node|npm|clone)\b/;

/** The commands that each file adds, with their subcommands. */
async function commandsByFile(): Promise<Map<string, Command[]>> {
  const found = new Map<string, Command[]>();
  for (const file of commandFiles) {
    const line = commandLine(environment());
    const exported = Object.entries((await import(file)) as Record<string, unknown>);
    for (const [name, add] of exported) if (/^add[A-Z]/.test(name)) (add as (line: CommandLine) => void)(line);
    found.set(file, withInner(line.program).slice(1));
  }
  return found;
}

function withInner(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withInner)];
}

/** All files that a file imports, including itself. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(/(?:from |import\()'(\.[^']+\.ts)'/g)) {
    reached(path.resolve(path.dirname(file), from), seen);
  }
  return seen;
}

/** The texts of a file: literals, and templates with `…` where a value goes. */
function textsOf(file: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    else if (ts.isTemplateExpression(node)) {
      texts.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…'));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return texts;
}

const commands = await commandsByFile();
const everyCommand = [...commands.values()].flat();
const callers = new Map<string, Command[]>();
for (const [file, own] of commands) {
  for (const one of reached(file)) callers.set(one, [...(callers.get(one) ?? []), ...own]);
}

/** The commands that an option belongs to: those named before it, else those that show texts from its file. */
function aboutWhich(text: string, file: string): Command[] {
  const named = [...text.matchAll(/content-audit ([a-z]+)(?: ([a-z]+))?/g)].flatMap(([, name, inner]) => {
    // `requests` is the command itself, not `ci requests`.
    const command = everyCommand.find((one) => one.name() === name && !one.parent?.parent);
    return command ? [command, ...command.commands.filter((one) => one.name() === inner)] : [];
  });
  return named.length > 0 ? named : (callers.get(file) ?? []);
}

const named = [...callers.keys()].flatMap((file) =>
  textsOf(file).flatMap((text) =>
    // A text that starts with an option is an argument of Git, or the option itself.
    text.startsWith('-') || OTHER_PROGRAMS.test(text)
      ? []
      : [...text.matchAll(/(?<![\w-])(--[a-z][a-z-]*)(?: ([\w-]+))?/g)].map(({ index, 1: option = '', 2: value }) => ({
          file: path.relative(source, file),
          text,
          option,
          value,
          commands: aboutWhich(text.slice(0, index), file),
        })),
  ),
);

test('this test finds the options in messages', () => {
  expect(named.map(({ file, option }) => `${file} ${option}`)).toEqual(
    expect.arrayContaining([
      'words/import/remarks.ts --as',
      'words/import/report.ts --dates',
      'words/commands/requests.ts --allow-remove',
    ]),
  );
});

test('every option in a text belongs to a command that can show the text, and has an allowed value', () => {
  const wrong = named.filter(({ commands, option, value }) => {
    const options = commands.flatMap((command) => command.options.filter(({ long }) => long === option));
    const taken = options.some(
      ({ argChoices, required }) => !argChoices || !required || value === undefined || argChoices.includes(value),
    );
    return option !== '--help' && !taken;
  });
  expect(wrong.map(({ file, option, text }) => `${file}: ${option} in "${text}"`)).toEqual([]);
});

describe('the advice of an import', () => {
  const advised = (out: string, pattern: RegExp) => pattern.exec(out)?.[1] ?? '';
  const head = 'Title,URL,Content type,Owner';

  test.each([
    [
      'an unknown format',
      'The guide,https://www.example.com/g,Zzz,Content team',
      /Choose a default with (--[a-z-]+)/,
      'guide',
    ],
    [
      'an unknown owner',
      'The guide,https://www.example.com/g,Guide,Jo Doe',
      /Choose a default with (--[a-z-]+)/,
      'content-team',
    ],
  ])('works for %s', async (_, row, pattern, value) => {
    const content = contentFolder(company);
    const args = ['import', sourceFile('audit.csv', `${head}\n${row}\n`), '--content', content, '--today', TODAY];
    const option = advised((await runHere(args)).out, pattern);
    expect((await runHere([...args, option, value])).out).toContain('1 new piece');
  });
});
