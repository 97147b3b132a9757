import type { HostName } from '../../schema/host-names.ts';
import { giteaLinks } from './gitea/links.ts';
import { githubLinks } from './github/links.ts';
import { gitlabLinks } from './gitlab/links.ts';
import type { HostLinks } from './host.ts';

/** The links of every host. Scripts in a page use them, so that this file reaches no client of a host and no file format. */
export const hostLinks: Readonly<Record<HostName, HostLinks>> = {
  github: githubLinks,
  gitlab: gitlabLinks,
  gitea: giteaLinks,
};
