/** The company's logo. The site publishes the file unchanged, so it must be safe to open in a browser. */
import { activeParts, logoTexts } from '../words/findings/logo.ts';

export interface Logo {
  /** Its name on the site. */
  readonly name: 'logo.svg' | 'logo.png';
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Width and height in pixels, so that a page can reserve space for it. */
  readonly width: number;
  readonly height: number;
}

/** The logo, or the problem with its file. */
export type ReadLogo = { logo: Logo; problem?: undefined } | { logo?: undefined; problem: string };

/**
 * What makes a drawing active. An SVG that is opened by itself is a document of the site, so it may contain no script, no
 * handler, no foreign markup, no entities, and no address except those of its own parts.
 */
const ACTIVE: ReadonlyArray<readonly [RegExp, string]> = [
  [/<!(?!--)/, activeParts.doctype],
  [/<\?(?!xml\s)/i, activeParts.instruction],
  [/&(?!(?:amp|lt|gt|quot|apos);)/, activeParts.entity],
  [/[\s"'/]on\w+\s*=/i, activeParts.handler],
  [/(?:href|src)\s*=(?!\s*["']#)/i, activeParts.link],
  [/url\s*\(\s*["']?(?!#)|@import|javascript:/i, activeParts.link],
];

/** The elements that a drawing may contain. */
const ELEMENTS: ReadonlySet<string> = new Set(
  'svg g defs symbol use path rect circle ellipse line polyline polygon text tspan title desc style linearGradient radialGradient stop clipPath mask'.split(
    ' ',
  ),
);

/** Reads an SVG. `file` is its name in messages. */
export function svgLogo(file: string, bytes: Uint8Array<ArrayBuffer>): ReadLogo {
  const text = decode(bytes);
  const root = /<svg\s[^>]*>/.exec(text ?? '')?.[0];
  if (text === undefined || root === undefined) return { problem: logoTexts.notSvg(file) };
  const active = ACTIVE.find(([pattern]) => pattern.test(text));
  if (active) return { problem: logoTexts.contains(file, active[1]) };
  const foreign = [...text.matchAll(/<([a-z][^\s/>]*)/gi)].find(([, name = '']) => !ELEMENTS.has(name));
  if (foreign) return { problem: logoTexts.element(file, String(foreign[1])) };
  const [, , width = 0, height = 0] = (/\sviewBox\s*=\s*["']([^"']*)["']/.exec(root)?.[1] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (!(width > 0 && height > 0)) return { problem: logoTexts.noViewBox(file) };
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

/** Reads a PNG. `file` is its name in messages. */
export function pngLogo(file: string, bytes: Uint8Array<ArrayBuffer>): ReadLogo {
  if (bytes.length < 24 || PNG_SIGNATURE.some((byte, index) => bytes[index] !== byte)) {
    return { problem: logoTexts.notPng(file) };
  }
  const view = new DataView(bytes.buffer);
  return { logo: { name: 'logo.png', bytes, width: view.getUint32(16), height: view.getUint32(20) } };
}
