/**
 * What the product knows of the software that runs a repository. A new host is a folder next to this file: `links.ts`
 * has its {@link HostLinks}, `host.ts` its {@link Host}, and each has a line in `host-links.ts` and `hosts.ts`.
 */
import type { OwnerRule } from '../../data/owners.ts';
import type { FormField } from '../requests/request-form.ts';
import type { FilledField } from './filled-fields.ts';
import type { Connection } from './guarded-fetch.ts';
import type { IssueHost } from './issue.ts';
import type { OwnIssueHost } from './own-issue.ts';
import type { ProposalHost } from './proposal.ts';

/** The pages of a repository, each as its path below the repository's address. Also runs in the browser. */
export interface HostLinks {
  /** What people call the software. */
  readonly name: string;
  /** The public servers that run this software. */
  readonly servers: readonly string[];
  /** A file as it is on a branch. */
  readonly file: (at: BranchPath) => string;
  /** The form that changes a file. */
  readonly edit: (at: BranchPath) => string;
  /** All commits that changed a file. */
  readonly history: (at: BranchPath) => string;
  /** @param id Encoded for an address. */
  readonly commit: (id: string) => string;
  readonly issue: (number: number) => string;
  /** @param path The same path, not encoded. */
  readonly newFile: (at: BranchPath, path: string) => FilledPage;
  /** The page on which a person starts the job for changes collected on the site. @param branch Not encoded. */
  readonly newChanges: (branch: string) => FilledPage;
  readonly newIssue: NewIssuePage;
}

/** A branch and a path from the repository's top folder, both encoded for an address. */
export interface BranchPath {
  readonly branch: string;
  readonly path: string;
}

/** A page with a form that takes a text. */
export interface FilledPage {
  readonly page: string;
  /** The fields that say what it is about, where the path of the page does not. */
  readonly fields: Readonly<Record<string, string>>;
  /** The field that fills in the text; nothing where the host has none. */
  readonly textField: string | undefined;
}

/** The page on which a request is filed. */
interface NewIssuePage {
  readonly page: string;
  /** The fields that select the request form. */
  readonly form: Readonly<Record<string, string>>;
  readonly titleField: string;
  /** The fields that fill in the answers. */
  readonly answers: (fields: readonly FilledField[]) => Readonly<Record<string, string>>;
}

/** What commands need of a host. */
export interface Host {
  /** The environment variables that give access. */
  readonly variables: HostVariables;
  /** Every file of the request form, by its path from the repository's top folder. */
  readonly requestForm: (form: readonly FormField[], place: FormPlace) => ReadonlyMap<string, string>;
  readonly codeOwners: CodeOwners;
  /** The file with the text that a new pull request starts with, from the repository's top folder. */
  readonly pullTemplate: string;
  /** The file that has the job for changes collected on the site, from the repository's top folder. */
  readonly changesJob: string;
  /** The address of the API, unless a variable gives it. */
  readonly api: (repository: RepositoryAddress) => string;
  /** Loads the client for issues, which only some commands need. */
  readonly open: (connection: Connection, repository: RepositoryAddress) => Promise<IssueHost>;
  /** Loads the client for pull requests. */
  readonly proposals: (connection: Connection, repository: RepositoryAddress) => Promise<ProposalHost>;
  /** Loads the client for the issues that this program keeps. */
  readonly ownIssues: (connection: Connection, repository: RepositoryAddress) => Promise<OwnIssueHost>;
}

export interface HostVariables {
  readonly token: string;
  /** The address of the API; the first one that is set counts. */
  readonly api: readonly string[];
}

/** What the request form says of the site around it. */
export interface FormPlace {
  /** The company whose content is requested. */
  readonly company: string;
  /** The address of the published site, where it has one. */
  readonly address?: string | undefined;
}

/** The file by which a host asks the owners for a review. */
export interface CodeOwners {
  /** From the repository's top folder. */
  readonly file: string;
  /** The rules as the host reads them. */
  readonly lines: (rules: readonly OwnerRule[]) => string[];
}

/** The parts of the address of a repository, decoded. */
export interface RepositoryAddress {
  readonly origin: string;
  readonly hostname: string;
  /** The steps of the path above the owner: groups, or the folder under which the host is served. */
  readonly above: readonly string[];
  readonly owner: string;
  /** Without `.git`. */
  readonly name: string;
}
