/** Nuxt Content: numbers before names give the order only. */
import { plainPath } from './paths.ts';
import type { SiteTool } from './site-tool.ts';

export const nuxt: SiteTool = {
  configs: ['js', 'ts', 'mjs'].map((ending) => `nuxt.config.${ending}`),
  folders: /^content(?:\/|$)/,
  pathsOf: () => (page) =>
    plainPath(page.path.replace(/^content\//, '').replace(/(^|\/)\d+\.(?=[^/])/g, '$1'), undefined),
};
