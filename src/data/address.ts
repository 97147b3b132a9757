import type { Site } from '../schema/site.ts';

/**
 * Where a page of the published site is: its whole address when site.yaml says where the site is published, else the
 * path below it. Data is read away from the site, so its links must stand alone.
 *
 * @param path Such as `/content/payback-guide/`.
 */
export function pageAddress({ address }: Pick<Site, 'address'>, path: `/${string}`): string {
  return address === undefined ? path : `${address.replace(/\/+$/, '')}${path}`;
}
