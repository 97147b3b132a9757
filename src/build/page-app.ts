/** Compiled pages at work: which addresses the site has, and what is at each. */
import { pathToFileURL } from 'node:url';
import { StaticPaths, type StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import { renderFromCache } from './astro-home.ts';
import type { CompiledPages } from './kept-pages.ts';

/** A page, or a file that a page of the source makes. */
interface PageAddress {
  /** Below the base, without slashes at its ends: `gaps`, `brand/accent.css`; empty for home. */
  readonly name: string;
  readonly isFile: boolean;
  readonly route: Route;
}

interface Rendered {
  readonly bytes: Buffer;
  /** The type, as in the header of an answer. */
  readonly type: string;
}

export interface PageApp {
  /** All addresses of the site. */
  all(): Promise<PageAddress[]>;
  /** The address with this name, if the site has it. */
  find(name: string): Promise<PageAddress | undefined>;
  render(page: PageAddress): Promise<Rendered>;
  /** Forgets which addresses there are, because the content has changed. */
  forget(): void;
}

/** The page for an address that the site does not have. */
export const NOT_FOUND = '404';

type Route = StaticPathsApp['manifest']['routes'][number]['routeData'];

/** The application in the compiled code. The site generator gives it the state of its build. */
interface App extends StaticPathsApp {
  readonly routeCache: NonNullable<StaticPathsApp['routeCache']>;
  setInternals(internals: { readonly pagesByKeys: ReadonlyMap<string, { readonly styles: readonly unknown[] }> }): void;
  setOptions(options: object): void;
  render(request: Request, options: { readonly routeData: Route }): Promise<Response>;
}

/** @param published The path under which the site is published, and its origin if that is known. */
export async function openPages(
  { entry, styles }: CompiledPages,
  { base, site = 'http://localhost' }: { readonly base: string; readonly site?: string | undefined },
): Promise<PageApp> {
  renderFromCache();
  const { app }: { readonly app: App } = await import(pathToFileURL(entry).href);
  app.setInternals({ pagesByKeys: new Map(Object.entries(styles).map(([key, list]) => [key, { styles: [...list] }])) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: log } } } });
  const { manifest } = app;
  const root = new URL(base, site);
  // The module may have served other content before.
  app.routeCache.clearAll();

  const addresses = async (routes: typeof manifest.routes): Promise<PageAddress[]> => {
    const component = app.getComponentByRoute?.bind(app);
    const asked = { manifest: { ...manifest, routes }, routeCache: app.routeCache, getComponentByRoute: component };
    const paths = await new StaticPaths(asked as StaticPathsApp).getAll();
    return paths.map(({ pathname, route }) => ({ name: trimmed(pathname), isFile: route.type === 'endpoint', route }));
  };

  let known = new Map<Route, Promise<ReadonlyMap<string, PageAddress>>>();
  const addressesOf = (route: (typeof manifest.routes)[number]) => {
    const found =
      known.get(route.routeData) ?? addresses([route]).then((all) => new Map(all.map((one) => [one.name, one])));
    known.set(route.routeData, found);
    return found;
  };

  return {
    all: () => addresses(manifest.routes),
    async find(name) {
      for (const route of manifest.routes) {
        const { pathname, pattern } = route.routeData;
        const fits =
          pathname === undefined ? pattern.test(`/${name}`) || pattern.test(`/${name}/`) : trimmed(pathname) === name;
        const found = fits ? (await addressesOf(route)).get(name) : undefined;
        if (found) return found;
      }
      return undefined;
    },
    async render({ isFile, name, route }) {
      const request = new Request(new URL(isFile || name === '' ? name : `${name}/`, root));
      const response = await app.render(request, { routeData: route });
      if (!response.ok && name !== NOT_FOUND) throw new Error(`/${name} was not rendered: status ${response.status}.`);
      const type = response.headers.get('content-type') ?? 'application/octet-stream';
      return { bytes: Buffer.from(await response.arrayBuffer()), type };
    },
    forget() {
      known = new Map();
      app.routeCache.clearAll();
    },
  };
}

function trimmed(pathname: string): string {
  return pathname.replace(/^\/+|\/+$/g, '');
}

/** What the application logs. */
function log({ level, message }: { readonly level: string; readonly message: string }): void {
  if (level === 'warn' || level === 'error') process.stderr.write(`${message}\n`);
}
