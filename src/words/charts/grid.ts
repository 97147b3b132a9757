/** What the grid shows at a glance. */
import type { GridReading, PartOfGrid } from '../../audit/charts/grid-reading.ts';
import { percent } from '../../kit/percent.ts';
import { count } from '../dates.ts';
import { inSentence, needWords, type Word } from '../states.ts';

/**
 * `Strongest at Consideration: 31 of 32 needs. Weakest at Adoption: 11 of 27. 3 cells are empty, and 6 needs are at risk.`
 */
export function gridText({ coverage, empty, strongest, weakest }: GridReading): string {
  const ends = weakest
    ? `Strongest at ${partText(strongest)}. Weakest at ${partText(weakest)}.`
    : `The same at every stage: ${partText(strongest)}.`;
  return `${ends} ${warnings(empty, coverage.atRisk)}`.trim();
}

function partText({ coverage: { atRisk, met, needs }, name }: PartOfGrid): string {
  return `${name}: ${percent(met + atRisk, needs)}% of ${count(needs, 'need')}`;
}

function warnings(empty: number, risky: number): string {
  const risk = `${count(risky, 'need')} ${risky === 1 ? 'is' : 'are'} ${inSentence(needWords['at-risk'])}`;
  if (empty === 0) return risky === 0 ? '' : `${risk}.`;
  const cells = `${count(empty, 'cell')} ${empty === 1 ? 'is' : 'are'} empty`;
  return risky === 0 ? `${cells}.` : `${cells}, and ${risk}.`;
}

/** In a cell, next to the needs that are met. */
export function riskWord(needs: number): Word {
  const word = needWords['at-risk'];
  return { ...word, word: `${needs} ${inSentence(word)}` };
}

/** What the squares in a cell mean. */
export const squareWords = {
  each: 'Each square is a need:',
  met: inSentence(needWords.met),
  atRisk: inSentence(needWords['at-risk']),
  unmet: inSentence(needWords.unmet),
} as const;
