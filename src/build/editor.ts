/** The page of the editor. It is built only for a site that asks for it, so that any other site has nothing of it. */
import { fileURLToPath } from 'node:url';
import type { AstroUserConfig } from 'astro';

/** Not in `src/pages/`, because Astro bundles the scripts of every route there. */
export const editorRoute = {
  pattern: '/edit',
  entrypoint: fileURLToPath(new URL('../site/editor/EditPage.astro', import.meta.url)),
};

/** Parts of Sveltia CMS for fields that no kind of ours has: code, maps, and pictures. */
const UNUSED = /^(?:@shikijs\/|leaflet|terra-draw|exifr|svgo)/;

const EMPTY = '\0unused';

/** Where its styles would get fonts. It brings the same fonts and registers them when it starts. */
const FOREIGN_FONT = /src:url\(https:[^)]*\)/g;

export const editorBundling: NonNullable<AstroUserConfig['vite']> = {
  // It finds its fonts by its own address.
  optimizeDeps: { exclude: ['@sveltia/cms'] },
  // The editor is one large program.
  build: { chunkSizeWarningLimit: 4000 },
  plugins: [
    {
      name: 'content-audit:editor',
      enforce: 'pre',
      resolveId: (id, importer) => (importer?.includes('@sveltia') && UNUSED.test(id) ? EMPTY : undefined),
      load: (id) => (id === EMPTY ? 'export default {}' : undefined),
      transform: (code, id) => (id.includes('@sveltia') ? code.replace(FOREIGN_FONT, 'src:none') : undefined),
    },
  ],
};
