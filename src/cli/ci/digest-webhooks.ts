/** Posts a digest to the channels of a chat. */
import type { Digest } from '../../audit/digest.ts';
import { UsageError } from '../../check/usage-error.ts';
import { isWebhook, postTo } from '../../forge/webhook.ts';
import { type DigestFormat, printDigest } from '../../print/digest/formats.ts';
import { plainLine, withoutHashCommands } from '../../print/plain.ts';
import type { Site } from '../../schema/site.ts';
import { digestErrors, digestOutput } from '../../words/digest/command.ts';
import { digestTitle } from '../../words/digest/page.ts';
import { isEmpty } from '../digest.ts';

interface Webhook {
  /** The variable that holds its address, which is a secret. */
  readonly variable: string;
  readonly format: DigestFormat;
}

export const WEBHOOKS: readonly Webhook[] = [
  { variable: 'DIGEST_SLACK_WEBHOOK', format: 'slack' },
  { variable: 'DIGEST_TEAMS_WEBHOOK', format: 'teams' },
];

/** @throws {UsageError} When a webhook cannot be used. What was posted before is in the output. */
export async function postDigest(
  digest: Digest,
  site: Site,
  webhooks: ReadonlyArray<Webhook & { readonly address: string }>,
): Promise<void> {
  const title = digestTitle(digest.reader, site.company);
  const shown = withoutHashCommands(plainLine(title));
  for (const { address, variable } of webhooks) {
    if (!isWebhook(address)) throw new UsageError(digestErrors.notAWebhook(variable));
  }
  if (isEmpty(digest)) {
    process.stdout.write(`${digestOutput.nothing(shown)}\n`);
    return;
  }
  for (const { address, format, variable } of webhooks) {
    const answer = await postTo(address, printDigest(digest, format, site));
    if (typeof answer === 'string') throw new UsageError(digestErrors.unreachable(variable, answer));
    if (answer < 200 || answer > 299) throw new UsageError(digestErrors.refused(variable, answer));
    process.stdout.write(`${digestOutput.posted(shown, variable)}\n`);
  }
}
