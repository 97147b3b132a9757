/** Sources: docs.github.com "Creating an issue from a URL query", "Syntax for issue forms" (ids) and "Creating new files". */
import { answersById } from '../filled-fields.ts';
import type { HostLinks } from '../host.ts';

/** The request form in `.github/ISSUE_TEMPLATE/`. */
export const FORM_FILE = 'content-request.yml';

export const githubLinks: HostLinks = {
  name: 'GitHub',
  servers: ['github.com'],
  file: ({ branch, path }) => `blob/${branch}/${path}`,
  edit: ({ branch, path }) => `edit/${branch}/${path}`,
  history: ({ branch, path }) => `commits/${branch}/${path}`,
  commit: (id) => `commit/${id}`,
  issue: (number) => `issues/${number}`,
  newFile: ({ branch }, path) => ({ page: `new/${branch}`, fields: { filename: path }, textField: 'value' }),
  // A link cannot fill in the form of a workflow.
  newChanges: () => ({ page: 'actions/workflows/changes.yml', fields: {}, textField: undefined }),
  newIssue: {
    page: 'issues/new',
    form: { template: FORM_FILE },
    titleField: 'title',
    answers: (fields) => answersById(fields, (id) => id),
  },
};
