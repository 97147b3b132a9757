import { count } from '../dates.ts';
import { inSentence, needWords } from '../states.ts';

/** What is left to do: `84 of 152 needs are unmet`. */
export function unmetWords(met: number, atRisk: number, needs: number): string {
  return `${needs - met - atRisk} of ${count(needs, 'need')} ${needs === 1 ? 'is' : 'are'} ${inSentence(needWords.unmet)}`;
}

/** Needs met of all needs: `112 of 160 needs, 14 at risk`. */
export function coverageWords(met: number, atRisk: number, needs: number): string {
  if (needs === 0) return 'No needs';
  const risk = atRisk > 0 ? `, ${atRisk} ${inSentence(needWords['at-risk'])}` : '';
  return `${met + atRisk} of ${count(needs, 'need')}${risk}`;
}

/** After the needs that are met: `of 9 needs`. */
export function ofNeeds(needs: number): string {
  return `of ${count(needs, 'need')}`;
}

/**
 * How many live pieces a cell has, and how many of them a rep can choose from, whether or not they meet a need: `2 usable
 * pieces`; `7 pieces, 2 usable`.
 */
export function pieceCount(live: number, usable: number): string {
  if (live === 0) return 'No pieces';
  if (usable === live) return count(live, 'usable piece');
  return `${count(live, 'piece')}, ${usable === 0 ? 'none' : usable} usable`;
}

/** Needs by state: `3 met, 1 at risk, 2 unmet`. */
export function needCounts(met: number, atRisk: number, unmet: number): string {
  const counted = [
    [met, needWords.met],
    [atRisk, needWords['at-risk']],
    [unmet, needWords.unmet],
  ] as const;
  return counted.map(([needs, word]) => `${needs} ${inSentence(word)}`).join(', ');
}
