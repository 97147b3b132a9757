/**
 * Addresses at the host of the team's repository: of files, commits, and the page that proposes a new file. They are only
 * put together; the host is not contacted.
 */
import { HOST_NAMES, type HostName } from '../../schema/host-names.ts';
import type { Site } from '../../schema/site.ts';
import type { BranchPath, FilledPage, HostLinks } from './host.ts';
import { hostLinks } from './host-links.ts';

/** What must be known of a repository to link into it. */
export type Place = Pick<Site, 'repository' | 'host' | 'branch'>;

/** What a new file starts with. */
export interface NewFile {
  /** From the repository's top folder, with forward slashes. */
  readonly path: string;
  /** Its content. A host that cannot receive it shows an empty file of that name. */
  readonly text: string;
}

/** Hosts and proxies cut longer addresses off, so a field that would make one longer is left out. */
const MAX_ADDRESS = 6000;

/** The software that runs the repository: from site.yaml, else from the address. */
export function hostOf({ host, repository }: Pick<Site, 'host' | 'repository'>): HostName | undefined {
  if (host !== undefined || repository === undefined) return host;
  const { hostname } = new URL(repository);
  return HOST_NAMES.find((name) => hostLinks[name].servers.includes(hostname));
}

/** The page of a file on the published branch. Nothing where the host is not known. */
export function fileLink(site: Site, file: string): string | undefined {
  return inRepository(site, (links) => links.file(encoded(site, file)));
}

/** The page that proposes a change to a file. */
export function editLink(site: Place, file: string): string | undefined {
  return inRepository(site, (links) => links.edit(encoded(site, file)));
}

/** The page with all changes to a file. */
export function historyLink(site: Site, file: string): string | undefined {
  return inRepository(site, (links) => links.history(encoded(site, file)));
}

/** One commit. */
export function commitLink(site: Site, commit: string): string | undefined {
  return inRepository(site, (links) => links.commit(encodeURIComponent(commit)));
}

/** One issue. */
export function issueLink(site: Site, number: number): string | undefined {
  return inRepository(site, (links) => links.issue(number));
}

/** The page for a new file, with its name and, where the host allows it, its text. */
export function newFileLink(site: Place, file: NewFile): string | undefined {
  return newFilePage(site, file)?.address;
}

/** The page for a new file, and whether its address carries the text; if not, a person has to paste it there. */
export function newFilePage(site: Place, { path, text }: NewFile): TextPage | undefined {
  return textPage(site, text, (links) => links.newFile(encoded(site, path), path));
}

/** The page on which a person starts the job that proposes what was collected on the site. */
export function newChangesPage(site: Place, text: string): TextPage | undefined {
  return textPage(site, text, (links) => links.newChanges(site.branch));
}

interface TextPage {
  readonly address: string;
  /** False if a person has to paste the text there. */
  readonly carriesText: boolean;
}

function textPage(site: Place, text: string, pageOf: (links: HostLinks) => FilledPage): TextPage | undefined {
  let carriesText = false;
  const address = inRepository(site, (links) => {
    const { page, fields, textField } = pageOf(links);
    const filled = textField === undefined ? undefined : withFields(page, { ...fields, [textField]: text });
    carriesText = filled !== undefined;
    return filled ?? withFields(page, fields) ?? page;
  });
  return address === undefined ? undefined : { address, carriesText };
}

/** The address of a page of the repository. Nothing where the repository or its host is not known. */
export function inRepository(
  site: Pick<Place, 'host' | 'repository'>,
  pathOf: (links: HostLinks) => string,
): string | undefined {
  const host = hostOf(site);
  return host && site.repository && `${site.repository.replace(/\/+$/, '')}/${pathOf(hostLinks[host])}`;
}

function encoded({ branch }: Place, file: string): BranchPath {
  return { branch: encodedPath(branch), path: encodedPath(file) };
}

function encodedPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The page with fields filled in; nothing where the address would be too long. */
export function withFields(page: string, fields: Readonly<Record<string, string>>): string | undefined {
  const query = Object.entries(fields).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value.toWellFormed())}`,
  );
  const address = query.length === 0 ? page : `${page}?${query.join('&')}`;
  return address.length > MAX_ADDRESS ? undefined : address;
}
