/** `_headers` and `_redirects`, as Netlify and Cloudflare Pages read them. */
import { EDITOR, FOREVER, HASHED, type Publication } from './host.ts';

/**
 * One block for every file, one for the files whose names change, one for the editor’s page. A file gets the headers of every
 * block that fits.
 *
 * @param replacing What a block does with a header that an earlier block set: its own value replaces it, or it first has to
 * be detached.
 */
export function headersFile({ base, editor, headers }: Publication, replacing: 'own' | 'detach'): string {
  const detached = (name: string) => (replacing === 'detach' ? `  ! ${name}\n` : '');
  const forEditor = editor && block(`${base}${EDITOR}*`, editor, detached);
  const blocks = [block('/*', headers), block(`${base}${HASHED}*`, { 'Cache-Control': FOREVER }), forEditor ?? []];
  return blocks.flat().join('\n');
}

function block(files: string, headers: Readonly<Record<string, string>>, before = (_name: string) => ''): string {
  const lines = Object.entries(headers).map(([name, value]) => `${before(name)}  ${name}: ${value}\n`);
  return `${files}\n${lines.join('')}`;
}

/**
 * The host has the site at the top of the address. Below a path, the path is left out when a file is looked up, and the top
 * leads to the path.
 *
 * @param always What makes a redirect also apply where a file is: nothing, or a mark after the status.
 */
export function redirectsFile({ base }: Publication, always: '' | '!'): Readonly<Record<string, string>> {
  if (base === '/') return {};
  return { _redirects: `/ ${base} 302${always}\n${base}* /:splat 200\n` };
}
