/** The company's logo: the one file of the content that the site publishes as it is, so it is looked at closely. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Site } from '../schema/site.ts';
import { isHiddenPath } from './hidden-path.ts';
import { type ContentPlace, placeOf } from './paths.ts';
import type { RecordProblem } from './read.ts';

export interface Logo {
  /** Its name on the site. */
  readonly name: 'logo.svg' | 'logo.png';
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Width and height in pixels, so that a page can leave room for it. */
  readonly width: number;
  readonly height: number;
}

/** Every page carries it; 50 kB. */
const MAX_BYTES = 50_000;

/**
 * What makes a drawing more than a drawing. An SVG that is opened by itself is a document of the site, so it may hold
 * no script, no handler, no foreign markup, no entities, and no address but that of one of its own parts.
 */
const ACTIVE: ReadonlyArray<readonly [RegExp, string]> = [
  [/<!(?!--)/, 'a document type or the like'],
  [/<\?(?!xml\s)/i, 'a processing instruction'],
  [/&(?!(?:amp|lt|gt|quot|apos);)/, 'an entity'],
  [/[\s"'/]on\w+\s*=/i, 'an event handler'],
  [/(?:href|src)\s*=(?!\s*["']#)/i, 'a link'],
  [/url\s*\(\s*["']?(?!#)|@import|javascript:/i, 'a link'],
];

/** The elements that a drawing needs. */
const ELEMENTS: ReadonlySet<string> = new Set(
  'svg g defs symbol use path rect circle ellipse line polyline polygon text tspan title desc style linearGradient radialGradient stop clipPath mask'.split(
    ' ',
  ),
);

/** Reads the logo that site.yaml names: it, or what is wrong with it; nothing when none is named. */
export function readLogo(
  directory: string,
  site: Site,
): { logo: Logo; problem?: undefined } | { logo?: undefined; problem: string } | undefined {
  const file = site.brand.logo;
  if (file === undefined) return undefined;
  const extension = path.posix.extname(file).toLowerCase();
  if (extension !== '.svg' && extension !== '.png') return { problem: `"${file}" is neither an .svg nor a .png file.` };
  const absolute = inRepository(placeOf(directory), file);
  if (absolute === undefined) return { problem: `There is no file "${file}" in the repository that people can see.` };
  const { size } = statSync(absolute);
  if (size > MAX_BYTES) return { problem: `"${file}" has ${Math.ceil(size / 1000)} kB.` };
  const bytes = Uint8Array.from(readFileSync(absolute));
  return extension === '.svg' ? svg(file, bytes) : png(file, bytes);
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

function svg(file: string, bytes: Uint8Array<ArrayBuffer>): ReturnType<typeof readLogo> {
  const text = decode(bytes);
  const root = /<svg\s[^>]*>/.exec(text ?? '')?.[0];
  if (text === undefined || root === undefined) return { problem: `"${file}" is not a drawing in SVG (UTF-8).` };
  const active = ACTIVE.find(([pattern]) => pattern.test(text));
  if (active) return { problem: `"${file}" holds ${active[1]}.` };
  const foreign = [...text.matchAll(/<([a-z][^\s/>]*)/gi)].find(([, name = '']) => !ELEMENTS.has(name));
  if (foreign) return { problem: `"${file}" holds an element <${foreign[1]}>, which a drawing does not need.` };
  const [, , width = 0, height = 0] = (/\sviewBox\s*=\s*["']([^"']*)["']/.exec(root)?.[1] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (!(width > 0 && height > 0)) return { problem: `"${file}" has no viewBox, so nobody knows its shape.` };
  return { logo: { name: 'logo.svg', bytes, width: Math.round(width), height: Math.round(height) } };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Source: PNG specification (W3C), 5.2 signature and 11.2.1 IHDR. */
const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function png(file: string, bytes: Uint8Array<ArrayBuffer>): ReturnType<typeof readLogo> {
  if (bytes.length < 24 || PNG_SIGNATURE.some((byte, index) => bytes[index] !== byte)) {
    return { problem: `"${file}" is not a picture in PNG.` };
  }
  const view = new DataView(bytes.buffer);
  return { logo: { name: 'logo.png', bytes, width: view.getUint32(16), height: view.getUint32(20) } };
}
