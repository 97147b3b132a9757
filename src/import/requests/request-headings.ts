/** What the headings of a table of requests mean. */
import { QUESTION_WORDS, REQUEST_HEADINGS } from '../heading-words/requests.ts';
import { keysOf, recognizeBy } from '../headings.ts';
import type { RequestTarget } from './request-targets.ts';

const targets = new Map<string, RequestTarget>();
for (const [target, names] of Object.entries(REQUEST_HEADINGS) as [RequestTarget, string][]) {
  for (const key of keysOf(names)) if (!targets.has(key)) targets.set(key, target);
}

/** What a heading of a table of requests means, if it is known. */
export function recognizeRequestHeading(heading: string): RequestTarget | undefined {
  return recognizeBy(heading, { find: (key) => targets.get(key), fillers: QUESTION_WORDS });
}
