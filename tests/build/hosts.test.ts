/** The files that a build writes for each host, read as the host reads them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { filesFor } from '../../src/build/hosts/files-for.ts';
import { WEB_HOST_NAMES, type WebHostName, webHosts } from '../../src/build/hosts/hosts.ts';
import { checkContent } from '../../src/check/check-content.ts';
import { hostLines } from '../../src/cli/host-lines.ts';
import { publicDomainOf } from '../../src/content/public-domains.ts';
import { SECURITY_HEADERS } from '../../src/site/frame/security-headers.ts';
import { buildModel, piece, TODAY } from '../audit/build-model.ts';
import { base, contentFolder } from '../content-folder.ts';

const FOREVER = 'public, max-age=31536000, immutable';
const TENANT = '0f8fad5b-d9cb-469f-a165-70867728950e';

interface Site {
  readonly editor?: 'sveltia';
  readonly repository?: string;
  readonly address?: string;
  readonly public?: boolean;
}

function files(host: WebHostName, site: Site = {}, variables: Readonly<Record<string, string>> = {}) {
  return filesFor(host, audit(buildModel({ site }), TODAY), (name) => variables[name]);
}

/** The headers that a host with `_headers` sends for a path. Netlify replaces a value with that of a later block. */
function sent(text: string, at: string, replaces = false): Record<string, string> {
  const result: Record<string, string> = {};
  let fits = false;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [, detached] = /^ {2}! ([\w-]+)$/.exec(line) ?? [];
    if (detached !== undefined) {
      if (fits) delete result[detached];
      continue;
    }
    const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) {
      if (fits) result[name] = name in result && !replaces ? `${result[name]}, ${value}` : value;
    } else fits = line.endsWith('*') ? at.startsWith(line.slice(0, -1)) : at === line;
  }
  return result;
}

/** Where `_redirects` leads a path: the first rule that fits. */
function redirected(text: string, at: string): string | undefined {
  for (const line of text.trim().split('\n')) {
    const [from = '', to = '', status = ''] = line.split(' ');
    const rest = from.endsWith('*') && at.startsWith(from.slice(0, -1)) ? at.slice(from.length - 1) : undefined;
    if (rest === undefined && from !== at) continue;
    return `${status} ${to.replace(':splat', rest ?? '')}`;
  }
  return undefined;
}

describe.each(['netlify', 'cloudflare'] as const)('%s', (host) => {
  it('sends the security headers with every file, and keeps only files whose names change', () => {
    const { _headers = '', ...others } = files(host);
    expect(others).toEqual({});
    const page = { ...SECURITY_HEADERS, 'X-Robots-Tag': 'noindex' };
    expect(sent(_headers, '/gaps/')).toEqual(page);
    expect(sent(_headers, '/data/pieces.csv')).toEqual(page);
    expect(sent(_headers, '/_astro/Layout.B1.css')).toEqual({ ...page, 'Cache-Control': FOREVER });
  });

  it('lets search engines index a public site', () => {
    expect(sent(files(host, { public: true })._headers ?? '', '/')).toEqual({ ...SECURITY_HEADERS });
  });

  it('serves a site below a path, and leads the top of the address there', () => {
    const { _headers = '', _redirects = '' } = files(host, { address: 'https://www.example.com/audit' });
    expect(sent(_headers, '/audit/_astro/Layout.B1.css')).toMatchObject({ 'Cache-Control': FOREVER });
    expect(redirected(_redirects, '/')).toBe(host === 'netlify' ? '302! /audit/' : '302 /audit/');
    expect(redirected(_redirects, '/audit/gaps/')).toBe('200 /gaps/');
    expect(redirected(_redirects, '/gaps/')).toBe(undefined);
  });
});

describe('the page of the editor', () => {
  const editor = { editor: 'sveltia', repository: 'https://github.com/acme/content' } as const;
  const policy = /connect-src 'self' blob: data: https:\/\/api\.github\.com;.*frame-ancestors 'none'$/;

  it.each(['netlify', 'cloudflare'] as const)('has its own policy at %s, and no other file has', (host) => {
    const { _headers = '' } = files(host, { ...editor, address: 'https://www.example.com/audit/' });
    const of = (at: string) => sent(_headers, at, host === 'netlify');
    expect(of('/audit/edit/')).toEqual({
      ...SECURITY_HEADERS,
      'Content-Security-Policy': expect.stringMatching(policy),
      'Cross-Origin-Opener-Policy': 'unsafe-none',
      'X-Robots-Tag': 'noindex',
    });
    expect(of('/audit/gaps/')).toEqual({ ...SECURITY_HEADERS, 'X-Robots-Tag': 'noindex' });
  });

  it('has its own policy at Vercel, Azure and nginx', () => {
    const vercel = JSON.parse(files('vercel', editor)['vercel.json'] ?? '').headers.at(-1);
    expect(vercel.source).toBe('/edit/(.*)');
    expect(vercel.headers[0]).toEqual({ key: 'Content-Security-Policy', value: expect.stringMatching(policy) });
    const { routes } = JSON.parse(files('azure', editor)['staticwebapp.config.json'] ?? '');
    expect(routes.find(({ route }: { route: string }) => route === '/edit/*')).toMatchObject({
      allowedRoles: ['reader'],
      headers: { 'Content-Security-Policy': expect.stringMatching(policy) },
    });
    const [, location = ''] = (files('nginx', editor)['nginx.conf'] ?? '').split('location /edit/ {');
    expect(location).toContain('https://api.github.com');
    expect(location).toContain('add_header X-Content-Type-Options "nosniff" always;');
  });

  it.each(WEB_HOST_NAMES)('is not mentioned at %s without the editor', (host) => {
    expect(Object.values(files(host)).join()).not.toMatch(/edit\/|api\.github/);
  });
});

