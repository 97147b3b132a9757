/** Eleventy with the same files: a page per piece and no search. */
import type { Contender } from '../contender.ts';
import { eleventySite, VERSION } from './eleventy-site.ts';

export const eleventy: Contender = {
  id: 'eleventy',
  title: `Eleventy ${VERSION}`,
  prepare({ content, folder }) {
    const site = eleventySite(content, folder);
    return site && { file: process.execPath, ...site, leaves: [site.output] };
  },
};
