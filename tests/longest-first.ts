import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The test files that take longest, longest first, by CPU time. It decides only which files start first, so that no
 * worker is left with a long file at the end of a run; a list that is out of date costs some seconds and breaks nothing.
 */
const LONGEST: readonly string[] = [
  'site/large.test.ts',
  'site/axe.test.ts',
  'site/editor/editor.test.ts',
  'site/finding.test.ts',
  'site/build.test.ts',
  'site/phone.test.ts',
  'site/edit-forms.test.ts',
  'site/boards.test.ts',
  'site/browser.test.ts',
  'site/dev.test.ts',
  'site/desk.test.ts',
  'site/demo.test.ts',
  'site/scripts.test.ts',
  'site/contribute.test.ts',
  'package/package.test.ts',
  'clone/clone.test.ts',
  'hardening/kills.test.ts',
  'hardening/site.test.ts',
  'clone/team-repository.test.ts',
  'package/adoption.test.ts',
  'clone/own-content.test.ts',
  'hardening/fuzz.test.ts',
  'upgrade/fork.test.ts',
  'cli/init.test.ts',
  'upgrade/package.test.ts',
  'mcp/server.test.ts',
  'cli/diff.test.ts',
  'requests/deadline.test.ts',
  'structure/plain-english.test.ts',
  'content/changed-files.test.ts',
  'content/fixes.test.ts',
];

/** The layers in the order in which they run. Files of one layer follow each other, because they share a process. */
const LAYERS: readonly string[] = ['site', 'hardening', 'integration', 'unit'];

/** Starts the longest test files of each layer first, on every machine alike. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = new Map(LONGEST.map((file, index) => [path.join(this.ctx.config.root, 'tests', file), index]));
    const rankOf = ({ moduleId }: TestSpecification) => rank.get(path.normalize(moduleId)) ?? LONGEST.length;
    const layerOf = ({ project }: TestSpecification) => LAYERS.indexOf(project.name);
    return (await super.sort(files)).sort((a, b) => layerOf(a) - layerOf(b) || rankOf(a) - rankOf(b));
  }
}
