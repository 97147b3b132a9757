/** All tables of cases. A table of another kind of content is added here and nowhere else. */
import { refusedBodies, shownBodies } from './bodies.ts';
import type { Case, RefusedCase, ShownCase } from './case.ts';
import { refusedFiles, shownFiles } from './files.ts';
import { refusedFrontMatter, shownFrontMatter } from './front-matter.ts';

export const refusedCases: readonly RefusedCase[] = [...refusedBodies, ...refusedFrontMatter, ...refusedFiles];
export const shownCases: readonly ShownCase[] = [...shownBodies, ...shownFrontMatter, ...shownFiles];

/** The files of several cases in one folder. */
export function together(cases: readonly Case[]): Case['files'] {
  return Object.assign({}, ...cases.map(({ files }) => files));
}
