/** Sources: docs.gitlab.com "Create an issue using a URL with prefilled values" and "Run a pipeline by using a URL query string". */
import { answersAsText } from '../filled-fields.ts';
import type { HostLinks } from '../host.ts';
import { LABEL_COMMAND } from './label-command.ts';

export const gitlabLinks: HostLinks = {
  name: 'GitLab',
  servers: ['gitlab.com'],
  file: ({ branch, path }) => `-/blob/${branch}/${path}`,
  edit: ({ branch, path }) => `-/edit/${branch}/${path}`,
  history: ({ branch, path }) => `-/commits/${branch}/${path}`,
  commit: (id) => `-/commit/${id}`,
  issue: (number) => `-/issues/${number}`,
  newFile: ({ branch }, path) => ({ page: `-/new/${branch}`, fields: { file_name: path }, textField: undefined }),
  newChanges: (branch) => ({
    page: '-/pipelines/new',
    fields: { ref: branch },
    textField: 'var[CONTENT_CHANGES]',
  }),
  newIssue: {
    page: '-/issues/new',
    // A description in a link replaces the template, with the command at its end.
    form: {},
    titleField: 'issue[title]',
    answers: (fields) => ({ 'issue[description]': `${answersAsText(fields)}\n\n${LABEL_COMMAND}` }),
  },
};
