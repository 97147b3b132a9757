/** Source: docs.netlify.com, "Custom headers" and "Redirects and rewrites". It serves `404.html` by itself. */
import { headersFile, redirectsFile } from './headers-file.ts';
import type { WebHost } from './host.ts';

export const netlify: WebHost = {
  name: 'Netlify',
  domain: 'netlify.app',
  files: (site) => ({ _headers: headersFile(site, 'own'), ...redirectsFile(site, '!') }),
};
