/** The company's logo, looked at closely: the site publishes it as it is. */

export interface Logo {
  /** Its name on the site. */
  readonly name: 'logo.svg' | 'logo.png';
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Width and height in pixels, so that a page can leave room for it. */
  readonly width: number;
  readonly height: number;
}

/** The logo, or what is wrong with the file. */
export type ReadLogo = { logo: Logo; problem?: undefined } | { logo?: undefined; problem: string };

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

/** A drawing. `file` is how messages name it. */
export function svgLogo(file: string, bytes: Uint8Array<ArrayBuffer>): ReadLogo {
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

/** A picture in PNG. `file` is how messages name it. */
export function pngLogo(file: string, bytes: Uint8Array<ArrayBuffer>): ReadLogo {
  if (bytes.length < 24 || PNG_SIGNATURE.some((byte, index) => bytes[index] !== byte)) {
    return { problem: `"${file}" is not a picture in PNG.` };
  }
  const view = new DataView(bytes.buffer);
  return { logo: { name: 'logo.png', bytes, width: view.getUint32(16), height: view.getUint32(20) } };
}
