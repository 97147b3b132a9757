import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The test files that take longest, longest first, by CPU time. It decides only which files start first, so that no
 * worker is left with a long file at the end of a run; a list that is out of date costs some seconds and breaks nothing.
 */
const LONGEST: readonly string[] = [];

/** Starts the longest test files first, on every machine alike. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = new Map(LONGEST.map((file, index) => [path.join(this.ctx.config.root, 'tests', file), index]));
    const rankOf = ({ moduleId }: TestSpecification) => rank.get(path.normalize(moduleId)) ?? LONGEST.length;
    return (await super.sort(files)).sort((a, b) => rankOf(a) - rankOf(b));
  }
}
