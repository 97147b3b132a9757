import type { Migration } from './migration.ts';

/** Every migration in order: the first one makes format 2. A release never changes or removes one. */
export const migrations: readonly Migration[] = [];
