import type { RuleId } from './rules.ts';

/** Something wrong inside one file, before it is known which file that is. */
export interface Problem {
  readonly rule: RuleId;
  readonly message: string;
  /** Without it, the rule's own advice is shown. */
  readonly hint?: string;
  /** 1-based; line 1 when the whole file is meant. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
}

/** Turns offsets of a text into lines and columns, both from 1. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, Math.max(0, offset));
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let at = before.indexOf('\n'); at >= 0; at = before.indexOf('\n', at + 1)) line += 1;
  return { line, column: [...before.slice(lineStart)].length + 1 };
}
