/** Azure Pipelines. Source: learn.microsoft.com/azure/devops/pipelines, "Predefined variables" and "Logging commands". */
import path from 'node:path';
import type { CiSystem } from '../system.ts';
import { addToSummary } from './summary-file.ts';

export const azurePipelines: CiSystem = {
  name: 'Azure Pipelines',
  runs: (variable) => variable('TF_BUILD') === 'True',
  base: (variable) => {
    const target = variable('SYSTEM_PULLREQUEST_TARGETBRANCH');
    return target && `origin/${target.replace(/^refs\/heads\//, '')}`;
  },
  format: 'pretty',
  show: (text, variable) => {
    const folder = variable('AGENT_TEMPDIRECTORY');
    if (folder === undefined) {
      process.stdout.write(text);
      return;
    }
    // The page of the run has the text under the name of the file.
    const file = path.join(folder, 'content-audit.md');
    addToSummary(file, text);
    process.stdout.write(`##vso[task.uploadsummary]${file}\n`);
  },
  repository: (variable) => variable('BUILD_REPOSITORY_URI'),
  // No variable has the branch that pull requests are for.
  branch: () => undefined,
  user: 'x-access-token',
};
