/** `content-audit <command>`: parses arguments, calls, prints. Exit codes: 0 fine, 1 findings, 2 usage error or failure. */
import { CommanderError } from 'commander';
import { environment } from '../check/environment.ts';
import { plain, withoutCommands } from '../print/plain.ts';
import { readyToPaste } from '../print/ready-to-paste.ts';
import { addCommands } from './commands.ts';
import { EXIT } from './exit.ts';
import { commandLine, contentLine } from './program.ts';

/** Runs a command with its arguments, such as `['check', '--format', 'json']`, and sets the exit code of this process. */
export async function runCommand(args: readonly string[]): Promise<void> {
  const line = commandLine(environment());
  await addCommands(line, args);

  try {
    await line.program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.fine : EXIT.failure;
    } else {
      const message = error instanceof Error ? error.message : String(error);
      const content = line.chosen();
      const advice = content === undefined ? message : readyToPaste(message, content);
      process.stderr.write(withoutCommands(`content-audit: ${plain(advice)}\n`));
      if (content !== undefined) process.stderr.write(contentLine(content));
      process.exitCode = EXIT.failure;
    }
  }
}
