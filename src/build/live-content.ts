/** Follows the content folder for a server: reads it again after each change, and answers requests for files made from it. */
import type { ServerResponse } from 'node:http';
import { hasErrors } from '../content/finding.ts';
import { printPretty } from '../print/findings/pretty.ts';
import { type SiteContent, setSiteContent } from '../site/frame/site-content.ts';
import { devOutput } from '../words/build/site.ts';
import { serveDataFile } from './data-files.ts';
import { searchServer } from './live-search.ts';
import { addressOf, type ContentSource, reloadContent } from './open-content.ts';
import { serveSourceFile } from './source-files.ts';
import { watchFolder } from './watch-folder.ts';

export interface LiveContent {
  /** The last content without errors, with the findings of the last reading. */
  now(): SiteContent;
  /** Answers a request for a file that is not a page: search, data, or what forms load. Returns false for other addresses. */
  answer(address: string, response: ServerResponse): boolean;
  stop(): void;
}

/** Editors save in several steps. Events within this many milliseconds count as one change. */
const SETTLE = 20;

/**
 * Follows the content until `stop` is called, and reports its errors.
 *
 * @param first The content at the start of the server.
 * @param read Called after each reading.
 */
export function followContent(
  source: ContentSource,
  first: SiteContent,
  read: (content: SiteContent) => void,
): LiveContent {
  let content: SiteContent = { ...first, live: true };
  setSiteContent(content);
  const say = source.log ?? (() => {});
  const report = () => {
    const errors = content.findings.filter(({ severity }) => severity === 'error');
    say(printPretty(errors, { color: source.color ?? false, content: source.directory, partial: true }));
  };

  const reload = () => {
    const wasBroken = hasErrors(content.findings);
    content = reloadContent(source, content);
    if (hasErrors(content.findings)) report();
    else {
      if (wasBroken) say(`${devOutput.fixed}\n`);
      if ((addressOf(content.audit)?.pathname ?? '/') !== content.base) say(`${devOutput.pathChanged}\n`);
    }
    read(content);
  };

  if (hasErrors(content.findings)) report();
  let settling: NodeJS.Timeout | undefined;
  const watching = watchFolder(source.directory, () => {
    clearTimeout(settling);
    settling = setTimeout(reload, SETTLE);
  });
  const search = searchServer(content.base);
  return {
    now: () => content,
    answer(address, response) {
      const { audit, base, past } = content;
      if (search(address, audit, response)) return true;
      if (!audit) return false;
      if (serveDataFile(address, base, { audit, trend: past?.trend }, response)) return true;
      return serveSourceFile(address, base, { audit, directory: source.directory }, response);
    },
    stop() {
      clearTimeout(settling);
      watching.stop();
    },
  };
}
