import { ciHelp } from '../../words/commands/ci.ts';
import { check as checkContent } from '../check.ts';
import { EXIT, type Exit } from '../exit.ts';
import type { Common } from '../program.ts';
import type { Job, JobContext } from './job.ts';

/** `content-audit ci check`: shows what a change does, reports every problem, and builds a preview if there is no error. */
export const check: Job = {
  summary: ciHelp.check.summary,
  add: (command, run) =>
    command
      .option('--base <ref>', ciHelp.check.base)
      .action((options: Common & { base?: string }) => run(options, (context) => checkChange(context, options.base))),
};

async function checkChange({ content, today, env, system }: JobContext, named: string | undefined): Promise<Exit> {
  const { color, variable } = env;
  const base = named ?? system.base(variable);
  if (base !== undefined) {
    const { diff } = await import('../diff.ts');
    // Errors in the change are part of the text, and the check below reports them.
    const { text } = await diff({ content, today, base, format: 'md', color: false });
    system.show(text, variable);
  }
  const { text, exit } = checkContent({ content, today, format: system.format, color });
  process.stdout.write(text);
  if (exit !== EXIT.fine) return exit;
  const { build } = await import('../site-commands.ts');
  return build({ content, today, color, variable });
}
