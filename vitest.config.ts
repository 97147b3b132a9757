import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Every test file in a process of its own: builds and browsers change the environment and use native packages.
    pool: 'forks',
    maxWorkers: '100%',
    // Generous, because some tests install, build or start a browser, and a busy machine is no reason to fail.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // What the developer has set must not change what is tested.
    env: { CONTENT_DIR: '', AUDIT_TODAY: '', NO_COLOR: '1' },
  },
});
