/** The company's logo: the one file of the content that the site publishes as it is, so it is looked at closely. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Site } from '../../schema/site.ts';
import { isHiddenPath } from '../hidden-path.ts';
import { pngLogo, type ReadLogo, svgLogo } from '../logo.ts';
import type { RecordProblem } from '../read.ts';
import { type ContentPlace, placeOf } from './paths.ts';

/** Every page carries it; 50 kB. */
const MAX_BYTES = 50_000;

/** Reads the logo that site.yaml names: it, or what is wrong with it; nothing when none is named. */
export function readLogo(directory: string, site: Site): ReadLogo | undefined {
  const file = site.brand.logo;
  if (file === undefined) return undefined;
  const extension = path.posix.extname(file).toLowerCase();
  if (extension !== '.svg' && extension !== '.png') return { problem: `"${file}" is neither an .svg nor a .png file.` };
  const absolute = inRepository(placeOf(directory), file);
  if (absolute === undefined) return { problem: `There is no file "${file}" in the repository that people can see.` };
  const { size } = statSync(absolute);
  if (size > MAX_BYTES) return { problem: `"${file}" has ${Math.ceil(size / 1000)} kB.` };
  const bytes = Uint8Array.from(readFileSync(absolute));
  return extension === '.svg' ? svgLogo(file, bytes) : pngLogo(file, bytes);
}

/** What `check` says of the logo. */
export function logoProblems(directory: string, site: Site): RecordProblem[] {
  const message = readLogo(directory, site)?.problem;
  if (message === undefined) return [];
  const { directory: folder, repository } = placeOf(directory);
  const file = path.relative(repository, path.join(folder, 'site.yaml')).split(path.sep).join('/');
  return [{ rule: 'site/logo', file, path: ['brand', 'logo'], message }];
}

function inRepository({ repository }: ContentPlace, file: string): string | undefined {
  const absolute = path.join(repository, file);
  if (isHiddenPath(file) || !statSync(absolute, { throwIfNoEntry: false })?.isFile()) return undefined;
  const inside = path.relative(realpathSync(repository), realpathSync(absolute));
  return isHiddenPath(inside) || path.isAbsolute(inside) ? undefined : absolute;
}
