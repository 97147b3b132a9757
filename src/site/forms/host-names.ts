import type { Host } from '../../forge/hosts/links.ts';

/** What people call the software that runs the repository. */
export const hostNames: Readonly<Record<Host, string>> = { github: 'GitHub', gitlab: 'GitLab', gitea: 'Gitea' };
