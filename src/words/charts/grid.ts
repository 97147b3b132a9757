/** What the grid shows at a glance. */
import type { GridReading, PartOfGrid } from '../../audit/charts/grid-reading.ts';
import { count } from '../dates.ts';
import { inSentence, needWords, type Word } from '../states.ts';

/**
 * `Coverage is highest at Consideration (31 of 32 needs) and lowest at Adoption (11 of 27 needs). 3 cells are empty, and 6
 * needs are at risk.`
 */
export function gridText({ coverage, empty, strongest, weakest }: GridReading): string {
  const ends = weakest
    ? `Coverage is highest at ${partText(strongest)} and lowest at ${partText(weakest)}.`
    : `Coverage is the same at every stage: ${metText(coverage)} in total.`;
  return [ends, ...warnings(empty, coverage.atRisk)].join(' ');
}

function partText({ coverage, name }: PartOfGrid): string {
  return `${name} (${metText(coverage)})`;
}

function metText({ atRisk, met, needs }: GridReading['coverage']): string {
  return `${met + atRisk} of ${count(needs, 'need')}`;
}

function warnings(empty: number, risky: number): string[] {
  const cells = empty === 0 ? [] : [`${count(empty, 'cell')} ${empty === 1 ? 'is' : 'are'} empty`];
  const risk = `${count(risky, 'need')} ${risky === 1 ? 'is' : 'are'} ${inSentence(needWords['at-risk'])}`;
  const parts = [...cells, ...(risky === 0 ? [] : [risk])];
  return parts.length === 0 ? [] : [`${parts.join(', and ')}.`];
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
