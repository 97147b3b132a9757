import { type WebHostName, webHosts } from '../build/hosts/hosts.ts';
import type { PublishedModel } from '../publish/published.ts';
import { hostOutput } from '../words/build/hosts.ts';

/** Which files were written for the host. Without an address, `check` cannot know that everyone could read the site. */
export function hostLines(host: WebHostName, files: readonly string[], { pieces, site }: PublishedModel): string {
  const { domain, name } = webHosts[host];
  const internal = pieces.filter(({ share }) => share === 'internal').length;
  const warns = domain !== undefined && site.address === undefined && !site.public && internal > 0;
  return `${hostOutput.written(name, files)}\n${warns ? `${hostOutput.public(internal, domain)}\n` : ''}`;
}
