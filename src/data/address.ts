import type { Site } from '../schema/site.ts';

/**
 * The address of a page: the full one when site.yaml has the address of the site, else only the path. Data is read away
 * from the site, so its links must be complete.
 *
 * @param path Such as `/content/payback-guide/`.
 */
export function pageAddress({ address }: Pick<Site, 'address'>, path: `/${string}`): string {
  return address === undefined ? path : `${address.replace(/\/+$/, '')}${path}`;
}
