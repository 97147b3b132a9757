/** Follows the content folder for a server: reads it again after each change, and answers requests for files made from it. */
import type { ServerResponse } from 'node:http';
import { hasErrors } from '../content/finding.ts';
import { printPretty } from '../print/findings/pretty.ts';
import { hasEditor } from '../site/editor/config.ts';
import { type SiteContent, setSiteContent } from '../site/frame/site-content.ts';
import { devOutput } from '../words/build/site.ts';
import { serveDataFile } from './data-files.ts';
import { searchServer } from './live-search.ts';
import { basePathOf, type ContentSource, reloadContent } from './open-content.ts';
import { serveSourceFile } from './source-files.ts';
import { watchFolder } from './watch-folder.ts';

export interface LiveContent {
  /** The last content without errors, with the findings of the last reading. */
  now(): SiteContent;
  /** Calls a function after each reading from now on. */
  follow(read: (content: SiteContent) => void): void;
  /** Answers a request for a file that is not a page: search, data, or what forms load. Returns false for other addresses. */
  answer(address: string, response: ServerResponse): boolean;
  stop(): void;
}

/** Editors save in several steps. Events within this many milliseconds count as one change. */
const SETTLE = 20;

/**
 * Content with errors is read again when nothing has changed for this many milliseconds, because a reading in the middle of a
 * checkout finds files that are missing or empty.
 */
const SURE = 300;

/**
 * Follows the content until `stop` is called, and reports its errors. A change during the first reading is not missed.
 *
 * @param open Reads the content for the first time.
 */
export async function followContent(
  source: ContentSource,
  open: () => SiteContent | Promise<SiteContent>,
): Promise<LiveContent> {
  const say = source.log ?? (() => {});
  let early = false;
  let changed = () => {
    early = true;
  };
  const watching = watchFolder(source.directory, {
    changed: () => changed(),
    failed: ({ message }) => say(`${devOutput.notWatched(message)}\n`),
  });

  const first = await open();
  setSiteContent(first);
  const readers: ((content: SiteContent) => void)[] = [];
  let content = first;
  let settings = settingsOf(first);
  const report = () => {
    const errors = content.findings.filter(({ severity }) => severity === 'error');
    say(printPretty(errors, { color: source.color ?? false, content: source.directory, partial: true }));
  };
  const accept = (found: SiteContent) => {
    const wasBroken = hasErrors(content.findings);
    content = found;
    if (hasErrors(content.findings)) report();
    else {
      if (wasBroken) say(`${devOutput.fixed}\n`);
      const before = settings;
      settings = settingsOf(content);
      if (settings !== before && settings !== settingsOf(first)) say(`${devOutput.startAgain}\n`);
    }
    for (const read of readers) read(content);
  };

  let waiting: NodeJS.Timeout | undefined;
  const later = (step: () => void, milliseconds: number) => {
    clearTimeout(waiting);
    waiting = setTimeout(step, milliseconds);
  };
  const reading = () => reloadContent(source, content);
  const reload = () => {
    const found = reading();
    if (hasErrors(found.findings)) later(() => accept(reading()), SURE);
    else accept(found);
  };
  changed = () => later(reload, SETTLE);
  if (early) changed();
  if (hasErrors(content.findings)) report();

  const search = searchServer(content.base);
  return {
    now: () => content,
    follow: (read) => void readers.push(read),
    answer(address, response) {
      const { audit, base, past } = content;
      if (search(address, audit, response)) return true;
      if (!audit) return false;
      if (serveDataFile(address, base, { audit, trend: past?.trend }, response)) return true;
      return serveSourceFile(address, base, { audit, directory: source.directory }, response);
    },
    stop() {
      clearTimeout(waiting);
      watching.stop();
    },
  };
}

/** The settings that the pages are compiled with. A running server keeps those of its start. */
function settingsOf({ audit }: SiteContent): string {
  return JSON.stringify([basePathOf(audit?.model.site), audit !== undefined && hasEditor(audit.model.site)]);
}
