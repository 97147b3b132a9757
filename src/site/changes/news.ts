/** What the home page tells of the last fortnight. */
import type { Change, ChangeKind } from '../../audit/changes.ts';

/** One list of news: the newest entries, and how many there are besides. */
export interface News {
  readonly title: string;
  /** What is said when there is none. */
  readonly none: string;
  readonly first: readonly Change[];
  readonly more: number;
}

/** How many entries of each list the home page shows. */
const SHOWN = 5;

const DECIDED: ReadonlySet<ChangeKind> = new Set<ChangeKind>(['decided', 'retired', 'request-decided']);

/** Sorts changes into what is new for those who send content, and what was decided. What was asked for is neither. */
export function newsOf(changes: readonly Change[]): News[] {
  const lists = [
    {
      title: 'New and reviewed',
      none: 'Nothing was published or reviewed in the last 14 days.',
      changes: changes.filter(({ kind }) => kind !== 'requested' && !DECIDED.has(kind)),
    },
    {
      title: 'Decided this fortnight',
      none: 'Nothing was decided in the last 14 days.',
      changes: changes.filter(({ kind }) => DECIDED.has(kind)),
    },
  ];
  return lists.map(({ title, none, changes: all }) => ({
    title,
    none,
    first: all.slice(0, SHOWN),
    more: Math.max(0, all.length - SHOWN),
  }));
}
