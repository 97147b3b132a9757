/** Versions of the product. */

/** A version inside a longer text, such as the name of a tarball. */
const VERSION = /\d+\.\d+\.\d+(?:-[a-z]+(?:\.\d+)*)?/;

/** The first version in a text; undefined if there is none. */
export function versionWithin(text: string): string | undefined {
  return VERSION.exec(text)?.[0];
}

/** The same text with another version. */
export function withVersionWithin(text: string, version: string): string {
  return text.replace(VERSION, () => version);
}

/** Whether a version comes before another one. A preview, such as 1.0.0-beta.2, comes before its version. */
export function isOlder(version: string, than: string): boolean {
  const [a, b] = [partsOf(version), partsOf(than)];
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const order = compareParts(a[at], b[at]);
    if (order !== 0) return order < 0;
  }
  return false;
}

/** The numbers, and then the parts of a preview. */
function partsOf(version: string): string[] {
  const [numbers = '', ...preview] = version.split('+', 1).join('').split('-');
  return [...numbers.split('.'), ...(preview.length > 0 ? preview.join('-').split('.') : [RELEASED])];
}

/** Comes after every part of a preview. */
const RELEASED = '~';

function compareParts(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  const [one, other] = [a, b].map((part) => (/^\d+$/.test(part) ? Number(part) : undefined));
  if (one !== undefined && other !== undefined) return one - other;
  if ((one === undefined) !== (other === undefined)) return one === undefined ? 1 : -1;
  return a === b ? 0 : a < b ? -1 : 1;
}
