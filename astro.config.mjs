// The edge to the site generator. Teams never edit this file: what they may change stands in content/site.yaml.
import mdx from '@astrojs/mdx';
import { defineConfig, passthroughImageService } from 'astro/config';
import { liveContent } from './src/build/live-content.ts';
import { addressOf, environmentSource, openContent, openedSource } from './src/build/open-content.ts';
import { siteContent } from './src/site/frame/site-content.ts';

// Nothing is sent anywhere, and nothing is asked for: the product works offline.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';

const source = openedSource() ?? environmentSource();
const content = siteContent() ?? openContent(source);

export default defineConfig({
  site: addressOf(content.audit)?.origin,
  base: content.base,
  trailingSlash: 'always',
  // Two pages with one address are an error, not a page lost.
  prerenderConflictBehavior: 'error',
  // Line breaks in templates stay blanks, as in HTML.
  compressHTML: true,
  // No inline code or style, so that a strict content security policy can be set. The concurrency was measured.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  vite: {
    build: { assetsInlineLimit: 0 },
    // Builds and measurements that run beside the development server are none of its business.
    server: { watch: { ignored: ['.cache', 'dist', 'dist.*'].map((name) => `${import.meta.dirname}/${name}/**`) } },
  },
  image: { service: passthroughImageService() },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [mdx(), liveContent(source, content)],
});
