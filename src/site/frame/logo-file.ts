/**
 * The company's logo as a file of the site. Each kind of picture has its own page file with the extension in its name,
 * because the development server adds a slash to an address that ends in a parameter.
 */
import type { APIContext } from 'astro';
import type { Logo } from '../../content/logo.ts';
import { getLogo } from './site-content.ts';

/** The path of the logo; none where there is no logo or it is another kind of picture. */
export function logoPath(name: Logo['name']): { params: { logo: string }; props: { bytes: Logo['bytes'] } }[] {
  const logo = getLogo();
  return logo?.name === name ? [{ params: { logo: 'logo' }, props: { bytes: logo.bytes } }] : [];
}

/** Answers with the logo. */
export function logoFile(type: string): (context: APIContext<{ bytes: Logo['bytes'] }>) => Response {
  return ({ props }) => new Response(props.bytes, { headers: { 'content-type': type } });
}
