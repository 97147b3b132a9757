/** Reading the company's logo, the only file in the content that the site publishes unchanged. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Site } from '../../schema/site.ts';
import { logoTexts } from '../../words/findings/logo.ts';
import { isHiddenPath } from '../hidden-path.ts';
import { pngLogo, type ReadLogo, svgLogo } from '../logo.ts';
import type { RecordProblem } from '../read.ts';
import { type ContentPlace, placeOf } from './paths.ts';

/** In bytes. Every page loads the logo. */
const MAX_BYTES = 50_000;

/** Reads the logo in site.yaml, or its problem. Nothing when site.yaml has no logo. */
export function readLogo(directory: string, site: Site): ReadLogo | undefined {
  const file = site.brand.logo;
  if (file === undefined) return undefined;
  const extension = path.posix.extname(file).toLowerCase();
  if (extension !== '.svg' && extension !== '.png') return { problem: logoTexts.kind(file) };
  const absolute = inRepository(placeOf(directory), file);
  if (absolute === undefined) return { problem: logoTexts.missing(file) };
  const { size } = statSync(absolute);
  if (size > MAX_BYTES) return { problem: logoTexts.tooLarge(file, Math.ceil(size / 1000), MAX_BYTES / 1000) };
  const bytes = Uint8Array.from(readFileSync(absolute));
  return extension === '.svg' ? svgLogo(file, bytes) : pngLogo(file, bytes);
}

/** The logo's problem as a finding for `check`. */
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
