/** Source: developers.cloudflare.com/pages, "Headers" and "Redirects". It serves `404.html` by itself. */
import { headersFile, redirectsFile } from './headers-file.ts';
import type { WebHost } from './host.ts';

export const cloudflare: WebHost = {
  name: 'Cloudflare Pages',
  domain: 'pages.dev',
  files: (site) => ({ _headers: headersFile(site, 'detach'), ...redirectsFile(site, '') }),
};
