import type { Contender } from './contender.ts';
import { audit } from './own/audit.ts';
import { build } from './own/build.ts';
import { check } from './own/check.ts';
import { dev } from './own/dev.ts';
import { importTable } from './own/import.ts';
import { init } from './own/init.ts';
import { mcp } from './own/mcp.ts';
import { pages } from './own/pages.ts';
import { reps } from './own/reps.ts';
import { search } from './own/search.ts';
import { start } from './own/start.ts';
import { warm } from './own/warm.ts';
import { astroGlob } from './peers/astro-glob.ts';
import { bare } from './peers/bare.ts';
import { eleventy } from './peers/eleventy.ts';
import { eleventyPagefind } from './peers/eleventy-pagefind.ts';
import { hugo } from './peers/hugo.ts';

/** The rows, in the order of the table. */
export const contenders: readonly Contender[] = [
  bare,
  check,
  start,
  init,
  importTable,
  audit,
  build,
  pages,
  warm,
  dev,
  search,
  reps,
  mcp,
  astroGlob,
  eleventy,
  eleventyPagefind,
  hugo,
];
