import { azure } from './azure.ts';
import { cloudflare } from './cloudflare.ts';
import { githubPages } from './github-pages.ts';
import type { WebHost } from './host.ts';
import { netlify } from './netlify.ts';
import { nginx } from './nginx.ts';
import { vercel } from './vercel.ts';

/** The hosts whose files a build can write, as the command line names them. */
export const WEB_HOST_NAMES = ['azure', 'cloudflare', 'github-pages', 'netlify', 'nginx', 'vercel'] as const;

export type WebHostName = (typeof WEB_HOST_NAMES)[number];

export const webHosts: Readonly<Record<WebHostName, WebHost>> = {
  azure,
  cloudflare,
  'github-pages': githubPages,
  netlify,
  nginx,
  vercel,
};
