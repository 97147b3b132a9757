import { compareText } from '../kit/order.ts';
import type { RuleId } from './rules.ts';
import type { Severity } from './severity.ts';

/** What validation reports. Plain data: printers turn it into text, annotations or a page. */
export interface Finding {
  /** The permanent id of the rule, `group/name`. */
  readonly rule: RuleId;
  readonly severity: Severity;
  /** The problem, in one sentence. */
  readonly message: string;
  /** How to fix it, ready to paste where possible. */
  readonly hint: string;
  /** Relative to the repository's top folder, with forward slashes. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in characters. */
  readonly column: number;
  /** The text of that line, where a record was read: two versions of a file are compared by it. It is not printed. */
  readonly text?: string | undefined;
}

/** Whether any finding is an error. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** Errors before warnings, then by file, line, column and rule: the order in which findings are shown. */
export function compareFindings(a: Finding, b: Finding): number {
  if (a.severity !== b.severity) return a.severity === 'error' ? -1 : 1;
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}
