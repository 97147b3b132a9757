import type { Migration } from './migration.ts';

/** Every migration in order: the first one makes format 2. A released one never changes. */
export const migrations: readonly Migration[] = [];
