/** Keeps the issue with the digest of a team. */
import type { Digest } from '../../audit/digest.ts';
import type { OwnIssue, OwnIssueHost } from '../../forge/hosts/own-issue.ts';
import { printDigest } from '../../print/digest/formats.ts';
import { plainLine, withoutHashCommands } from '../../print/plain.ts';
import type { Person, Team } from '../../schema/person.ts';
import type { Site } from '../../schema/site.ts';
import { digestOutput } from '../../words/digest/command.ts';
import { digestIssue, digestSummary, digestTitle } from '../../words/digest/page.ts';
import { isEmpty } from '../digest.ts';

/** The start of its text, which pages of hosts do not show. People may rename the issue. */
const markOf = (team: Team): string => `<!-- content-audit digest: ${team} -->`;

/**
 * Opens the issue of a team, or brings it up to date. Hosts send mail for a comment, not for a changed text. The comment
 * comes first, so that a job that breaks off in between sends it again rather than never.
 *
 * @returns What was done.
 */
export async function keepDigestIssue(
  host: OwnIssueHost,
  issues: readonly OwnIssue[],
  team: Team,
  digest: Digest,
  site: Site,
): Promise<string> {
  const title = digestTitle(digest.reader, site.company);
  const shown = withoutHashCommands(plainLine(title));
  const known = find(issues, markOf(team));
  const mentions = mentionsOf(digest.owners);
  const body = [markOf(team), ...mentions, printDigest(digest, 'md', site).trimEnd(), digestIssue.keptBy].join('\n\n');
  if (isEmpty(digest)) {
    if (!known?.open) return digestOutput.nothing(shown);
    await host.write(known.number, body);
    return digestOutput.emptied(shown, known.number);
  }
  if (!known) return digestOutput.opened(shown, await host.open(title, body));
  if (known.open && known.body.replaceAll('\r\n', '\n').trimEnd() === body) {
    return digestOutput.unchanged(shown, known.number);
  }
  await host.comment(known.number, [digestIssue.updated(digestSummary(digest)), ...mentions].join('\n\n'));
  await host.write(known.number, body);
  return digestOutput.updated(shown, known.number);
}

/** The oldest one, should there be more. */
function find(issues: readonly OwnIssue[], mark: string): OwnIssue | undefined {
  return issues.filter(({ body }) => body.startsWith(mark)).sort((a, b) => a.number - b.number)[0];
}

/** A line that mentions the accounts of people, if any has one. At GitLab, `@all` would be everyone in the project. */
function mentionsOf(people: readonly Person[]): string[] {
  const accounts = people.flatMap(({ handle }) => handle?.replace(/^@/, '') ?? []);
  const names = [...new Set(accounts)].filter((account) => account.toLowerCase() !== 'all');
  return names.length === 0 ? [] : [digestIssue.mentions(names.map((account) => `@${account}`))];
}
