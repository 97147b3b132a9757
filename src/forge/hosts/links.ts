/**
 * Addresses at the host of the team's repository: of its files and commits, and of the pages on which somebody proposes
 * a change or asks for content. Nothing is asked of the host; an address is only put together.
 *
 * Sources: docs.github.com "Creating an issue from a URL query" and "Creating new files"; docs.gitlab.com "Create an
 * issue using a URL with prefilled values"; docs.gitea.com "Issue and pull request templates".
 */
import type { Site } from '../../schema/site.ts';

export type Host = NonNullable<Site['host']>;

/** What must be known of a repository to address what lies in it. */
export type Place = Pick<Site, 'repository' | 'host' | 'branch'>;

/** What a new file starts with. */
export interface NewFile {
  /** From the repository's top folder, with forward slashes. */
  readonly path: string;
  /** What stands in it. GitLab cannot be given it and shows an empty file of that name. */
  readonly text: string;
}

/** Hosts and proxies cut longer addresses off; what would make one longer is left out, so that the page opens in any case. */
const MAX_ADDRESS = 6000;

type Encoded = { readonly branch: string; readonly path: string };

/** How each host addresses what lies in a repository. */
const PLACES: Readonly<Record<Host, Readonly<Record<'file' | 'edit' | 'history', (at: Encoded) => string>>>> = {
  github: {
    file: ({ branch, path }) => `blob/${branch}/${path}`,
    edit: ({ branch, path }) => `edit/${branch}/${path}`,
    history: ({ branch, path }) => `commits/${branch}/${path}`,
  },
  gitlab: {
    file: ({ branch, path }) => `-/blob/${branch}/${path}`,
    edit: ({ branch, path }) => `-/edit/${branch}/${path}`,
    history: ({ branch, path }) => `-/commits/${branch}/${path}`,
  },
  gitea: {
    file: ({ branch, path }) => `src/branch/${branch}/${path}`,
    edit: ({ branch, path }) => `_edit/${branch}/${path}`,
    history: ({ branch, path }) => `commits/branch/${branch}/${path}`,
  },
};

/** Which software runs the repository: what site.yaml says, else what the address tells. */
export function hostOf({ host, repository }: Pick<Site, 'host' | 'repository'>): Host | undefined {
  if (host !== undefined || repository === undefined) return host;
  const name = new URL(repository).hostname;
  if (name === 'github.com') return 'github';
  if (name === 'gitlab.com') return 'gitlab';
  if (name === 'gitea.com' || name === 'codeberg.org') return 'gitea';
  return undefined;
}

/** Where a file of the repository can be read, as it is on the published branch. Nothing where the host is not known. */
export function fileLink(site: Site, file: string): string | undefined {
  return inRepository(site, (host) => PLACES[host].file(encoded(site, file)));
}

/** Where a change to a file can be proposed in the browser. */
export function editLink(site: Site, file: string): string | undefined {
  return inRepository(site, (host) => PLACES[host].edit(encoded(site, file)));
}

/** The list of all changes to a file. */
export function historyLink(site: Site, file: string): string | undefined {
  return inRepository(site, (host) => PLACES[host].history(encoded(site, file)));
}

/** One commit. */
export function commitLink(site: Site, commit: string): string | undefined {
  return inRepository(site, (host) => `${host === 'gitlab' ? '-/' : ''}commit/${encodeURIComponent(commit)}`);
}

/** One issue. */
export function issueLink(site: Site, number: number): string | undefined {
  return inRepository(site, (host) => `${host === 'gitlab' ? '-/' : ''}issues/${number}`);
}

/** The page for a new file, with its name and, where the host can be told, its text. */
export function newFileLink(site: Place, file: NewFile): string | undefined {
  return newFilePage(site, file)?.address;
}

/** The page for a new file, and whether its address carries the text; if not, the text has to be pasted there. */
export function newFilePage(
  site: Place,
  { path, text }: NewFile,
): { readonly address: string; readonly carriesText: boolean } | undefined {
  const branch = encodedPath(site.branch);
  const address = (value: Record<string, string>) =>
    inRepository(site, (host) => {
      const [page, fields] =
        host === 'github'
          ? [`new/${branch}`, { filename: path }]
          : host === 'gitlab'
            ? [`-/new/${branch}`, { file_name: path }]
            : [`_new/${branch}/${encodedPath(path)}`, {}];
      const started = host === 'gitlab' ? undefined : withFields(page, { ...fields, ...value });
      return started ?? withFields(page, fields) ?? page;
    });
  const filled = address({ value: text });
  return filled === undefined ? undefined : { address: filled, carriesText: filled !== address({}) };
}

function inRepository(site: Place, place: (host: Host) => string): string | undefined {
  const host = hostOf(site);
  return host && site.repository && `${site.repository.replace(/\/+$/, '')}/${place(host)}`;
}

function encoded({ branch }: Place, file: string): Encoded {
  return { branch: encodedPath(branch), path: encodedPath(file) };
}

function encodedPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The page with fields filled in; nothing where the address would become too long. */
export function withFields(page: string, fields: Readonly<Record<string, string>>): string | undefined {
  const query = Object.entries(fields).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value.toWellFormed())}`,
  );
  const address = query.length === 0 ? page : `${page}?${query.join('&')}`;
  return address.length > MAX_ADDRESS ? undefined : address;
}
