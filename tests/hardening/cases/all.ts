/** All tables of cases. Add a new table only here. */
import { refusedBodies, shownBodies } from './bodies.ts';
import type { Case, RefusedCase, ShownCase } from './case.ts';
import { refusedCollectedBodies, shownCollectedBodies } from './collected/bodies.ts';
import { refusedCollectedFiles, shownCollectedFiles } from './collected/files.ts';
import { refusedCollectedFrontMatter, shownCollectedFrontMatter } from './collected/front-matter.ts';
import { refusedFiles, shownFiles } from './files.ts';
import { refusedFrontMatter, shownFrontMatter } from './front-matter.ts';

export const refusedCases: readonly RefusedCase[] = [
  ...[...refusedBodies, ...refusedFrontMatter, ...refusedFiles],
  ...[...refusedCollectedBodies, ...refusedCollectedFrontMatter, ...refusedCollectedFiles],
];
export const shownCases: readonly ShownCase[] = [
  ...[...shownBodies, ...shownFrontMatter, ...shownFiles],
  ...[...shownCollectedBodies, ...shownCollectedFrontMatter, ...shownCollectedFiles],
];

/** The files of several cases in one folder. */
export function together(cases: readonly Case[]): Case['files'] {
  return Object.assign({}, ...cases.map(({ files }) => files));
}
