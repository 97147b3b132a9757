// @ts-check
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A note about an install of this launcher that was ended by a signal. Its text is the start of the install, its own date
 * the end. If npm failed by itself or the launcher was killed, no note is written, because the packages may then be
 * someone else's.
 *
 * @param {string} root the project's top folder
 */
function note(root) {
  return join(root, '.cache', 'interrupted-install.txt');
}

/**
 * Notes that a signal has just ended an install.
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
 * Whether `node_modules` contains only what an interrupted install of this launcher left: every package was added between
 * its start and its end. Compares the change times of the entries, which copying and unpacking cannot set.
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
