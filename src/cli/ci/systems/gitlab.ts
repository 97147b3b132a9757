/** GitLab CI. Source: docs.gitlab.com, "Predefined CI/CD variables reference". */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../../../content/disk/whole-file.ts';
import type { CiSystem } from '../system.ts';

export const gitlabCi: CiSystem = {
  name: 'GitLab',
  runs: (variable) => variable('GITLAB_CI') === 'true',
  base: (variable) => variable('CI_MERGE_REQUEST_DIFF_BASE_SHA'),
  format: 'pretty',
  show: (text, variable) => {
    process.stdout.write(text);
    const top = variable('CI_PROJECT_DIR');
    if (top === undefined) return;
    // The pipeline keeps this file, and the merge request links to it.
    const file = path.join(top, 'summary.md');
    writeWhole(file, text, existsSync(file) ? readFileSync(file, 'utf8') : null, top);
  },
  repository: (variable) => {
    const address = variable('CI_PROJECT_URL');
    return address && `${address}.git`;
  },
  branch: (variable) => variable('CI_DEFAULT_BRANCH'),
  user: 'oauth2',
};
