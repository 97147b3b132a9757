import { count } from '../dates.ts';
import { inSentence, needWords } from '../states.ts';

/** Needs met of all needs: `112 of 160 needs, 14 at risk`. */
export function coverageWords(met: number, atRisk: number, needs: number): string {
  if (needs === 0) return 'no needs';
  const risk = atRisk > 0 ? `, ${atRisk} ${inSentence(needWords['at-risk'])}` : '';
  return `${met + atRisk} of ${count(needs, 'need')}${risk}`;
}
