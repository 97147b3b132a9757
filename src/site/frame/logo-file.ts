/**
 * The company's logo as a file of the site. Each kind of picture has a page file of its own with the ending in its name:
 * the development server takes an address that ends in a parameter for one that lacks its slash.
 */
import type { APIContext } from 'astro';
import type { Logo } from '../../content/logo.ts';
import { getLogo } from './site-content.ts';

/** The one path of the logo, or none where it is another kind of picture or is not there. */
export function logoPath(name: Logo['name']): { params: { logo: string }; props: { bytes: Logo['bytes'] } }[] {
  const logo = getLogo();
  return logo?.name === name ? [{ params: { logo: 'logo' }, props: { bytes: logo.bytes } }] : [];
}

/** Answers with the logo. */
export function logoFile(type: string): (context: APIContext<{ bytes: Logo['bytes'] }>) => Response {
  return ({ props }) => new Response(props.bytes, { headers: { 'content-type': type } });
}
