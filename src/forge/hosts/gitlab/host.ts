/** GitLab, at gitlab.com or on a company's own server. */
import type { Host } from '../host.ts';
import { codeOwners } from './code-owners.ts';
import { descriptionTemplate } from './description-template.ts';

export const gitlab: Host = {
  variables: { token: 'GITLAB_TOKEN', api: ['GITLAB_API_URL', 'CI_API_V4_URL'] },
  requestForm: (form) => new Map([['.gitlab/issue_templates/content-request.md', descriptionTemplate(form)]]),
  codeOwners,
  pullTemplate: '.gitlab/merge_request_templates/Default.md',
  changesJob: '.gitlab-ci.yml',
  api: ({ origin }) => `${origin}/api/v4`,
  open: async (connection, { above, owner, name }) =>
    (await import('./issues.ts')).gitlabHost(connection, [...above, owner, name].join('/')),
  proposals: async (connection, { above, owner, name }) =>
    (await import('./proposals.ts')).gitlabProposals(connection, [...above, owner, name].join('/')),
  ownIssues: async (connection, { above, owner, name }) =>
    (await import('./own-issues.ts')).gitlabOwnIssues(connection, [...above, owner, name].join('/')),
};
