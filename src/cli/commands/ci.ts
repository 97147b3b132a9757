import path from 'node:path';
import { ciHelp } from '../../words/commands/ci.ts';
import { jobs } from '../ci/jobs.ts';
import { systemOf } from '../ci/systems/systems.ts';
import { type CommandLine, dayOf, withCommon } from '../program.ts';

/** `content-audit ci`: what workflows and pipelines do, so that they only say when, with which rights, and one command. */
export function addCi({ program, env }: CommandLine): void {
  const ci = program.command('ci').description(ciHelp.summary);
  for (const [name, { add, summary }] of Object.entries(jobs)) {
    add(withCommon(ci.command(name)).description(summary), async (options, job) => {
      const content = path.resolve(options.content);
      process.exitCode = await job({ content, today: dayOf(options, env), env, system: systemOf(env.variable) });
    });
  }
}