it('GitHub Pages gets the file that keeps folders with an underscore', () => {
  expect(files('github-pages', { address: 'https://example.github.io/audit/' })).toEqual({ '.nojekyll': '' });
});

it('Vercel sends the security headers with every file, and serves folders with a slash', () => {
  const { trailingSlash, headers } = JSON.parse(files('vercel')['vercel.json'] ?? '');
  const of = (at: string) =>
    Object.fromEntries(
      (headers as { source: string; headers: { key: string; value: string }[] }[])
        .filter(({ source }) => new RegExp(`^${source}$`).test(at))
        .flatMap((rule) => rule.headers.map(({ key, value }) => [key, value])),
    );
  expect(trailingSlash).toBe(true);
  expect(of('/gaps/')).toEqual({ ...SECURITY_HEADERS, 'X-Robots-Tag': 'noindex' });
  expect(of('/_astro/Layout.B1.css')).toMatchObject({ ...SECURITY_HEADERS, 'Cache-Control': FOREVER });
});

describe('Azure Static Web Apps', () => {
  const config = (site: Site = {}, variables: Readonly<Record<string, string>> = {}) =>
    JSON.parse(files('azure', site, variables)['staticwebapp.config.json'] ?? '');
  /** The first route that fits a path. */
  const route = (routes: { route: string }[], at: string) =>
    routes.find((each) => (each.route.endsWith('*') ? at.startsWith(each.route.slice(0, -1)) : each.route === at));

  it('shows a private site only to people who were invited, and asks everyone else to sign in', () => {
    const { auth, globalHeaders, responseOverrides, routes } = config();
    expect(auth).toBe(undefined);
    for (const at of ['/', '/gaps/', '/data/pieces.csv', '/_astro/Layout.B1.css']) {
      expect(route(routes, at)).toMatchObject({ allowedRoles: ['reader'] });
    }
    expect(route(routes, '/.auth/login/github')).toMatchObject({ statusCode: 404 });
    expect(responseOverrides).toEqual({
      401: { statusCode: 302, redirect: '/.auth/login/aad?post_login_redirect_uri=.referrer' },
      404: { rewrite: '/404.html' },
    });
    expect(globalHeaders).toEqual({ ...SECURITY_HEADERS, 'X-Robots-Tag': 'noindex' });
    expect(route(routes, '/_astro/Layout.B1.css')).toMatchObject({ headers: { 'Cache-Control': FOREVER } });
  });

  it('lets everyone in the company read it when the company’s tenant is given', () => {
    const { auth, routes } = config({}, { AZURE_TENANT_ID: TENANT });
    expect(auth.identityProviders.azureActiveDirectory.registration).toEqual({
      openIdIssuer: `https://login.microsoftonline.com/${TENANT}/v2.0`,
      clientIdSettingName: 'AZURE_CLIENT_ID',
      clientSecretSettingName: 'AZURE_CLIENT_SECRET',
    });
    expect(route(routes, '/gaps/')).toMatchObject({ allowedRoles: ['authenticated'] });
  });

  it('rejects a tenant that is not an id, because the address of another company could be in it', () => {
    expect(() => config({}, { AZURE_TENANT_ID: 'common' })).toThrow('AZURE_TENANT_ID is "common"');
  });

  it('asks no one to sign in to a public site', () => {
    const { auth, responseOverrides, routes } = config({ public: true }, { AZURE_TENANT_ID: TENANT });
    expect([auth, responseOverrides]).toEqual([undefined, { 404: { rewrite: '/404.html' } }]);
    expect(routes.flatMap(({ allowedRoles = [] }: { allowedRoles?: string[] }) => allowedRoles)).toEqual([]);
  });
});

