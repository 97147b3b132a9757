/** Eleventy: the day at the start of a name is not part of the path. */
import { plainPath, withoutRoot } from './paths.ts';
import type { SiteTool } from './site-tool.ts';

export const eleventy: SiteTool = {
  configs: ['.eleventy.js', ...['js', 'mjs', 'cjs', 'ts'].map((ending) => `eleventy.config.${ending}`)],
  folders: /^(?:src|content|posts|blog|pages)(?:\/|$)/,
  // A slug in the front matter changes nothing unless a permalink uses it.
  pathsOf: () => (page) =>
    plainPath(
      withoutRoot(page.path)
        .replace(/^src\//, '')
        .replace(/(^|\/)\d{4}-\d{1,2}-\d{1,2}-(?=[^/]+(?:\/index\.[^/]+)?$)/, '$1'),
      undefined,
    ),
};
