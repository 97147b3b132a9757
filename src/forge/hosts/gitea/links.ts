/**
 * Sources: docs.gitea.com "Issue and pull request templates"; Gitea's reader of issue templates (`field:` and the id, for
 * lines and texts).
 */
import { answersById } from '../filled-fields.ts';
import type { HostLinks } from '../host.ts';

/** The request form, from the repository's top folder. */
export const FORM_FILE = '.gitea/ISSUE_TEMPLATE/content-request.yaml';

export const giteaLinks: HostLinks = {
  name: 'Gitea',
  servers: ['gitea.com', 'codeberg.org'],
  file: ({ branch, path }) => `src/branch/${branch}/${path}`,
  edit: ({ branch, path }) => `_edit/${branch}/${path}`,
  history: ({ branch, path }) => `commits/branch/${branch}/${path}`,
  commit: (id) => `commit/${id}`,
  issue: (number) => `issues/${number}`,
  newFile: ({ branch, path }) => ({ page: `_new/${branch}/${path}`, fields: {}, textField: 'value' }),
  newChanges: () => ({ page: 'actions', fields: { workflow: 'content-audit.yml' }, textField: undefined }),
  newIssue: {
    page: 'issues/new',
    form: { template: FORM_FILE },
    titleField: 'title',
    answers: (fields) => answersById(fields, (id) => `field:${id}`),
  },
};
