// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from './cannot-run.js';

/**
 * A package in a lockfile. `link`: a folder elsewhere, as made by `npm link`.
 *
 * @typedef {{ version?: string, integrity?: string, link?: boolean, optional?: boolean, dev?: boolean, devOptional?: boolean }} Entry
 */

/**
 * What `node_modules` contains, compared with package.json and the lockfile.
 *
 * @typedef {object} Installed
 * @property {boolean} empty no package is installed
 * @property {string[]} missing direct dependencies that are not installed
 * @property {string[]} different packages that are installed in another version than in the lockfile, or missing indirect ones
 * @property {boolean} untouched exactly what npm made from this lockfile, possibly without the development dependencies
 */

/**
 * Reads `node_modules` without changing it.
 *
 * npm writes `node_modules/.package-lock.json` after a successful install. The two lockfiles are compared by content, not
 * by date, because Git does not keep dates. Other package managers do not write this file; then only the direct
 * dependencies are checked. Optional packages may be missing, because each is for one platform only. A linked package is
 * the developer's choice, so it never differs.
 *
 * @param {string} root the project's top folder
 * @param {{ dev: boolean }} options `dev`: whether the development dependencies are needed too
 * @returns {Installed}
 * @throws {CannotRun} when the lockfile is missing or broken
 */
export function readInstalled(root, { dev }) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  if (!wanted)
    throw new CannotRun('package-lock.json is missing or broken. Restore it:\n  git checkout package-lock.json');
  const folder = join(root, 'node_modules');
  const found = readPackages(join(folder, '.package-lock.json'));
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const direct = Object.keys(dev ? { ...dependencies, ...devDependencies } : dependencies);
  const changed = Object.keys(wanted).filter(
    (place) => place !== '' && found && !isAsWanted(found[place], wanted[place]),
  );
  return {
    empty: !holdsPackages(folder),
    missing: direct.filter((name) => !existsSync(join(folder, name, 'package.json'))),
    different: changed.filter((place) => !found?.[place]?.link || wanted[place]?.link).map(nameOf),
    untouched: found !== undefined && changed.length === 0 && Object.keys(found).every((place) => place in wanted),
  };
}

/** @param {Entry | undefined} found @param {Entry | undefined} wanted */
function isAsWanted(found, wanted) {
  if (!found) return Boolean(wanted?.optional || wanted?.dev || wanted?.devOptional);
  return found.version === wanted?.version && found.integrity === wanted?.integrity;
}

/** @param {string} place such as `node_modules/a/node_modules/@b/c` */
function nameOf(place) {
  return place.replace(/^.*node_modules\//, '');
}

/** @param {string} folder Tools keep caches in hidden folders of `node_modules`, which do not count. */
function holdsPackages(folder) {
  return existsSync(folder) && readdirSync(folder).some((name) => !name.startsWith('.'));
}

/**
 * @param {string} file
 * @returns {Record<string, Entry> | undefined} undefined when the file is missing or is not a lockfile
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
