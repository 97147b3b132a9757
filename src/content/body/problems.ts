/** Problems found while a body is parsed, with places in the body's own text. */
import { MAX_PROBLEMS } from '../problem.ts';
import type { RuleId } from '../rules.ts';

export interface BodyProblem {
  readonly rule: RuleId;
  readonly message: string;
  readonly hint?: string;
  /** 0-based line of the body. */
  readonly line: number;
  /** 0-based, in UTF-16 units. */
  readonly column: number;
}

/** What the parser's rules share while one body is parsed. */
export interface BodyState {
  readonly problems: BodyProblem[];
  readonly lines: readonly string[];
  /** Names of refused opening tags. Their closing tags are not reported too. */
  readonly refused: Set<string>;
  /** The block whose inline text is being parsed: its first line, and the text itself. */
  block: { line: number; content: string };
  /** For each end mark of comments in the last text: where the search started, and where the mark is (-1 for nowhere). */
  commentEnds: { text: string; next: Map<string, { readonly from: number; readonly end: number }> };
}

/** The deepest nesting of quotes, lists and components. */
export const MAX_NESTING = 40;

/** Reports a problem at an offset of the inline text that is being parsed. */
export function reportInline(state: BodyState, problem: Omit<BodyProblem, 'line' | 'column'>, offset: number): void {
  if (state.problems.length >= MAX_PROBLEMS) return;
  const { line, content } = state.block;
  const before = content.slice(0, offset);
  const row = before.split('\n').length - 1;
  const contentLine = content.split('\n')[row] ?? '';
  const source = state.lines[line + row] ?? '';
  const indent = Math.max(0, source.indexOf(contentLine.trimEnd()));
  report(state, { ...problem, line: line + row, column: indent + before.length - (before.lastIndexOf('\n') + 1) });
}

/** Reports a problem once per place: a rule may see the same text more than once. */
export function report(state: BodyState, problem: BodyProblem): void {
  const known = state.problems.some(
    (other) => other.line === problem.line && other.column === problem.column && other.rule === problem.rule,
  );
  if (!known && state.problems.length < MAX_PROBLEMS) state.problems.push(problem);
}