it('nginx gets a file to include in the server block', () => {
  expect(files('nginx', { address: 'https://www.example.com/audit/' })['nginx.conf']).toMatchInlineSnapshot(`
    "# Include this file in the server block of the site. Set \`root\` there, and everything about certificates and sign-in.

    add_header Content-Security-Policy "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'" always;
    add_header X-Content-Type-Options "nosniff" always;
    add_header Referrer-Policy "strict-origin-when-cross-origin" always;
    add_header Cross-Origin-Opener-Policy "same-origin" always;
    add_header Permissions-Policy "camera=(), microphone=(), geolocation=()" always;
    add_header Strict-Transport-Security "max-age=63072000" always;
    add_header X-Robots-Tag "noindex" always;

    charset utf-8;
    absolute_redirect off;
    error_page 404 /audit/404.html;

    # Pages are checked for changes every time. Scripts and styles are kept, because their names change.
    location /audit/ {
      try_files $uri $uri/ =404;
      expires -1;
      location ~ \\.csv$ { default_type text/csv; }
      location ~ \\.ics$ { default_type text/calendar; }
    }
    location /audit/_astro/ { expires 1y; }
    location = /audit/nginx.conf { return 404; }
    "
  `);
});

test.each(['azure', 'vercel'] as const)('%s refuses a site below a path, which it cannot serve', (host) => {
  expect(() => files(host, { address: 'https://www.example.com/audit/' })).toThrow(
    'serves a site only at the top of an address, but `address` in site.yaml has the path /audit/',
  );
});

test.each(WEB_HOST_NAMES)('%s writes no file that a page of the site could have', (host) => {
  for (const name of Object.keys(files(host))) expect(path.extname(name)).not.toBe('.html');
});

describe('the documentation', () => {
  const read = (file: string) => readFileSync(path.join(import.meta.dirname, '../..', file), 'utf8');

  it.each(WEB_HOST_NAMES)('has a row and a recipe for %s in docs/hosts.md', (host) => {
    const text = read('docs/hosts.md');
    expect(text).toContain(`--host ${host}\` |`);
    expect(text).toContain(`\n## ${webHosts[host].name}\n`);
  });

  it('shows the headers that are written in SECURITY.md', () => {
    const lines = Object.entries(SECURITY_HEADERS).map(([name, value]) => `${name}: ${value}\n`);
    expect(read('SECURITY.md')).toContain(`\`\`\`text\n${lines.join('')}\`\`\``);
  });

  it('pins actions to the releases of the workflows', () => {
    const workflows = readdirSync(path.join(import.meta.dirname, '../../.github/workflows')).map((file) =>
      read(`.github/workflows/${file}`),
    );
    const pinned = [...read('docs/hosts.md').matchAll(/uses: (.+)$/gm)].map(([line]) => line);
    expect(pinned.length).toBeGreaterThan(1);
    for (const line of pinned)
      expect(
        workflows.some((text) => text.includes(`${line}\n`)),
        line,
      ).toBe(true);
  });
});

describe('internal pieces at an address that is public as a rule', () => {
  const warned = (address: string, more = '') => {
    const site = `${base['site.yaml']}address: ${address}\n${more}`;
    const pieces = {
      'pieces/payback-guide.mdx': (base['pieces/payback-guide.mdx'] ?? '').replace('share: prospects\n', ''),
    };
    const { findings } = checkContent({ directory: contentFolder({ 'site.yaml': site, ...pieces }), today: TODAY });
    return findings.flatMap(({ rule, message }) => (rule === 'site/public-address' ? [message] : []));
  };

  it.each(WEB_HOST_NAMES.flatMap((name) => webHosts[name].domain ?? []))('cause a warning under %s', (domain) => {
    expect(warned(`https://our-audit.${domain}/`)).toEqual([
      `The site has 1 internal piece, but anyone can read a site under ${domain} as a rule.`,
    ]);
  });

  it.each([
    'https://audit.example.com/',
    'https://x-7.pages.github.io/',
    'https://notgithub.io/',
    'https://example.com/a.github.io/',
  ])('cause no warning at %s', (address) => {
    expect(publicDomainOf(address)).toBe(undefined);
    expect(warned(address)).toEqual([]);
  });

  it('cause a warning after a build for a host with such addresses when no address says where the site goes', () => {
    const printed = (host: WebHostName, site: Site, share: 'internal' | 'prospects') =>
      hostLines(host, ['.nojekyll'], buildModel({ site, pieces: [piece('guide', { share })] }));
    const warning = 'Warning: The site has 1 internal piece, but anyone can read a site under github.io as a rule.';
    expect(printed('github-pages', {}, 'internal')).toMatch(`Files for GitHub Pages: .nojekyll\n${warning}`);
    for (const quiet of [
      printed('github-pages', {}, 'prospects'),
      printed('github-pages', { address: 'https://audit.example.com/' }, 'internal'),
      printed('nginx', {}, 'internal'),
    ]) {
      expect(quiet).not.toContain('Warning');
    }
  });

  it('cause no warning once the team says that people sign in there', () => {
    expect(warned('https://our-audit.pages.dev/', 'severities: { site/public-address: off }\n')).toEqual([]);
  });
});
