/** Next.js: pages in the folder `app` are called `page`, and groups in parentheses are not part of the path. */
import { plainPath, withoutEnding } from './paths.ts';
import type { SiteTool } from './site-tool.ts';

export const next: SiteTool = {
  configs: ['js', 'ts', 'mjs', 'cjs'].map((ending) => `next.config.${ending}`),
  folders: /^(?:src\/)?(?:app|pages)(?:\/|$)/,
  pathsOf: () => (page) => {
    const [, root, inside = ''] = /^(?:src\/)?(app|pages)\/(.+)$/.exec(page.path) ?? [];
    if (root === undefined) return plainPath(page.path, page.slug);
    const parts = withoutEnding(inside).split('/');
    // Only the program knows the pages of a template, and some files are not pages.
    if (parts.some((part) => /[[\]@]|^_|^\(\.+\)/.test(part))) return undefined;
    if (root === 'pages') return plainPath(inside, undefined);
    if (parts.pop() !== 'page') return undefined;
    return plainPath(parts.filter((part) => !/^\(.*\)$/.test(part)).join('/'), undefined);
  },
};
