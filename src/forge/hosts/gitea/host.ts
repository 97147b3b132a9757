/** Gitea, and Forgejo, which has the same API. */
import type { Host } from '../host.ts';
import { issueFormFiles } from '../issue-form.ts';
import { codeOwners } from './code-owners.ts';
import { FORM_FILE } from './links.ts';

const FORM = { form: FORM_FILE, chooser: '.gitea/ISSUE_TEMPLATE/config.yaml', summary: 'about' } as const;

export const gitea: Host = {
  variables: { token: 'GITEA_TOKEN', api: ['GITEA_API_URL'] },
  requestForm: (form, place) => issueFormFiles(FORM, form, place),
  codeOwners,
  pullTemplate: '.gitea/PULL_REQUEST_TEMPLATE.md',
  changesJob: '.gitea/workflows/content-audit.yml',
  api: ({ above, origin }) => [origin, ...above.map(encodeURIComponent), 'api/v1'].join('/'),
  open: async (connection, { owner, name }) => (await import('./issues.ts')).giteaHost(connection, [owner, name]),
  proposals: async (connection, { owner, name }) =>
    (await import('./proposals.ts')).giteaProposals(connection, [owner, name]),
  ownIssues: async (connection, { owner, name }) =>
    (await import('./own-issues.ts')).giteaOwnIssues(connection, [owner, name]),
};
