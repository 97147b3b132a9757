/** GitHub Pages sets no headers; the policy in the pages applies. It serves `404.html` by itself. */
import type { WebHost } from './host.ts';

export const githubPages: WebHost = {
  name: 'GitHub Pages',
  domain: 'github.io',
  // Published from a branch, folders that start with an underscore are left out unless this file is there.
  files: () => ({ '.nojekyll': '' }),
};
