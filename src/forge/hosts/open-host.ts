/** Which host to ask, by what site.yaml says of the repository. */
import type { Site } from '../../schema/site.ts';
import { Deadline } from './deadline.ts';
import { giteaHost } from './gitea/issues.ts';
import { githubHost } from './github/issues.ts';
import { gitlabHost } from './gitlab/issues.ts';
import type { Connection } from './guarded-fetch.ts';
import type { IssueHost } from './issue.ts';
import { type Host, hostOf } from './links.ts';

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
export class NoRepository extends Error {}

/** The software that runs the repository. @throws {NoRepository} When nobody can tell. */
export function knownHost(site: Pick<Site, 'host' | 'repository'>): Host {
  if (site.repository === undefined) {
    throw new NoRepository('site.yaml does not say where the repository is. Add it: repository: https://…');
  }
  const host = hostOf(site);
  if (host === undefined) {
    throw new NoRepository(
      'Nobody can tell from the address which software runs the repository. Add it to site.yaml: host: github, gitlab or gitea.',
    );
  }
  return host;
}

/**
 * The host of a team's repository.
 *
 * @param access By software, as a token for one is worth nothing at another.
 * @throws {NoRepository} When site.yaml does not say enough.
 */
export function openHost(site: Site, access: Readonly<Record<Host, HostAccess>>): IssueHost {
  const host = knownHost(site);
  const { token, api, second, spaced, patience } = access[host];
  const { origin, hostname, pathname } = new URL(site.repository ?? '');
  const steps = pathname
    .split('/')
    .filter((step) => step !== '')
    .map(decodeURIComponent);
  const [owner, name] = [steps.at(-2), steps.at(-1)?.replace(/\.git$/, '')];
  if (owner === undefined || name === undefined) {
    throw new NoRepository('The repository in site.yaml needs an owner and a name: https://git.example.com/owner/name');
  }
  const deadline = new Deadline(patience, second);
  const connection = (usual: string): Connection => ({ api: api ?? usual, token, second, spaced, deadline });
  switch (host) {
    case 'github':
      return githubHost(connection(hostname === 'github.com' ? 'https://api.github.com' : `${origin}/api/v3`), [
        owner,
        name,
      ]);
    case 'gitlab':
      return gitlabHost(connection(`${origin}/api/v4`), [...steps.slice(0, -1), name].join('/'));
    case 'gitea': {
      const above = steps.slice(0, -2).map((step) => `/${encodeURIComponent(step)}`);
      return giteaHost(connection(`${origin}${above.join('')}/api/v1`), [owner, name]);
    }
  }
}
