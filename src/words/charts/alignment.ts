/** What the teams believe, side by side, and the table behind the drawing. */
import type { StatementView } from '../../audit/agreement/alignment.ts';
import { evidenceVerdictWords } from '../agreement/alignment.ts';
import { averageText, differenceText } from '../agreement/alignment-page.ts';
import { count } from '../dates.ts';
import { inSentence } from '../states.ts';

export const pairedDotWords = {
  title: 'What the teams believe',
  caption: 'Every statement with the average of each team, from 1 (not at all) to 5 (fully), and the evidence',
  statement: 'Statement',
  evidence: 'Evidence',
  apart: 'Apart',
  unknown: 'unknown',
} as const;

/** `The teams disagree on 8 of 30 statements. They are 2.3 apart on “Sales follows up every lead.” Sales: 4.3. …` */
export function beliefsText(views: readonly StatementView[], widest: readonly StatementView[]): string {
  const [first] = widest;
  const apart = `The teams disagree on ${widest.length} of ${count(views.length, 'statement')}.`;
  if (first?.difference === undefined) return apart;
  return `${apart} They are ${differenceText(first.difference)} apart on ${beliefText(first)}`;
}

/** What a drawing shows, statement by statement. */
export function beliefList(views: readonly StatementView[]): string {
  return views.map(beliefText).join(' ');
}

function beliefText({ evidence, statement, teams: { marketing, sales } }: StatementView): string {
  const mean = (value: number | undefined) => (value === undefined ? pairedDotWords.unknown : averageText(value));
  const verdict = inSentence(evidenceVerdictWords[evidence.verdict]);
  return `“${statement.text}” Sales: ${mean(sales.mean)}. Marketing: ${mean(marketing.mean)}. Evidence: ${verdict}.`;
}
