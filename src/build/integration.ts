/**
 * The integration that makes Astro build and serve this site. Astro draws pages; everything before and after that is in
 * the hooks below, for `content-audit` and for `npx astro` alike:
 *
 * 1. `astro:config:setup` reads and checks the content and hands it to the pages through the door between build and pages,
 *    `src/site/frame/site-content.ts`. For a build it has Astro write to a folder apart from the last good site, and starts
 *    the search index. Not in `astro:build:start`: until then Astro prepares, and the other processor would wait.
 * 2. Astro draws every page but those about pieces: of these only one, as a frame (`piece-pages.ts` says why).
 * 3. `astro:build:done` fills in the frame, writes the data, waits for the index, verifies the site and swaps it in.
 * 4. `astro:server:setup` keeps the development server in step with the content folder.
 */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { printPretty, summary } from '../print/findings/pretty.ts';
import type { SiteContent } from '../site/frame/site-content.ts';
import { DEFAULT_OUTPUT } from './built-from.ts';
import { keepInStep } from './live-content.ts';
import { type ContentSource, environmentSource, openContent, openPast, publishedAt } from './open-content.ts';
import { builtSite, siteToReplace } from './output-folder.ts';
import { type BuiltSite, beginSite, type SiteBuild } from './site-build.ts';

/** What Astro was started for. */
type Command = Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0]['command'];

/** Content that was read, and from where. */
interface OpenedContent {
  readonly source: ContentSource;
  readonly content: SiteContent;
}

export interface ContentAuditOptions {
  /** Gives the content. `named`: Astro's `outDir` unless it is the default. Default: reads the folder that the environment names. */
  readonly open?: (command: Command, named: string | undefined) => OpenedContent | Promise<OpenedContent>;
  /** The folder of the site, absolute, from `siteToReplace` or `builtSite`. Default: Astro's `outDir`. */
  readonly output?: string;
  /** Takes the result of a build. */
  readonly built?: (site: BuiltSite) => void;
}

/** What names the folder of the site for Astro started on its own. */
const OPTION = '--outDir';

export function contentAudit({ open = openEnvironment, output, built }: ContentAuditOptions = {}): AstroIntegration {
  let opened: OpenedContent;
  let build: SiteBuild;
  return {
    name: 'content-audit',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        // The type check needs no content.
        if (command === 'sync') return;
        const outDir = path.resolve(fileURLToPath(config.outDir));
        const named = outDir === DEFAULT_OUTPUT ? undefined : outDir;
        opened = await open(command, named);
        const { content, source } = opened;
        updateConfig(publishedAt(content));
        const { directory } = source;
        if (command === 'build') {
          const { audit, findings, past } = content;
          if (!audit)
            throw new ContentRefused(printPretty(findings, { color: source.color ?? false, content: directory }));
          build = beginSite({ directory, audit, past, output: output ?? siteToReplace(directory, named, OPTION) });
          updateConfig({ outDir: pathToFileURL(`${build.site}/`) });
        }
        if (command === 'preview') {
          updateConfig({ outDir: pathToFileURL(`${output ?? builtSite(directory, named)}/`) });
        }
      },
      'astro:server:setup': ({ server }) => keepInStep(server, opened.source, opened.content),
      'astro:build:done': async ({ logger }) => {
        const site = await build.finish();
        built?.(site);
        logger.info(`Built ${site.pages} pages into ${site.output}. ${summary(opened.content.findings)}`);
      },
    },
  };
}

/** For Astro started on its own: the content folder, the day and the color that the environment names. */
async function openEnvironment(command: Command, named: string | undefined): Promise<OpenedContent> {
  const source = { ...environmentSource(), readBodies: command === 'build' };
  // Refused before anything is read.
  if (command === 'build') siteToReplace(source.directory, named, OPTION);
  const content = openContent(source);
  return { source, content: command === 'preview' ? content : await openPast(source, content) };
}

/** Content with errors. Astro prints the message, and would print where in the program the error was found. */
class ContentRefused extends Error {
  constructor(findings: string) {
    super(`The content has errors.\n\n${findings}Nothing was built; the last good site is untouched.`);
    this.stack = '';
  }
}
