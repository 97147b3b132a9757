/** Which host to ask, by what site.yaml says of the repository. */
import { oneOf } from '../../kit/choices.ts';
import { HOST_NAMES, type HostName } from '../../schema/host-names.ts';
import type { Site } from '../../schema/site.ts';
import { Deadline } from './deadline.ts';
import type { Connection } from './guarded-fetch.ts';
import type { HostVariables, RepositoryAddress } from './host.ts';
import { hosts } from './hosts.ts';
import type { IssueHost } from './issue.ts';
import { hostOf } from './links.ts';

/** What is known of a host from outside of the repository. */
export interface HostAccess {
  /** Where its programming interface is, when that does not follow from the repository's address. */
  readonly api?: string | undefined;
  readonly token?: string | undefined;
  readonly second?: Connection['second'];
  readonly spaced?: Connection['spaced'];
  /** How long the run waits for the host in all, in milliseconds; a minute but for tests. */
  readonly patience?: number | undefined;
}

/** What site.yaml has to say before a host can be asked, and does not. */
class NoRepository extends Error {}

/** The software that runs the repository. @throws {NoRepository} When nobody can tell. */
export function knownHost(site: Pick<Site, 'host' | 'repository'>): HostName {
  if (site.repository === undefined) {
    throw new NoRepository('site.yaml does not say where the repository is. Add it: repository: https://…');
  }
  const host = hostOf(site);
  if (host === undefined) {
    throw new NoRepository(
      `Nobody can tell from the address which software runs the repository. Add it to site.yaml: host: ${oneOf(HOST_NAMES)}.`,
    );
  }
  return host;
}

/**
 * What the environment says of a host.
 *
 * @param read The value of a variable; nothing where it is not set.
 */
export function accessBy({ api, token }: HostVariables, read: (name: string) => string | undefined): HostAccess {
  return { token: read(token), api: api.map(read).find((value) => value !== undefined) };
}

/**
 * The host of a team's repository.
 *
 * @param accessTo By software, as a token for one is worth nothing at another.
 * @throws {NoRepository} When site.yaml does not say enough.
 */
export function openHost(site: Site, accessTo: (host: HostName) => HostAccess): Promise<IssueHost> {
  const name = knownHost(site);
  const host = hosts[name];
  const { token, api, second, spaced, patience } = accessTo(name);
  const repository = addressOf(site.repository ?? '');
  const deadline = new Deadline(patience, second);
  return host.open({ api: api ?? host.api(repository), token, second, spaced, deadline }, repository);
}

function addressOf(repository: string): RepositoryAddress {
  const { origin, hostname, pathname } = new URL(repository);
  const steps = pathname
    .split('/')
    .filter((step) => step !== '')
    .map(decodeURIComponent);
  const [owner, name] = [steps.at(-2), steps.at(-1)?.replace(/\.git$/, '')];
  if (owner === undefined || name === undefined) {
    throw new NoRepository('The repository in site.yaml needs an owner and a name: https://git.example.com/owner/name');
  }
  return { origin, hostname, above: steps.slice(0, -2), owner, name };
}
