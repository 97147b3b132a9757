/** Renders every page with compiled pages, as the site generator does after it has compiled them. */
import { cpSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { StaticPaths, type StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import { renderFromCache } from './astro-home.ts';
import type { CompiledPages } from './compiled-pages.ts';

/** The application in the compiled code. The site generator gives it the state of the build. */
interface App extends StaticPathsApp {
  setInternals(internals: { readonly pagesByKeys: ReadonlyMap<string, { readonly styles: readonly unknown[] }> }): void;
  setOptions(options: object): void;
  render(request: Request, options: { readonly routeData: object }): Promise<Response>;
}

/** As many pages are rendered at a time; the same number as in the settings of the site generator. */
const AT_ONCE = 8;

/**
 * Writes the files that are the same for all content, then every page.
 *
 * @param site An empty folder, absolute.
 * @param published Where the site is published.
 * @throws When two pages have the same address, or a page cannot be rendered.
 */
export async function renderCompiled(
  { entry, files, styles }: CompiledPages,
  site: string,
  { base, site: origin = 'http://localhost' }: { readonly base: string; readonly site?: string | undefined },
): Promise<void> {
  const address = new URL(base, origin);
  cpSync(files, site, { recursive: true });
  renderFromCache();
  const { app }: { readonly app: App } = await import(pathToFileURL(entry).href);
  app.setInternals({ pagesByKeys: new Map(Object.entries(styles).map(([key, list]) => [key, { styles: [...list] }])) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write } } } });
  const paths = await new StaticPaths(app).getAll();
  const seen = new Set<string>();
  const open = paths.values();
  const next = async () => {
    for (const { pathname, route } of open) {
      const name = pathname.replace(/^\/|\/$/g, '');
      if (seen.has(name)) throw new Error(`Two pages have the address /${name}/.`);
      seen.add(name);
      const isFile = route.type === 'endpoint';
      const request = new Request(new URL(isFile || name === '' ? name : `${name}/`, address));
      const response = await app.render(request, { routeData: route });
      if (!response.ok && name !== '404') throw new Error(`/${name}/ could not be rendered: ${response.status}.`);
      const file = path.join(site, isFile ? name : name === '404' ? '404.html' : path.join(name, 'index.html'));
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, Buffer.from(await response.arrayBuffer()));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

/** What the application logs. */
function write({ level, message }: { readonly level: string; readonly message: string }): void {
  if (level === 'warn' || level === 'error') process.stderr.write(`${message}\n`);
}
