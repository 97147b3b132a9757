/** What the teams believe, side by side, and the table behind the drawing. */
import type { StatementView } from '../../audit/agreement/alignment.ts';
import { evidenceVerdictWords } from '../agreement/alignment.ts';
import { averageText, differenceText } from '../agreement/alignment-page.ts';
import { count } from '../dates.ts';

export const pairedDotWords = {
  title: 'What the teams believe',
  caption: 'Every statement with the average of each team, from 1 (not at all) to 5 (fully), and the evidence',
  shown: (statements: number) => `The ${statements} statements that the teams rate most differently`,
  statement: 'Statement',
  evidence: 'Evidence',
  apart: 'Apart',
  unknown: 'unknown',
} as const;

/** `The teams rate 8 of 30 statements 1 point or more apart. Furthest apart: “Sales follows up every lead.” (Sales 4.3, marketing 2.0, evidence: yes.)` */
export function beliefsText(views: readonly StatementView[], widest: readonly StatementView[]): string {
  const [first] = widest;
  const apart = `The teams disagree on ${widest.length} of ${count(views.length, 'statement')}.`;
  const [sales, marketing] = [first?.teams.sales.mean, first?.teams.marketing.mean];
  if (!first || first.difference === undefined || sales === undefined || marketing === undefined) return apart;
  const evidence = evidenceVerdictWords[first.evidence.verdict].word.toLowerCase();
  return `${apart} They are ${differenceText(first.difference)} apart on “${first.statement.text}” Sales: ${averageText(sales)}. Marketing: ${averageText(marketing)}. Evidence: ${evidence}.`;
}
