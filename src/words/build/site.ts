/** What a build and the development server say about the content. */
import { count } from '../../kit/count.ts';

export const NOTHING_BUILT = 'Nothing was built; the last good site is unchanged.';

export const compiling =
  'Preparing the pages. This takes about 20 seconds on a small computer, and later runs skip it.';

/** @param character What the path of the folder must not have. */
export const oddPath = (folder: string, character: string) =>
  `The pages cannot be prepared in ${folder}, because its path has “${character}”. Rename the folder, and run the command again.`;

/** The compiled pages would not be those of the files that are there now. */
export const productChanged =
  'Files of content-audit changed while the pages were prepared, as by an upgrade. Run the command again.';

export const devOutput = {
  fixed: 'All errors fixed.',
  startAgain:
    '`editor` or the path in `address` changed in site.yaml. To use it, stop the server with Ctrl+C and start it again.',
  notWatched: (reason: string) =>
    `Some changes will not appear by themselves, because the system does not watch all folders (${reason}). To see a change, start the server again. On Linux, the limit is fs.inotify.max_user_watches.`,
} as const;

/** On a page with text that a reader has typed and not sent. */
export const changedMeanwhile = {
  message: 'The content has changed. This page was not reloaded, because you have typed something here.',
  button: 'Reload',
} as const;

/** The content has errors: as an error of the build, and on a page of the development server. */
export const contentErrors = {
  title: 'The content has errors',
  close: 'Close',
  whenFixed: 'The site appears here as soon as they are fixed.',
  more: (errors: number) => `${count(errors, 'more error')} in the terminal`,
  counted: (errors: number) => `${count(errors, 'error')} in the content`,
  build: (findings: string) => `The content has errors.\n\n${findings}${NOTHING_BUILT}`,
} as const;

/** Logged when the site generator was started on its own. */
export function builtByGenerator(pages: number, output: string, summary: string): string {
  return `Built ${count(pages, 'page')} into ${output}. ${summary}`;
}
