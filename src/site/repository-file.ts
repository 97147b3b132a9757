import type { Site } from '../schema/site.ts';

/** How each Git host addresses a file on a branch. */
const PATHS: Readonly<Record<NonNullable<Site['host']>, string>> = {
  github: 'blob',
  gitlab: '-/blob',
  gitea: 'src/branch',
};

/** The address of a file in the team's repository, or nothing where repository or host are not known. */
export function repositoryFile(site: Site, file: string): string | undefined {
  if (!site.repository) return undefined;
  const host = site.host ?? hostOf(site.repository);
  if (!host) return undefined;
  const path = [...site.branch.split('/'), ...file.split('/')].map(encodeURIComponent).join('/');
  return `${site.repository.replace(/\/+$/, '')}/${PATHS[host]}/${path}`;
}

function hostOf(repository: string): Site['host'] {
  const name = new URL(repository).hostname;
  if (name === 'github.com') return 'github';
  if (name === 'gitlab.com') return 'gitlab';
  if (name === 'gitea.com' || name === 'codeberg.org') return 'gitea';
  return undefined;
}
