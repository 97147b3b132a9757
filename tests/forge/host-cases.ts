/** The expected result for the same repository, file and rules at each host. A new host needs its own entry. */
import type { HostName } from '../../src/schema/host-names.ts';

/** An address without its query, and the fields in the query. */
interface FilledPage {
  readonly page: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface HostCase {
  /** A repository on a public server of the host, which is recognized by its address. */
  readonly known: string;
  /** The pages of https://git.example.com/acme/audit with the branch team/live. */
  readonly file: string;
  readonly edit: string;
  readonly history: string;
  readonly commit: string;
  readonly issue: string;
  readonly newFile: FilledPage;
  readonly newIssue: FilledPage;
  /** Where the job for collected changes is started with the text `{}`. */
  readonly newChanges: FilledPage;
  /** The address of the API of that repository. */
  readonly api: string;
  /** The files that commands write for the host. */
  readonly written: readonly string[];
  /** The owners of a folder with two groups, as the host reads them. */
  readonly owners: readonly string[];
}

/** A file whose name and text have characters with a meaning in an address. */
export const FILE = { path: 'content/a b#.mdx', text: '---\ntitle: A & B\n---\n' };

export const DRAFT = {
  title: 'Costs?',
  fields: [
    { id: 'persona', label: 'Persona', answer: 'Finance & more' },
    { id: 'stage', label: 'Stage', answer: '' },
    { id: 'words', label: 'In their words', answer: 'Was kostet das? #1\n+50 %' },
  ],
};

export const RULE = {
  path: 'content/personas/',
  groups: [
    { name: 'Sales', accounts: ['@acme/sales'] },
    { name: 'Marketing', accounts: ['@acme/content'] },
  ],
} as const;

const repository = 'https://git.example.com/acme/audit';

export const hostCases: Readonly<Record<HostName, HostCase>> = {
  github: {
    known: 'https://github.com/acme/audit',
    file: `${repository}/blob/team/live/content/a%20b%23.mdx`,
    edit: `${repository}/edit/team/live/content/a%20b%23.mdx`,
    history: `${repository}/commits/team/live/content/a%20b%23.mdx`,
    commit: `${repository}/commit/a1b2c3`,
    issue: `${repository}/issues/7`,
    newFile: { page: `${repository}/new/team/live`, fields: { filename: FILE.path, value: FILE.text } },
    newIssue: {
      page: `${repository}/issues/new`,
      fields: {
        template: 'content-request.yml',
        title: 'Costs?',
        persona: 'Finance & more',
        words: 'Was kostet das? #1\n+50 %',
      },
    },
    newChanges: { page: `${repository}/actions/workflows/changes.yml`, fields: {} },
    api: 'https://git.example.com/api/v3',
    written: [
      '.github/ISSUE_TEMPLATE/content-request.yml',
      '.github/ISSUE_TEMPLATE/config.yml',
      '.github/CODEOWNERS',
      '.github/pull_request_template.md',
    ],
    owners: ['/content/personas/ @acme/sales @acme/content'],
  },
  gitlab: {
    known: 'https://gitlab.com/group/acme/audit',
    file: `${repository}/-/blob/team/live/content/a%20b%23.mdx`,
    edit: `${repository}/-/edit/team/live/content/a%20b%23.mdx`,
    history: `${repository}/-/commits/team/live/content/a%20b%23.mdx`,
    commit: `${repository}/-/commit/a1b2c3`,
    issue: `${repository}/-/issues/7`,
    newFile: { page: `${repository}/-/new/team/live`, fields: { file_name: FILE.path } },
    newIssue: {
      page: `${repository}/-/issues/new`,
      fields: {
        'issue[title]': 'Costs?',
        'issue[description]':
          '### Persona\n\nFinance & more\n\n### Stage\n\n### In their words\n\nWas kostet das? #1\n+50 %\n\n/label ~"content-request"',
      },
    },
    newChanges: { page: `${repository}/-/pipelines/new`, fields: { ref: 'team/live', 'var[CONTENT_CHANGES]': '{}' } },
    api: 'https://git.example.com/api/v4',
    written: [
      '.gitlab/issue_templates/content-request.md',
      '.gitlab/CODEOWNERS',
      '.gitlab/merge_request_templates/Default.md',
    ],
    owners: ['', '[Sales]', '/content/personas/ @acme/sales', '', '[Marketing]', '/content/personas/ @acme/content'],
  },
  gitea: {
    known: 'https://codeberg.org/acme/audit',
    file: `${repository}/src/branch/team/live/content/a%20b%23.mdx`,
    edit: `${repository}/_edit/team/live/content/a%20b%23.mdx`,
    history: `${repository}/commits/branch/team/live/content/a%20b%23.mdx`,
    commit: `${repository}/commit/a1b2c3`,
    issue: `${repository}/issues/7`,
    newFile: { page: `${repository}/_new/team/live/content/a%20b%23.mdx`, fields: { value: FILE.text } },
    newIssue: {
      page: `${repository}/issues/new`,
      fields: {
        template: '.gitea/ISSUE_TEMPLATE/content-request.yaml',
        title: 'Costs?',
        'field:persona': 'Finance & more',
        'field:words': 'Was kostet das? #1\n+50 %',
      },
    },
    newChanges: { page: `${repository}/actions`, fields: { workflow: 'content-audit.yml' } },
    api: 'https://git.example.com/api/v1',
    written: [
      '.gitea/ISSUE_TEMPLATE/content-request.yaml',
      '.gitea/ISSUE_TEMPLATE/config.yaml',
      '.gitea/CODEOWNERS',
      '.gitea/PULL_REQUEST_TEMPLATE.md',
    ],
    owners: ['content/personas/.* @acme/sales @acme/content'],
  },
};
