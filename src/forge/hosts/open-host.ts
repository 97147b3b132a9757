/** Opens the host that site.yaml names. */
import { oneOf } from '../../kit/choices.ts';
import { HOST_NAMES, type HostName } from '../../schema/host-names.ts';
import type { Site } from '../../schema/site.ts';
import { repositoryText } from '../../words/hosts/repository.ts';
import { Deadline } from './deadline.ts';
import type { Connection } from './guarded-fetch.ts';
import type { HostVariables, RepositoryAddress } from './host.ts';
import { hosts } from './hosts.ts';
import type { IssueHost } from './issue.ts';
import { hostOf } from './links.ts';
import type { OwnIssueHost } from './own-issue.ts';
import type { ProposalHost } from './proposal.ts';

/** Access to a host, which is not part of the content. */
export interface HostAccess {
  /** The address of its API, where it does not follow from the address of the repository. */
  readonly api?: string | undefined;
  readonly token?: string | undefined;
  readonly second?: Connection['second'];
  readonly spaced?: Connection['spaced'];
  /** How long the run waits for the host in total, in milliseconds. Default: one minute. */
  readonly patience?: number | undefined;
}

/** site.yaml does not say enough about the repository. */
class NoRepository extends Error {}

/** The software that runs the repository. @throws {NoRepository} When it is not known. */
export function knownHost(site: Pick<Site, 'host' | 'repository'>): HostName {
  if (site.repository === undefined) {
    throw new NoRepository(repositoryText.missing);
  }
  const host = hostOf(site);
  if (host === undefined) {
    throw new NoRepository(repositoryText.unknownHost(oneOf(HOST_NAMES)));
  }
  return host;
}

/**
 * Access to a host from environment variables.
 *
 * @param read The value of a variable; nothing where it is not set.
 */
export function accessBy({ api, token }: HostVariables, read: (name: string) => string | undefined): HostAccess {
  return { token: read(token), api: api.map(read).find((value) => value !== undefined) };
}

/**
 * The host of a team's repository.
 *
 * @param accessTo Access by software: each has its own token.
 * @throws {NoRepository} When site.yaml does not say enough.
 */
export function openHost(site: Site, accessTo: (host: HostName) => HostAccess): Promise<IssueHost> {
  const { host, connection, repository } = connect(site, accessTo);
  return host.open(connection, repository);
}

/**
 * The pull requests of a team's repository.
 *
 * @param accessTo Access by software: each has its own token.
 * @throws {NoRepository} When site.yaml does not say enough.
 */
export function openProposals(site: Site, accessTo: (host: HostName) => HostAccess): Promise<ProposalHost> {
  const { host, connection, repository } = connect(site, accessTo);
  return host.proposals(connection, repository);
}

/**
 * The issues that this program keeps in a team's repository.
 *
 * @param accessTo Access by software: each has its own token.
 * @throws {NoRepository} When site.yaml does not say enough.
 */
export function openOwnIssues(site: Site, accessTo: (host: HostName) => HostAccess): Promise<OwnIssueHost> {
  const { host, connection, repository } = connect(site, accessTo);
  return host.ownIssues(connection, repository);
}

function connect(site: Site, accessTo: (host: HostName) => HostAccess) {
  const name = knownHost(site);
  const host = hosts[name];
  const { token, api, second, spaced, patience } = accessTo(name);
  const repository = addressOf(site.repository ?? '');
  const deadline = new Deadline(patience, second);
  return { host, connection: { api: api ?? host.api(repository), token, second, spaced, deadline }, repository };
}

function addressOf(repository: string): RepositoryAddress {
  const { origin, hostname, pathname } = new URL(repository);
  const steps = pathname
    .split('/')
    .filter((step) => step !== '')
    .map(decodeURIComponent);
  const [owner, name] = [steps.at(-2), steps.at(-1)?.replace(/\.git$/, '')];
  if (owner === undefined || name === undefined) {
    throw new NoRepository(repositoryText.noOwner);
  }
  return { origin, hostname, above: steps.slice(0, -2), owner, name };
}
