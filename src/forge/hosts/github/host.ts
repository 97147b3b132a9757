/** GitHub, or a company's own GitHub server. */
import type { Host } from '../host.ts';
import { issueFormFiles } from '../issue-form.ts';
import { codeOwners } from './code-owners.ts';
import { FORM_FILE } from './links.ts';

const FORM = {
  form: `.github/ISSUE_TEMPLATE/${FORM_FILE}`,
  chooser: '.github/ISSUE_TEMPLATE/config.yml',
  summary: 'description',
} as const;

export const github: Host = {
  variables: { token: 'GITHUB_TOKEN', api: ['GITHUB_API_URL'] },
  requestForm: (form, place) => issueFormFiles(FORM, form, place),
  codeOwners,
  pullTemplate: '.github/pull_request_template.md',
  changesJob: '.github/workflows/changes.yml',
  api: ({ hostname, origin }) => (hostname === 'github.com' ? 'https://api.github.com' : `${origin}/api/v3`),
  open: async (connection, { owner, name }) => (await import('./issues.ts')).githubHost(connection, [owner, name]),
  proposals: async (connection, { owner, name }) =>
    (await import('./proposals.ts')).githubProposals(connection, [owner, name]),
  ownIssues: async (connection, { owner, name }) =>
    (await import('./own-issues.ts')).githubOwnIssues(connection, [owner, name]),
};
