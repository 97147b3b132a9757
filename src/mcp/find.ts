/** Finds pieces, questions, personas, terms, competitors and requests as the search of the site does. */
import type { ReviewPolicy } from '../audit/freshness.ts';
import type { SearchKind } from '../data/search/kinds.ts';
import type { SearchRecord } from '../data/search/record.ts';
import type { SynonymGroup } from '../data/search/synonyms.ts';
import { groupsOf } from '../site/finding/found.ts';
import { search } from '../site/finding/search.ts';
import { vocabularyOf } from '../site/finding/spelling.ts';
import { memoryEngine } from './engine.ts';

/** A result, in the order of the site: what may be sent first, what must not be used last. */
export interface Result {
  readonly kind: SearchKind;
  /** The path of its page on the site. */
  readonly path: string;
  readonly title: string;
}

export interface Results {
  /** What was looked for: the words as typed, or with corrected spelling. */
  readonly words: string;
  /** Whether the results have only some of the words. */
  readonly partly: boolean;
  readonly results: readonly Result[];
}

export type Finder = (words: string) => Promise<Results>;

interface Searched {
  readonly records: readonly SearchRecord[];
  readonly synonyms: readonly SynonymGroup[];
  readonly company: string;
  readonly today: string;
  readonly policy: ReviewPolicy;
}

/** The search of some records, on the day of their audit. */
export function finderOf({ company, policy, records, synonyms, today }: Searched): Finder {
  const engine = memoryEngine(records, synonyms, company);
  let vocabulary: ReturnType<typeof vocabularyOf> | undefined;
  const words = () => {
    vocabulary ??= vocabularyOf(records.flatMap(({ content, meta }) => [content, ...Object.values(meta)]));
    return Promise.resolve(vocabulary);
  };
  return async (typed) => {
    const answer = await search(engine, typed, false, words);
    const groups = await groupsOf(answer, { today, policy });
    const results = groups.flatMap(({ kind, parts }) =>
      parts.flatMap(({ pieces }) => pieces.map(({ meta, url }) => ({ kind, path: url, title: meta.title ?? url }))),
    );
    return { words: answer.words, partly: answer.partly, results };
  };
}
