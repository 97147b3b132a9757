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
  readonly path: `/${string}`;
  readonly title: string;
}

export interface Results {
  /** What was looked for: the words as typed, or with corrected spelling. */
  readonly words: string;
  /** Whether the results have only some of the words. */
  readonly partly: boolean;
  /** Whether the pieces among them have only some of the words, and the others all. */
  readonly piecesPartly: boolean;
  readonly results: readonly Result[];
}

export interface Finder {
  (words: string): Promise<Results>;
  /** The ids of the questions that have the words, as persona/question, best first. */
  questions(words: string): Promise<readonly string[]>;
  /** The ids of the requests that have the words. */
  requests(words: string): Promise<readonly string[]>;
}

interface Searched {
  readonly records: readonly SearchRecord[];
  readonly synonyms: readonly SynonymGroup[];
  readonly company: string;
  readonly today: string;
  readonly policy: ReviewPolicy;
}

/** The search of some records, on the day of their audit. */
export function finderOf({ company, policy, records: drawn, synonyms, today }: Searched): Finder {
  // The texts of a record are made when they are read, so each is read once.
  const records = drawn.map((record) => ({ ...record }));
  const engine = memoryEngine(records, synonyms, company);
  // Worked out before the first question, so that none waits for it.
  const vocabulary = vocabularyOf(records.flatMap(({ content, meta }) => [content, ...Object.values(meta)]));
  const words = () => Promise.resolve(vocabulary);
  const find = async (typed: string): Promise<Results> => {
    const answer = await search(engine, typed, false, words);
    const groups = await groupsOf(answer, { today, policy });
    const results = groups.flatMap(({ kind, parts }) =>
      parts.flatMap(({ pieces }) =>
        pieces.map(({ meta, url }) => ({ kind, path: url as Result['path'], title: meta.title ?? url })),
      ),
    );
    const piecesPartly = groups.some(({ partly }) => partly);
    return { words: answer.words, partly: answer.partly, piecesPartly, results };
  };
  const idsOf = async (typed: string, kind: SearchKind, idAt: (path: string) => string) => {
    const { found } = await search(engine, typed, false, words);
    return found.flatMap(({ hit }) => (hit.kind === kind ? [idAt(hit.id)] : []));
  };
  return Object.assign(find, {
    questions: (typed: string) => idsOf(typed, 'question', questionAt),
    requests: (typed: string) => idsOf(typed, 'request', requestAt),
  });
}

/** The id of the question on a page, such as `/map/it-lead/decision/#question-uptime`. */
export function questionAt(path: string): string {
  return path.replace(/^\/map\/([^/]+)\/.*#question-/, '$1/');
}

/** The id of a request, from the path of its page. */
function requestAt(path: string): string {
  return path.split('/')[2] ?? '';
}
