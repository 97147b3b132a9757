/** What each rule of a mapping did, for the report. */
import { didYouMean } from '../../kit/did-you-mean.ts';
import { cleanText } from '../clean.ts';
import type { Table } from '../table.ts';
import { partsOf } from './match.ts';
import type { Rule, SettledRules } from './settle-rules.ts';

export interface RuleFacts {
  readonly rule: Rule;
  /** Number of rows that match. */
  readonly rows: number;
  /** For a rule without rows: the value in the table that is most like its own. */
  readonly near?: string | undefined;
}

/** The rules with their rows, those without rows first. */
export function ruleFacts({ rules }: SettledRules, { rows }: Pick<Table, 'rows'>): RuleFacts[] {
  const facts = rules.map((rule): RuleFacts => {
    const count = rows.filter(({ cells }) => rule.matches(cells)).length;
    if (count > 0) return { rule, rows: count };
    const near = rule.when.map(({ index, values }) => {
      const there = new Set(rows.flatMap(({ cells }) => partsOf(cleanText(cells[index] ?? ''))));
      return values.map((value) => didYouMean(value, [...there])).find((one) => one !== undefined);
    });
    return { rule, rows: 0, near: near.find((one) => one !== undefined) };
  });
  return facts.sort((a, b) => Number(a.rows > 0) - Number(b.rows > 0));
}
