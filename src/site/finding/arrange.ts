/** The order of the pieces that a search found: one that must not be used never comes before one that may. */

import { useHeadings } from '../../words/pieces/sending.ts';
import { searchPartWords } from '../../words/search/dialog.ts';
import { type SendState, type Use, useOf } from '../pieces/may-send.ts';
import { type Strength, strengths } from './strength.ts';

/** A found piece, judged. */
export interface Judged<T> {
  readonly piece: T;
  readonly state: SendState;
  readonly strength: Strength;
}

/** A part of the results under its own heading. */
export interface ResultPart<T> {
  readonly heading: string | undefined;
  readonly pieces: readonly T[];
}

/** The most pieces shown that may be sent: what a reader sees at a glance. */
export const MOST = 6;

/** The most pieces of every other part. */
const MOST_APART = 3;

/**
 * The pieces in parts: those that may be sent and those for the rep, first where their names match, then where only their
 * text does; then those in progress; last those that must not be used.
 *
 * @param found Best first.
 */
export function arranged<T>(found: readonly Judged<T>[]): ResultPart<T>[] {
  const sorted = found.toSorted((a, b) => strengths.indexOf(b.strength) - strengths.indexOf(a.strength));
  const those = (use: Use, named: boolean | 'any', most: number) =>
    sorted
      .filter((each) => useOf(each.state) === use && (named === 'any' || named === (each.strength !== 'text')))
      .slice(0, most)
      .map(({ piece }) => piece);
  const send = those('send', true, MOST);
  const forYou = those('for-you', true, MOST_APART);
  const named = send.length + forYou.length > 0;
  const parts: ResultPart<T>[] = [
    { heading: undefined, pieces: send },
    { heading: useHeadings['for-you'], pieces: forYou },
    {
      heading: named ? searchPartWords.mentioned : undefined,
      pieces: those('send', false, Math.max(MOST_APART, MOST - send.length)),
    },
    { heading: useHeadings['for-you'], pieces: forYou.length > 0 ? [] : those('for-you', false, MOST_APART) },
    { heading: useHeadings['on-its-way'], pieces: those('on-its-way', 'any', MOST_APART) },
    { heading: useHeadings['do-not-use'], pieces: those('do-not-use', 'any', MOST_APART) },
  ];
  return parts.filter(({ pieces }) => pieces.length > 0);
}
