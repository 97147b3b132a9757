/** The site tools whose paths are known. A site of another tool has the paths of its files. */
import { docusaurus } from './docusaurus.ts';
import { eleventy } from './eleventy.ts';
import { hugo } from './hugo.ts';
import { isPost, jekyll, postPath } from './jekyll.ts';
import { next } from './next.ts';
import { nuxt } from './nuxt.ts';
import { plainPath, withoutRoot } from './paths.ts';
import type { PathOf, SiteTool } from './site-tool.ts';

export const siteTools: readonly SiteTool[] = [jekyll, hugo, docusaurus, eleventy, next, nuxt];

/** The path of a page of an unknown tool. */
export const usualPath: PathOf = (page) =>
  isPost(page) ? postPath(page) : plainPath(withoutRoot(page.path), page.slug);
