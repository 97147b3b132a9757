/** Remarks on the values of a table: one for each row, grouped for the report. */
import type { DataProblem } from '../content/schema-problems.ts';
import { compareText } from '../kit/order.ts';
import { type RemarkKind, remarkTexts } from '../words/import/remarks.ts';

/** A problem by a rule of `check`, in its words. */
export type RuleProblem = Pick<DataProblem, 'rule' | 'message' | 'hint'>;

/** Kinds that only report how a value was understood. All others leave work to do. */
export const harmless: ReadonlySet<RemarkKind> = new Set<RemarkKind>([
  'read-as',
  'not-indexed',
  'scheme-added',
  'made-address',
  'day-number',
  'title-from-address',
  'format-from-address',
  'scheduled',
  'expired',
  'no-page',
  'assumed',
]);

export interface Remark {
  readonly kind: RemarkKind;
  /** The heading of the column. */
  readonly column: string;
  /** The value that the remark is about, or a part of it; empty where it is about the whole row. */
  readonly text: string;
  /** What the value became, where it became something else. */
  readonly became?: string | undefined;
  readonly line: number;
  /** The rule of `check` that it breaks. */
  readonly problem?: RuleProblem | undefined;
}

/** A row that was skipped. */
export interface HeldBack {
  readonly line: number;
  /** Why, in a sentence. */
  readonly why: string;
  /** What to do about it. */
  readonly help: string;
  /** The first cell or the title, so that a reader recognizes the row. */
  readonly what: string;
  /** The rule of `check` that it breaks. */
  readonly rule?: RuleProblem['rule'];
}

/** Why a rule of `check` skips a row, and what to do about it, in the import and otherwise. */
export function heldBackFor(
  { rule, message, hint }: RuleProblem,
  inImport?: string,
): Pick<HeldBack, 'rule' | 'why' | 'help'> {
  const help = inImport === undefined ? hint : `${inImport} ${hint}`;
  return { rule, why: message, help };
}

/** All remarks of one kind about one text. */
export interface RemarkGroup extends Omit<Remark, 'line'> {
  readonly count: number;
  /** The first lines that have it. */
  readonly lines: readonly number[];
}

/** Number of lines that a group keeps as examples. */
const EXAMPLES = 3;

/** Groups remarks by kind and column, the most frequent first. */
export function groupRemarks(remarks: readonly Remark[]): RemarkGroup[] {
  const groups = new Map<string, { remark: Remark; lines: number[] }>();
  for (const remark of remarks) {
    const key = JSON.stringify([remark.kind, remark.column, remark.text, remark.became, remark.problem?.message]);
    const group = groups.get(key);
    if (group) group.lines.push(remark.line);
    else groups.set(key, { remark, lines: [remark.line] });
  }
  const kinds = Object.keys(remarkTexts);
  return [...groups.values()]
    .map(({ remark: { line: _, ...remark }, lines }) => ({
      ...remark,
      count: lines.length,
      lines: lines.slice(0, EXAMPLES),
    }))
    .sort(
      (a, b) =>
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
        compareText(a.column, b.column) ||
        b.count - a.count ||
        compareText(a.text, b.text),
    );
}
