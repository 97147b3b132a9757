/** The workflows of each place: they are the product's own files, byte for byte. */

import type { OwnFile } from '../../words/init/files.ts';
import type { PlaceName } from '../answers.ts';

const inGithub = (name: 'changes' | 'check' | 'comment' | 'digest' | 'links' | 'publish' | 'requests') => {
  const file = `.github/workflows/${name}.yml` as const;
  return [file, file] as const;
};

/** The file in a team's repository, and where the product has its text. */
export const workflowFiles: Readonly<Record<PlaceName, ReadonlyArray<readonly [file: OwnFile, source: string]>>> = {
  github: [
    inGithub('check'),
    inGithub('comment'),
    inGithub('links'),
    inGithub('publish'),
    inGithub('requests'),
    inGithub('changes'),
    inGithub('digest'),
  ],
  gitlab: [['.gitlab-ci.yml', 'docs/ci/gitlab-ci.yml']],
  gitea: [
    ['.gitea/workflows/content-audit.yml', 'docs/ci/gitea.yml'],
    ['.gitea/workflows/content-digest.yml', 'docs/ci/gitea-digest.yml'],
  ],
  azure: [['azure-pipelines.yml', 'docs/ci/azure-pipelines.yml']],
  none: [],
};
