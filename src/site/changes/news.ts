/** The news on the home page. */
import type { Change, ChangeKind } from '../../audit/changes.ts';
import { homeWords } from '../../words/home/page.ts';
import type { Sentence } from '../../words/parts.ts';

/** One list of news: the newest entries, and the number of others. */
export interface News {
  readonly title: string;
  /** The text for an empty list. */
  readonly none: Sentence;
  readonly first: readonly Change[];
  readonly more: number;
}

/** The number of days that the news covers. */
export const NEWS_DAYS = 14;

/** The number of entries that the home page shows of each list. */
const SHOWN = 5;

const DECIDED: ReadonlySet<ChangeKind> = new Set<ChangeKind>(['decided', 'retired', 'request-decided']);

/** Sorts changes into content to send and decisions. Requests are neither. */
export function newsOf(changes: readonly Change[]): News[] {
  const lists = [
    {
      words: homeWords.news.published,
      changes: changes.filter(({ kind }) => kind !== 'requested' && !DECIDED.has(kind)),
    },
    {
      words: homeWords.news.decided,
      changes: changes.filter(({ kind }) => DECIDED.has(kind)),
    },
  ];
  return lists.map(({ words, changes: all }) => ({
    title: words.title,
    none: words.none(NEWS_DAYS),
    first: all.slice(0, SHOWN),
    more: Math.max(0, all.length - SHOWN),
  }));
}
