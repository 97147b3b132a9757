import type { HostName } from '../../schema/host-names.ts';
import { giteaLinks } from './gitea/links.ts';
import { githubLinks } from './github/links.ts';
import { gitlabLinks } from './gitlab/links.ts';
import type { HostLinks } from './host.ts';

/** The links of every host. Browser scripts use them, so this file must import neither a host's client nor a file format. */
export const hostLinks: Readonly<Record<HostName, HostLinks>> = {
  github: githubLinks,
  gitlab: gitlabLinks,
  gitea: giteaLinks,
};
