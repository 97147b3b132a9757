import { Option } from 'commander';
import type { Audit } from '../../audit/audit.ts';
import { digestOf } from '../../audit/digest.ts';
import { checkContent } from '../../check/check-content.ts';
import { UsageError } from '../../check/usage-error.ts';
import { hosts } from '../../forge/hosts/hosts.ts';
import { accessBy, knownHost, openOwnIssues } from '../../forge/hosts/open-host.ts';
import { printPretty } from '../../print/findings/pretty.ts';
import { type Team, team } from '../../schema/person.ts';
import { ciDigestHelp, digestErrors } from '../../words/digest/command.ts';
import { readerOf } from '../digest.ts';
import { EXIT, type Exit } from '../exit.ts';
import type { Common } from '../program.ts';
import { keepDigestIssue } from './digest-issue.ts';
import { postDigest, WEBHOOKS } from './digest-webhooks.ts';
import type { Job, JobContext } from './job.ts';

/**
 * `content-audit ci digest`: keeps one issue per team, or posts to a channel if a variable has its webhook. Nothing is sent
 * when there is nothing.
 */
export const digest: Job = {
  summary: ciDigestHelp.summary,
  add: (command, run) =>
    command
      .addOption(new Option('--team <team>', ciDigestHelp.team).choices(team.options))
      .action((options: Common & { team?: Team }) => run(options, (context) => sendDigests(context, options.team))),
};

async function sendDigests(context: JobContext, only: Team | undefined): Promise<Exit> {
  const { content, env, today } = context;
  const { audit, findings } = checkContent({ directory: content, today });
  if (!audit) {
    process.stdout.write(printPretty(findings, { color: env.color, content }));
    return EXIT.findings;
  }
  const webhooks = WEBHOOKS.flatMap(({ format, variable }) => {
    const address = env.variable(variable);
    return address === undefined ? [] : { address, format, variable };
  });
  if (webhooks.length > 0) await postDigest(digestOf(audit, readerOf(only)), audit.model.site, webhooks);
  else await keepIssues(context, audit, only === undefined ? team.options : [only]);
  return EXIT.fine;
}

async function keepIssues({ env: { variable } }: JobContext, audit: Audit, teams: readonly Team[]): Promise<void> {
  const { site } = audit.model;
  const { variables } = hosts[knownHost(site)];
  if (accessBy(variables, variable).token === undefined) {
    const names = WEBHOOKS.map((webhook) => webhook.variable);
    throw new UsageError(digestErrors.token(variables.token, names));
  }
  const host = await openOwnIssues(site, (name) => accessBy(hosts[name].variables, variable));
  const issues = await host.list();
  for (const each of teams) {
    const done = await keepDigestIssue(host, issues, each, digestOf(audit, readerOf(each)), site);
    process.stdout.write(`${done}\n`);
  }
}
