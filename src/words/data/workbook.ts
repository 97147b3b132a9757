import type { CellState, Coverage } from '../../audit/audit.ts';
import { cellWords, inSentence, needWords } from '../states.ts';

export const workbookWords = { grid: 'Grid', persona: 'Persona' } as const;

/** A cell of the grid: `thin: 3 of 7, 1 at risk`. */
export function gridCellText(state: CellState, { atRisk, met, needs }: Coverage): string {
  const word = inSentence(cellWords[state]);
  if (needs === 0) return word;
  const risk = atRisk > 0 ? `, ${atRisk} ${inSentence(needWords['at-risk'])}` : '';
  return `${word}: ${met + atRisk} of ${needs}${risk}`;
}
