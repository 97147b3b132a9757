/**
 * Makes the bundler return memory to the system at once and reserve none in advance. Otherwise it keeps several hundred
 * megabytes until the process ends. Import this before the bundler: its allocator (mimalloc) reads these variables when it
 * starts. Values set by the user win.
 */
import { env } from 'node:process';

env.MIMALLOC_PURGE_DELAY ??= '0';
env.MIMALLOC_ARENA_EAGER_COMMIT ??= '0';
