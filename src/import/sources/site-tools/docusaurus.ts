/** Docusaurus: numbers before names give the order only, and posts are in folders of their day. */
import { dayInName, filledIn, plainPath } from './paths.ts';
import { type SiteTool, textUnder } from './site-tool.ts';

/** Settings that put pages somewhere else. */
const MOVED = /\brouteBasePath\b|\bbaseUrl\s*:\s*(?!['"`]\/['"`])/;

export const docusaurus: SiteTool = {
  configs: ['js', 'ts', 'mjs', 'cjs', 'mts'].map((ending) => `docusaurus.config.${ending}`),
  folders: /^(?:docs|blog|src\/pages)(?:\/|$)/,
  pathsOf: (settings) => (page) => {
    // Where a site moves its pages, only its own program knows the paths.
    if (MOVED.test(textUnder(settings, 'program') ?? '')) return undefined;
    const [root = '', ...parts] = page.path.split('/');
    const absolute = page.slug?.startsWith('/') ? `/${root}${page.slug}` : undefined;
    if (root === 'blog') {
      if (page.slug !== undefined) return absolute ?? `/blog/${page.slug}`;
      return dayInName(page.path) === undefined
        ? plainPath(page.path, undefined)
        : filledIn('/blog/:year/:month/:day/:filename', page);
    }
    if (root !== 'docs') return plainPath(page.path.replace(/^src\/pages\//, ''), page.slug);
    const path = ['docs', ...parts.map((part) => part.replace(/^\d+\s*[-_.]+\s*(?=[^-_.\s\d])/, ''))].join('/');
    return absolute ?? plainPath(path, page.slug ?? page.id?.split('/').at(-1));
  },
};
