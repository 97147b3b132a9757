import type { Site } from '../schema/site.ts';

/**
 * The address of a page: complete if site.yaml has the site’s address, else only the path. Data is used away from the
 * site, so its links should be complete.
 *
 * @param path Such as `/content/payback-guide/`.
 */
export function pageAddress({ address }: Pick<Site, 'address'>, path: `/${string}`): string {
  return address === undefined ? path : `${address.replace(/\/+$/, '')}${path}`;
}
