/**
 * Has the bundler give memory back to the system at once, and take none in advance. It keeps some hundred megabytes
 * otherwise until the process ends. To be imported before the bundler is: its allocator (mimalloc) reads these when it
 * starts. Who sets them is obeyed.
 */
import { env } from 'node:process';

env.MIMALLOC_PURGE_DELAY ??= '0';
env.MIMALLOC_ARENA_EAGER_COMMIT ??= '0';
