/** The settings of Astro. They are the same for `content-audit build`, `dev`, `preview` and for `npx astro`. */
import path from 'node:path';
import { env } from 'node:process';
import mdx from '@astrojs/mdx';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import { passthroughImageService } from 'astro/config';
import { cacheDirectory, productDirectory, projectDirectory } from '../check/folders.ts';
import { oddPath } from '../words/build/site.ts';
import { pageScripts } from './page-scripts.ts';
import { sharedModules } from './shared-modules.ts';

// The product works offline, so Astro must not contact any server.
env.ASTRO_TELEMETRY_DISABLED = '1';
env.ASTRO_DISABLE_UPDATE_CHECK = 'true';

/** Characters of addresses: Astro loses files where the path of a folder has one of them, or cannot read its own. */
const ODD = /[%#?"]/;

/**
 * @param integrations What Astro does besides rendering pages: `contentAudit()` for everything that this product adds.
 * @throws When Astro cannot work in the folder of the product or of the project.
 */
export function astroConfig(...integrations: readonly AstroIntegration[]): AstroInlineConfig {
  for (const folder of [productDirectory, projectDirectory]) {
    const [odd] = ODD.exec(folder) ?? [];
    if (odd !== undefined) throw new Error(oddPath(folder, odd));
  }
  return {
    root: productDirectory,
    cacheDir: path.join(cacheDirectory, 'astro'),
    // These settings are complete, so Astro must not read astro.config.mjs, which is for `npx astro`.
    configFile: false,
    trailingSlash: 'always',
    // Two pages with the same address are an error, so that no page is lost.
    prerenderConflictBehavior: 'error',
    // Line breaks in templates stay spaces, as in HTML.
    compressHTML: true,
    // Without inline code and styles, a strict content security policy is possible. The concurrency is the fastest measured.
    build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
    vite: {
      cacheDir: path.join(cacheDirectory, 'vite'),
      plugins: [sharedModules()],
      build: { assetsInlineLimit: 0 },
      environments: pageScripts,
      // Builds and measurements must not reload a development server that runs at the same time.
      server: {
        watch: { ignored: ['.cache', 'dist', 'dist.*'].map((name) => path.join(projectDirectory, name, '**')) },
      },
    },
    image: { service: passthroughImageService() },
    markdown: { syntaxHighlight: false },
    devToolbar: { enabled: false },
    integrations: [mdx(), ...integrations],
  };
}
