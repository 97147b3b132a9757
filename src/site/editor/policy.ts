/** What browsers may do on the editor’s page. */
import type { Site } from '../../schema/site.ts';
import { editorOrigins } from './config.ts';

/**
 * The editor runs only this site’s own files, as every page does. Besides that, it talks to the Git host, styles itself while
 * it runs, and shows pictures that it was given.
 */
export function editorPolicy(site: Site): string {
  const hosts = editorOrigins(site).join(' ');
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src ${["'self'", 'blob:', 'data:', hosts].filter(Boolean).join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * The headers of the editor’s page that differ from those of other files. The window in which people sign in at the host
 * reports back to the page that opened it.
 */
export function editorHeaders(site: Site): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': `${editorPolicy(site)}; frame-ancestors 'none'`,
    'Cross-Origin-Opener-Policy': 'unsafe-none',
  };
}
