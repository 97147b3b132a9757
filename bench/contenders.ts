import type { Contender } from './contender.ts';
import { audit } from './own/audit.ts';
import { build } from './own/build.ts';
import { check } from './own/check.ts';
import { importTable } from './own/import.ts';
import { mcp } from './own/mcp.ts';
import { pages } from './own/pages.ts';
import { reps } from './own/reps.ts';
import { search } from './own/search.ts';
import { astroGlob } from './peers/astro-glob.ts';
import { bare } from './peers/bare.ts';
import { eleventy } from './peers/eleventy.ts';
import { hugo } from './peers/hugo.ts';

/** The rows, in the order of the table. */
export const contenders: readonly Contender[] = [
  bare,
  check,
  importTable,
  audit,
  build,
  pages,
  search,
  reps,
  mcp,
  astroGlob,
  eleventy,
  hugo,
];
