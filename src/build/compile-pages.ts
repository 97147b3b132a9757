/** Compiles the pages, by Astro. In a file of its own, because loading Astro takes longer than rendering a small site. */
import './lean-memory.ts';

import { renameSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type AstroIntegration, build } from 'astro';
import { projectDirectory } from '../check/folders.ts';
import { astroConfig } from './astro-config.ts';
import { editorBundling, editorRoute } from './editor.ts';

/** What pages are compiled for. Nothing else of the content is in the compiled code. */
export interface CompileOptions {
  /** The path under which the site is published, with a slash at its end. */
  readonly base: string;
  /** The origin of the published site, if that is known. */
  readonly site?: string | undefined;
  /** Whether the site has the editor. */
  readonly editor: boolean;
}

/** The styles of each page, as the site generator lists them. */
export type PageStyles = Readonly<Record<string, readonly unknown[]>>;

/**
 * Compiles all pages and renders none.
 *
 * @param code Gets the code that renders the pages: an absolute path inside the project, in a folder that exists.
 * @param files Gets the scripts, styles and public files of the site, likewise.
 */
export async function compilePages(
  { base, site, editor }: CompileOptions,
  { code, files }: { readonly code: string; readonly files: string },
): Promise<PageStyles> {
  let pages: ReadonlyMap<string, { readonly styles: readonly unknown[] }> = new Map();
  const compile: AstroIntegration = {
    name: 'content-audit:compile',
    hooks: {
      'astro:config:setup': ({ injectRoute, updateConfig }) => {
        updateConfig({ site, base, outDir: pathToFileURL(`${files}/`) });
        if (!editor) return;
        injectRoute(editorRoute);
        updateConfig({ vite: editorBundling });
      },
      'astro:build:setup': ({ pages: all }) => {
        pages = all;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'content-audit:none',
          // Astro deletes the code when it is done.
          setup: async () => renameSync(path.join(files, '.prerender'), code),
          getStaticPaths: async () => [],
          render: () => Promise.reject(new Error('There are no pages to render.')),
        });
      },
    },
  };
  // The site generator writes its code next to the pages only if they are in the working directory.
  process.chdir(projectDirectory);
  await build({ ...astroConfig(compile), logLevel: 'warn' });
  return Object.fromEntries([...pages].map(([key, { styles }]) => [key, styles]));
}
