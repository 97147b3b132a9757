// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from './cannot-run.js';

/**
 * What a lockfile says about one package. `link`: it is a folder elsewhere, as `npm link` leaves it.
 *
 * @typedef {{ version?: string, integrity?: string, link?: boolean, optional?: boolean, dev?: boolean, devOptional?: boolean }} Entry
 */

/**
 * What `node_modules` holds, compared with package.json and the lockfile.
 *
 * @typedef {object} Installed
 * @property {boolean} empty no package is there
 * @property {string[]} missing direct dependencies that are not there
 * @property {string[]} different packages that are there in another version than the lockfile says, or that others lack
 * @property {boolean} untouched it is just what npm made from this lockfile, perhaps without the development dependencies
 */

/**
 * Looks at `node_modules`, and changes nothing.
 *
 * npm writes `node_modules/.package-lock.json` when an install has succeeded. The two lockfiles are compared by what they
 * say, not by their dates, because Git sets dates as it likes. Another package manager leaves no such file; then only the
 * direct dependencies are looked for. Optional packages may be missing, because each is for one platform only, and a
 * linked package is what the developer wants it to be.
 *
 * @param {string} root the project's top folder
 * @param {{ dev: boolean }} options `dev`: whether the development dependencies are needed as well
 * @returns {Installed}
 * @throws {CannotRun} when there is no lockfile to compare with
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

/** @param {string} folder Tools keep what they remember in hidden folders of `node_modules`. */
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
