// @ts-check
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A note about an install of this launcher that a signal ended: when it began is its text, when it ended is its own time.
 * An install that npm itself gave up leaves none, and neither does one whose launcher was killed: what is there then may
 * be somebody else's.
 *
 * @param {string} root the project's top folder
 */
function note(root) {
  return join(root, '.cache', 'interrupted-install.txt');
}

/**
 * Notes that an install was ended by a signal just now.
 *
 * @param {string} root the project's top folder
 * @param {number} began in milliseconds
 */
export function noteInterruption(root, began) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(note(root), String(began));
}

/** @param {string} root the project's top folder */
export function forgetInterruption(root) {
  rmSync(note(root), { force: true });
}

/**
 * Whether `node_modules` is what an interrupted install of this launcher left, and nothing else: every package in it was
 * put there between its beginning and its end. Asked of the time when the disk made the entry, which copying and
 * unpacking cannot set.
 *
 * @param {string} root the project's top folder
 */
export function wasInterrupted(root) {
  const ended = statSync(note(root), { throwIfNoEntry: false })?.mtimeMs;
  if (ended === undefined) return false;
  const began = Number(readFileSync(note(root), 'utf8') || Number.NaN);
  const folder = join(root, 'node_modules');
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .map((name) => lstatSync(join(folder, name)).ctimeMs)
    .every((changed) => changed >= began && changed <= ended);
}
