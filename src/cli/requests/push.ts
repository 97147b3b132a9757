import { checkContent } from '../../check/check-content.ts';
import { UsageError } from '../../check/usage-error.ts';
import type { ReadOptions } from '../../content/disk/read-content.ts';
import { hosts } from '../../forge/hosts/hosts.ts';
import type { IssueHost } from '../../forge/hosts/issue.ts';
import { type HostAccess, knownHost, openHost } from '../../forge/hosts/open-host.ts';
import { candidates, type Telling, tellingOf } from '../../forge/requests/push-plan.ts';
import { printPretty } from '../../print/findings/pretty.ts';
import { plain, withoutHashCommands } from '../../print/plain.ts';
import type { HostName } from '../../schema/host-names.ts';
import { pushOutput } from '../../words/commands/requests.ts';
import { EXIT, type Exit } from '../exit.ts';

export interface PushOptions {
  /** The content folder, absolute. */
  readonly content: string;
  readonly today: ReadOptions['today'];
  readonly accessTo: (host: HostName) => HostAccess;
  readonly dryRun: boolean;
  readonly color: boolean;
}

/**
 * `content-audit requests push`: comments on each issue once, with the decision about its request.
 *
 * @throws {HostError} When the host does not answer as expected. Comments posted before that stay; the next run continues.
 * @throws {UsageError} When the token is missing.
 */
export async function pushRequests(options: PushOptions): Promise<{ text: string; exit: Exit }> {
  const { content, today, accessTo, color, dryRun } = options;
  const { model, findings } = checkContent({ directory: content, today });
  if (!model) return { text: printPretty(findings, { color, content }), exit: EXIT.findings };
  const name = knownHost(model.site);
  if (!dryRun && accessTo(name).token === undefined) {
    throw new UsageError(pushOutput.needsToken(hosts[name].variables.token));
  }
  const host = await openHost(model.site, accessTo);
  const { issues } = await host.list();
  const tellings: Telling[] = [];
  for (const candidate of candidates(model, issues)) {
    const telling = tellingOf(candidate, await host.comments(candidate.issue.number));
    if (telling === undefined) continue;
    if (!dryRun) await tell(host, telling);
    tellings.push(telling);
  }
  return { text: print(tellings, dryRun), exit: EXIT.fine };
}

/** The state changes before the comment is posted: the comment marks the work as done, so nothing is done twice. */
async function tell(host: IssueHost, { close, issue, reopen, saying }: Telling): Promise<void> {
  if (close !== undefined) await host.close(issue.number, close);
  if (reopen) await host.reopen(issue.number);
  await host.comment(issue.number, saying.body);
}

function print(tellings: readonly Telling[], dryRun: boolean): string {
  if (tellings.length === 0) return `${pushOutput.upToDate}\n`;
  const blocks = tellings.map(({ close, issue, reopen, request, saying }) => {
    const then = close === undefined ? (reopen ? 'reopened' : undefined) : 'closed';
    const head = `  ${pushOutput.issue(issue.number, request.id, saying.status, then)}`;
    return dryRun ? [head, ...saying.text.split('\n').map((line) => `    | ${line}`.trimEnd())].join('\n') : head;
  });
  const head = pushOutput.head(tellings.length, dryRun);
  return withoutHashCommands(plain(`${head}\n${blocks.join('\n')}\n`));
}
