/** What a build and the development server say about the content. */
import { count } from '../../kit/count.ts';

export const NOTHING_BUILT = 'Nothing was built; the last good site is unchanged.';

export const compiling =
  'Preparing the pages. This takes about 20 seconds on a small computer, and later runs skip it.';

export const devOutput = {
  fixed: 'All errors fixed.',
  pathChanged: 'The path in `address` in site.yaml changed. Stop the server and start it again to use it.',
} as const;

/** The content has errors: as an error of the build, and on a page of the development server. */
export const contentErrors = {
  title: 'The content has errors',
  close: 'Close',
  whenFixed: 'The site appears here as soon as they are fixed.',
  counted: (errors: number) => `${count(errors, 'error')} in the content`,
  build: (findings: string) => `The content has errors.\n\n${findings}${NOTHING_BUILT}`,
} as const;

/** Logged when the site generator was started on its own. */
export function builtByGenerator(pages: number, output: string, summary: string): string {
  return `Built ${count(pages, 'page')} into ${output}. ${summary}`;
}
