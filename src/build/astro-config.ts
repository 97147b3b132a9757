/** The settings of Astro, the same for `content-audit build`, `dev` and `preview` and for `npx astro`. */
import path from 'node:path';
import { env } from 'node:process';
import mdx from '@astrojs/mdx';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import { passthroughImageService } from 'astro/config';
import { productDirectory } from '../check/environment.ts';

// Nothing is sent anywhere, and nothing is requested: the product works offline.
env.ASTRO_TELEMETRY_DISABLED = '1';
env.ASTRO_DISABLE_UPDATE_CHECK = 'true';

/** @param integrations What Astro does besides drawing pages: `contentAudit()` for everything that this product adds. */
export function astroConfig(...integrations: readonly AstroIntegration[]): AstroInlineConfig {
  return {
    root: productDirectory,
    // These settings are complete: Astro does not look for the file that holds them for `npx astro`.
    configFile: false,
    trailingSlash: 'always',
    // Two pages with one address are an error, not a page lost.
    prerenderConflictBehavior: 'error',
    // Line breaks in templates stay spaces, as in HTML.
    compressHTML: true,
    // No inline code or style, so that a strict content security policy can be set. The concurrency was measured.
    build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
    vite: {
      build: { assetsInlineLimit: 0 },
      // Builds and measurements that run beside the development server must not reload it.
      server: {
        watch: { ignored: ['.cache', 'dist', 'dist.*'].map((name) => path.join(productDirectory, name, '**')) },
      },
    },
    image: { service: passthroughImageService() },
    markdown: { syntaxHighlight: false },
    devToolbar: { enabled: false },
    integrations: [mdx(), ...integrations],
  };
}
