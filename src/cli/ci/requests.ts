import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Argument } from 'commander';
import { placeOf, shownPath } from '../../content/disk/paths.ts';
import { writeWhole } from '../../content/disk/whole-file.ts';
import { type Clone, patchOf, treeWithFolder, treeWithPatch } from '../../forge/git/own-index.ts';
import { hosts } from '../../forge/hosts/hosts.ts';
import { accessBy } from '../../forge/hosts/open-host.ts';
import type { HostName } from '../../schema/host-names.ts';
import { ciHelp } from '../../words/commands/ci.ts';
import { EXIT, type Exit } from '../exit.ts';
import type { Common } from '../program.ts';
import { readInput } from '../read-input.ts';
import { cloneOf } from './clone.ts';
import type { Job, JobContext } from './job.ts';
import { propose } from './propose.ts';

/**
 * `content-audit ci requests`: posts decisions, copies issues, and proposes what changed. A workflow can run the steps as
 * jobs of their own, each with only the rights that it needs; a patch goes from the one that reads to the one that writes.
 */
export const requests: Job = {
  summary: ciHelp.requests.summary,
  add: (command, run) =>
    command
      .addArgument(new Argument('[step]', ciHelp.requests.step).choices(Object.keys(steps)))
      .option('--patch <file>', ciHelp.requests.patch, 'requests.patch')
      .action((name: StepName | undefined, options: Common & { patch: string }) =>
        run(options, (context) =>
          name === undefined ? all(context) : steps[name](context, path.resolve(options.patch)),
        ),
      ),
};

type StepName = 'pull' | 'propose' | 'push';

const steps: Readonly<Record<StepName, (context: JobContext, patch: string) => Promise<Exit>>> = {
  async pull(context, patch) {
    const clone = cloneOf(context);
    const exit = await pull(context);
    if (exit !== EXIT.fine) return exit;
    const text = await patchOf(clone, await pulledTree(context, clone));
    writeWhole(patch, text, existsSync(patch) ? readFileSync(patch, 'utf8') : null, path.dirname(patch));
    return EXIT.fine;
  },
  async propose(context, patch) {
    const clone = cloneOf(context);
    if (readInput(patch) === '') return propose(context, clone, undefined);
    return propose(context, clone, await treeWithPatch(clone, patch));
  },
  push,
};

async function all(context: JobContext): Promise<Exit> {
  const clone = cloneOf(context);
  for (const step of [push, pull]) {
    const exit = await step(context);
    if (exit !== EXIT.fine) return exit;
  }
  return propose(context, clone, await pulledTree(context, clone));
}

/** A person may have to look at some issues; the output names them, and everything else was copied. */
async function pull({ content, today, env }: JobContext): Promise<Exit> {
  const { pullRequests } = await import('../requests/pull.ts');
  const options = { content, today, color: env.color, dryRun: false, allowRemove: false, accessTo: accessOf(env) };
  const { text, exit, read } = await pullRequests(options);
  process.stdout.write(text);
  return read ? EXIT.fine : exit;
}

async function push({ content, today, env }: JobContext): Promise<Exit> {
  const { pushRequests } = await import('../requests/push.ts');
  const options = { content, today, color: env.color, dryRun: false, accessTo: accessOf(env) };
  const { text, exit } = await pushRequests(options);
  process.stdout.write(text);
  return exit;
}

function pulledTree({ content }: JobContext, clone: Clone): Promise<string> {
  return treeWithFolder(clone, shownPath(placeOf(content), path.join(content, 'requests')));
}

function accessOf({ variable }: JobContext['env']) {
  return (host: HostName) => accessBy(hosts[host].variables, variable);
}
