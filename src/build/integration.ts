/**
 * The integration that makes Astro build and serve this site. Astro renders pages; everything before and after that is in
 * the hooks below:
 *
 * 1. `astro:config:setup` reads and checks the content and hands it to the pages through `src/site/frame/site-content.ts`.
 *    For a build it makes Astro write to a folder apart from the last good site, and starts the search index here rather
 *    than in `astro:build:start`, so that the index is made while Astro prepares.
 * 2. Astro renders every page except those about pieces, of which it renders one, as a frame (see `piece-pages.ts`).
 * 3. `astro:build:done` fills in the frame, writes the data, waits for the index, verifies the site and swaps it in.
 * 4. `astro:server:setup` keeps the development server in step with the content folder.
 *
 * `content-audit` itself uses Astro only to compile the pages (`compile-pages.ts`), and renders and serves them without it. These hooks
 * are for `npx astro`, which developers of the product use to see a changed template at once.
 */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { outputDirectory } from '../check/folders.ts';
import { printPretty, summary } from '../print/findings/pretty.ts';
import { hasEditor } from '../site/editor/config.ts';
import type { SiteContent } from '../site/frame/site-content.ts';
import { builtByGenerator, contentErrors } from '../words/build/site.ts';
import { editorBundling, editorRoute } from './editor.ts';
import { followContent } from './live-content.ts';
import { type ContentSource, environmentSource, openContent, openPast, publishedAt } from './open-content.ts';
import { baseOfSite, builtSite, siteToReplace } from './output-folder.ts';
import { beginSite, type SiteBuild } from './site-build.ts';

/** What Astro is running. */
type Command = Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0]['command'];

/** The content, and where it was read from. */
interface OpenedContent {
  readonly source: ContentSource;
  readonly content: SiteContent;
}

/** The option that names the folder of the site when Astro is started on its own. */
const OPTION = '--outDir';

export function contentAudit(): AstroIntegration {
  let opened: OpenedContent;
  let build: SiteBuild;
  return {
    name: 'content-audit',
    hooks: {
      'astro:config:setup': async ({ command, config, injectRoute, updateConfig }) => {
        // The type check needs no content.
        if (command === 'sync') return;
        const outDir = path.resolve(fileURLToPath(config.outDir));
        const named = outDir === outputDirectory ? undefined : outDir;
        opened = await openEnvironment(command, named);
        const { content, source } = opened;
        updateConfig(publishedAt(content.audit?.model.site));
        if (content.audit && hasEditor(content.audit.model.site)) {
          injectRoute(editorRoute);
          updateConfig({ vite: editorBundling });
        }
        const { directory } = source;
        if (command === 'build') {
          const { audit, findings, past } = content;
          if (!audit)
            throw new ContentRefused(printPretty(findings, { color: source.color ?? false, content: directory }));
          build = await beginSite({ directory, audit, past, output: siteToReplace(directory, named, OPTION) });
          updateConfig({ outDir: pathToFileURL(`${build.site}/`) });
        }
        if (command === 'preview') {
          const site = await builtSite(directory, named);
          updateConfig({ base: baseOfSite(site), outDir: pathToFileURL(`${site}/`) });
        }
      },
      'astro:server:setup': async ({ server }) => {
        const content = await followContent(opened.source, () => ({ ...opened.content, templates: true }));
        content.follow(({ audit }) => {
          if (!audit) return;
          // Astro caches the list of pages; this event makes it request the list again.
          for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        });
        server.middlewares.use((request, response, next) => {
          if (!content.answer(request.url ?? '/', response)) next();
        });
        server.httpServer?.once('close', () => content.stop());
      },
      'astro:build:done': async ({ logger }) => {
        const site = await build.finish().finally(build.stop);
        logger.info(builtByGenerator(site.pages, site.output, summary(opened.content.findings)));
      },
    },
  };
}

/** For Astro started on its own: takes the content folder, the date and the color from the environment. */
async function openEnvironment(command: Command, named: string | undefined): Promise<OpenedContent> {
  const source = { ...environmentSource(), readBodies: command === 'build' };
  // Refuses the folder before anything is read.
  if (command === 'build') siteToReplace(source.directory, named, OPTION);
  const content = openContent(source);
  return { source, content: command === 'preview' ? content : await openPast(source, content) };
}

/** Content with errors. It has no stack trace, because Astro would print it. */
class ContentRefused extends Error {
  constructor(findings: string) {
    super(contentErrors.build(findings));
    this.stack = '';
  }
}
