import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { environment } from '../../src/check/environment.ts';
import { addCommands } from '../../src/cli/commands.ts';
import { commandLine } from '../../src/cli/program.ts';

async function commandsFor(args: readonly string[]): Promise<string[]> {
  const line = commandLine(environment());
  await addCommands(line, args);
  return line.program.commands.map((command) => command.name());
}

test('a run that names a command loads that command, and any other run all of them', async () => {
  const all = await commandsFor(['--help']);
  expect(await commandsFor([])).toEqual(all);
  expect(await commandsFor(['toString'])).toEqual(all);
  for (const name of all) {
    const loaded = await commandsFor([name]);
    expect(loaded).toEqual(['build', 'dev', 'preview'].includes(name) ? ['build', 'dev', 'preview'] : [name]);
  }
});

test('every command that reads content has --content, so its summary names the folder', async () => {
  const line = commandLine(environment());
  await addCommands(line, []);
  const without = (command: Command): string[] =>
    command.commands.length > 0
      ? command.commands.flatMap(without)
      : command.options.some(({ long }) => long === '--content')
        ? []
        : [command.name()];
  // They take the folder of the project, not the one of the content.
  expect(without(line.program)).toEqual(['init', 'upgrade']);
});
