import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

/**
 * How long a test of each kind may take, and the hooks around it. Limits only end what hangs: each is at least ten times
 * what the slowest test of its kind takes on a quiet machine, so that a busy machine does not make a test fail.
 */
const kinds = {
  /** Functions, and small files on disk. */
  unit: { include: ['tests/**/*.test.ts'], seconds: 300 },
  /** Git and the command line, as processes of their own. */
  commands: {
    include: ['bench', 'cli', 'forge', 'import', 'links', 'requests', 'workflows'].map(filesIn),
    seconds: 180,
  },
  /** Built sites, servers and browsers. */
  site: { include: [filesIn('site')], seconds: 300 },
  /** Hostile content, kills, a full disk; a fresh clone, which installs the packages; and the package. */
  hardening: { include: ['hardening', 'clone', 'package'].map(filesIn), seconds: 300 },
};

function filesIn(folder: string): string {
  return `tests/${folder}/**/*.test.ts`;
}

const { unit, ...others } = kinds;
const exclude = Object.values(others).flatMap(({ include }) => include);

export default defineConfig({
  test: {
    // Every test file in a process of its own: builds and browsers change the environment and use native packages.
    pool: 'forks',
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    globalSetup: 'tests/site/shared-sample.ts',
    // What the developer has set must not change what is tested.
    env: { CONTENT_DIR: '', AUDIT_TODAY: '', NO_COLOR: '1' },
    projects: Object.entries({ unit: { ...unit, exclude }, ...others }).map(([name, { seconds, ...files }]) => ({
      extends: true,
      test: {
        name,
        ...files,
        testTimeout: seconds * 1000,
        hookTimeout: seconds * 1000,
        // A condition that is waited for; Vitest would give it a second.
        expect: { poll: { timeout: Math.min(seconds, 90) * 1000 } },
      },
    })),
  },
});
