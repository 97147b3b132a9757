/** Finds the columns of an exported list by their headings, and refuses all others. */
import { columnKey } from '../content/leads.ts';
import type { Problem } from '../content/problem.ts';
import { addProblem } from '../content/problem.ts';
import type { Table } from '../import/table.ts';
import { didYouMean } from '../kit/did-you-mean.ts';
import { leadProblems } from '../words/leads/list.ts';
import { looksPersonal } from './columns.ts';

interface ColumnRules<Column extends string> {
  readonly columns: readonly Column[];
  readonly required: readonly Column[];
  readonly rules: { readonly personal: Problem['rule']; readonly column: Problem['rule'] };
  /** The names of the team’s own columns. */
  readonly own?: readonly string[];
}

export interface FoundColumns<Column extends string> {
  /** The place of each column. */
  readonly at: ReadonlyMap<Column, number>;
  /** The place of each column of the team’s own, by its folded name. */
  readonly own: ReadonlyMap<string, number>;
}

export function findColumns<Column extends string>(
  { headings }: Table,
  { columns, required, rules, own = [] }: ColumnRules<Column>,
  problems: Problem[],
): FoundColumns<Column> {
  const found = new Map<Column, number>();
  const foundOwn = new Map<string, number>();
  const names = new Map(columns.map((column) => [columnKey(column), column]));
  const ownNames = new Set(own.map(columnKey));
  for (const [index, heading] of headings.entries()) {
    const folded = columnKey(heading);
    const column = names.get(folded);
    const personal = column === undefined && looksPersonal(heading);
    if (column !== undefined && !found.has(column)) found.set(column, index);
    else if (!personal && column === undefined && ownNames.has(folded) && !foundOwn.has(folded)) {
      foundOwn.set(folded, index);
    } else {
      const near = didYouMean(heading.toLowerCase(), [...columns, ...own]);
      addProblem(problems, () => ({
        rule: personal ? rules.personal : rules.column,
        message: personal
          ? leadProblems.personalColumn(heading)
          : leadProblems.unknownColumn(heading, [...columns, ...own]),
        ...(personal || near === undefined ? {} : { hint: leadProblems.didYouMean(near) }),
        line: 1,
        column: 1,
      }));
    }
  }
  // A column that is missing is most likely one with an unknown heading.
  const missing = problems.length > 0 ? [] : required.filter((column) => !found.has(column));
  for (const column of missing) {
    addProblem(problems, () => ({
      rule: rules.column,
      message: leadProblems.missingColumn(column),
      line: 1,
      column: 1,
    }));
  }
  return { at: found, own: foundOwn };
}
