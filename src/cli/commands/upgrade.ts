import path from 'node:path';
import { Option } from 'commander';
import { UsageError } from '../../check/usage-error.ts';
import { plain, withoutCommands } from '../../print/plain.ts';
import { printUpgrade } from '../../print/upgrade.ts';
import { lockfileFor } from '../../upgrade/lockfile.ts';
import { asFile, type UpgradePlan } from '../../upgrade/plan.ts';
import { findProject, type Project, textOf } from '../../upgrade/project.ts';
import { planUpgrade } from '../../upgrade/upgrade.ts';
import { branchFor, cloneOf, expectRoom, writeBranch, writeFiles } from '../../upgrade/write.ts';
import { commonOptions } from '../../words/commands/program.ts';
import { upgradeErrors, upgradeHelp, upgradeOutput } from '../../words/upgrade/command.ts';
import { todoText } from '../../words/upgrade/todo.ts';
import { type CommandLine, date, dayOf } from '../program.ts';

interface Options {
  readonly from?: string;
  readonly base?: string;
  readonly write: boolean;
  readonly install: boolean;
  readonly today?: string;
}

/** `content-audit upgrade [folder]` */
export function addUpgrade(line: CommandLine): void {
  line.program
    .command('upgrade')
    .description(upgradeHelp.summary)
    .argument('[folder]', upgradeHelp.folder, '.')
    .option('--write', upgradeHelp.write, false)
    .option('--from <version>', upgradeHelp.from)
    .option('--base <commit>', upgradeHelp.base)
    .option('--no-install', upgradeHelp.noInstall)
    .addOption(new Option('--today <day>', commonOptions.today).argParser(date))
    .action(async (named: string, options: Options) => {
      const { env } = line;
      const project = findProject(path.resolve(named));
      if (!project) throw new UsageError(upgradeErrors.noProject(path.resolve(named)));
      const today = dayOf(options, env);
      const clone = cloneOf(project.folder, env.variables);
      const say = (text: string) => process.stdout.write(withoutCommands(`\n${text}\n`));
      const plan = await planUpgrade({ project, today, from: options.from, base: options.base });
      const todo = plan.todo && plain(todoText(plan.todo, plan.to));
      if (plan.files.size === 0) {
        const text =
          todo === undefined ? upgradeOutput.upToDate[project.kind](plan.to) : upgradeOutput.onlyTodo(plan.to);
        process.stdout.write(`${text}\n`);
        if (todo !== undefined) say(todo);
        return;
      }
      const branch = branchFor(plan.to);
      if (options.write && clone) await expectRoom(clone, branch);
      process.stdout.write(printUpgrade(plan, !options.write));
      if (!options.write) {
        if (todo !== undefined) say(todo);
        say(upgradeOutput.dryRun);
        return;
      }
      const hasLockfile = hasNewVersion(plan) && textOf(path.join(project.folder, 'package-lock.json')) !== undefined;
      if (hasLockfile && options.install) say(upgradeOutput.locking);
      const whole =
        hasLockfile && options.install ? withLockfile(project, plan, clone?.top, env.variable('npm_execpath')) : plan;
      if (clone) await writeBranch(clone, whole, branch);
      else writeFiles(project.folder, whole);
      say(clone ? upgradeOutput.branch(branch) : upgradeOutput.written);
      if (hasLockfile) say(whole === plan ? upgradeOutput.noLock : upgradeOutput.lock);
      if (todo !== undefined) say(todo);
      say(upgradeOutput.next[project.kind]);
    });
}

function hasNewVersion({ changes }: UpgradePlan): boolean {
  return changes.some(({ outcome }) => outcome === 'version');
}

/** The plan with the lockfile for its package.json; the same plan when npm cannot make it. */
function withLockfile(project: Project, plan: UpgradePlan, top = project.folder, npm?: string): UpgradePlan {
  const inTop = (file: string) => path.relative(top, path.join(project.folder, file)).split(path.sep).join('/');
  const packages = plan.files.get(inTop('package.json'));
  if (packages === undefined || packages === 'removed') return plan;
  const text = lockfileFor(project.folder, Buffer.from(packages.bytes).toString('utf8'), npm);
  return text === undefined
    ? plan
    : { ...plan, files: new Map([...plan.files, [inTop('package-lock.json'), asFile(text)]]) };
}
