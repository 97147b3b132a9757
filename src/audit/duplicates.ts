/** Finds requests for the same thing: certain duplicates, and likely ones with similar titles. */

import { compareId } from '../kit/order.ts';
import type { PublishedRequest } from '../publish/published.ts';
import type { RequestKind } from '../schema/request.ts';
import { isOpen } from './open-requests.ts';
import { tellingWords } from './text-words.ts';

/** The fields to compare of a request, which may not be filed yet. */
export interface DraftAsk {
  readonly kind?: RequestKind | undefined;
  readonly title: string;
  readonly persona?: string | undefined;
  readonly stage?: string | undefined;
  readonly product?: string | undefined;
  readonly format?: string | undefined;
}

/** `same`: same persona, stage, product and format. `alike`: similar titles. */
export type Sameness = 'same' | 'alike';

/** An open request that looks like another one. */
export interface Twin {
  readonly request: PublishedRequest;
  readonly sameness: Sameness;
}

/**
 * Titles are alike if they share at least this number of significant words, and this part of all their significant
 * words.
 */
export const ALIKE_TITLES = { words: 2, part: 0.5 } as const;

/** How alike two requests are; undefined if they are not. */
export function sameness(one: DraftAsk, other: DraftAsk): Sameness | undefined {
  if (sameThing(one, other)) return 'same';
  return alike(wordsIn(one), wordsIn(other)) ? 'alike' : undefined;
}

/** Whether all four fields are given and equal, and both request a piece or the same kind of change. */
function sameThing(one: DraftAsk, other: DraftAsk): boolean {
  const fields = ['persona', 'stage', 'product', 'format'] as const;
  return fields.every((field) => one[field] !== undefined && one[field] === other[field]) && aim(one) === aim(other);
}

function aim({ kind = 'new' }: DraftAsk): string {
  return kind === 'find' ? 'new' : kind;
}

function wordsIn({ title }: DraftAsk): ReadonlySet<string> {
  return new Set(tellingWords(title).keys());
}

function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return shared >= ALIKE_TITLES.words && shared >= ALIKE_TITLES.part * (one.size + other.size - shared);
}

/**
 * For each open request, those that look the same: certain duplicates first, then by id. Requests without any are
 * absent. Only requests that share a cell or a word are compared.
 */
export function twinsAmong(requests: readonly PublishedRequest[]): ReadonlyMap<string, readonly Twin[]> {
  const open = requests.filter(isOpen).sort(compareId);
  const words = new Map(open.map(({ id, ask }) => [id, wordsIn(ask)]));
  const near = new Map<string, PublishedRequest[]>();
  const twins = new Map<string, Twin[]>();
  const note = (request: PublishedRequest, twin: Twin) => {
    const known = twins.get(request.id);
    if (known) known.push(twin);
    else twins.set(request.id, [twin]);
  };
  for (const request of open) {
    const { id, ask } = request;
    const own = words.get(id) ?? new Set();
    const keys = [`${ask.persona}/${ask.stage}`, ...own];
    for (const other of new Set(keys.flatMap((key) => near.get(key) ?? []))) {
      const found = sameThing(ask, other.ask)
        ? 'same'
        : alike(own, words.get(other.id) ?? new Set())
          ? 'alike'
          : undefined;
      if (found === undefined) continue;
      note(request, { request: other, sameness: found });
      note(other, { request, sameness: found });
    }
    for (const key of keys) {
      const known = near.get(key);
      if (known) known.push(request);
      else near.set(key, [request]);
    }
  }
  for (const list of twins.values()) {
    list.sort(
      (a, b) => Number(b.sameness === 'same') - Number(a.sameness === 'same') || compareId(a.request, b.request),
    );
  }
  return twins;
}
