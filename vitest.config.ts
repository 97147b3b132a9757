import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';
import { memoryFolder } from './tests/memory-folder.ts';
import { PATIENCE } from './tests/patience.ts';

/** How long a test may take, and the hooks around it, in milliseconds. */
const LIMIT = 900_000;

// The workers and the programs they start inherit it.
const temporary = memoryFolder();
if (temporary) process.env.TMPDIR = temporary;

/** The layers of the tests, by folder. What is in no other folder is in `unit`. */
const folders = {
  /** Built sites, servers and browsers. */
  site: ['site'],
  /** Hostile content, kills, a full disk; and what is installed: a fresh clone, the package, the scripts of workflows. */
  hardening: ['hardening', 'clone', 'package', 'workflows'],
  /** The command line, Git, the hosts' servers and the server for assistants. */
  integration: ['cli', 'forge', 'mcp', 'requests', 'upgrade'],
};

const files = Object.fromEntries(
  Object.entries(folders).map(([layer, names]) => [layer, names.map((name) => `tests/${name}/**/*.test.ts`)]),
);

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    globalSetup: ['tests/sample/provide.ts', 'tests/site/shared-sites-setup.ts'],
    setupFiles: 'tests/clean-up-hook.ts',
    // Limits only end what hangs: each is far more than the slowest test takes, so that a busy machine does not make a test fail.
    testTimeout: LIMIT,
    hookTimeout: LIMIT,
    // A condition that is waited for; Vitest would give it a second.
    expect: { poll: { timeout: PATIENCE, interval: 100 } },
    // What the developer has set must not change what is tested.
    env: { CONTENT_DIR: '', AUDIT_TODAY: '', NO_COLOR: '1' },
    projects: [
      // Test files share a process, and with it the loaded modules and the browser.
      { extends: true, test: { name: 'site', include: files.site, isolate: false } },
      { extends: true, test: { name: 'hardening', include: files.hardening, isolate: false } },
      // Starting a program takes longer the more memory a process has, so it has processes apart from those of `unit`.
      { extends: true, test: { name: 'integration', include: files.integration, isolate: false } },
      {
        extends: true,
        test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: Object.values(files).flat(), isolate: false },
      },
    ],
  },
});
